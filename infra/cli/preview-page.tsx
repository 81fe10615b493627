import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Edition } from '../../shared/model/edition.ts';
import { Language } from '../../shared/model/language.ts';
import { Audience } from '../../shared/model/tracker.ts';

/** What is looked at: which copy, as frozen or as the templates stand, and how wide. */
export interface Choice {
  readonly edition: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly as: 'templates' | 'archived';
  readonly width: 390 | 700;
}

export interface PreviewView {
  readonly editions: readonly Edition[];
  readonly choice: Choice;
  readonly copy: {
    readonly subject: string;
    readonly headers: string;
    readonly text: string;
    readonly sizes: readonly (readonly [string, number])[];
  } | null;
  /** Why there is no copy to see. */
  readonly reason: string | null;
}

const STYLE = `body{margin:0;font:15px/1.5 system-ui,sans-serif;color:#1c1b19;background:#f2eee5}
header{display:flex;flex-wrap:wrap;gap:6px 22px;align-items:baseline;padding:12px 20px;background:#0b4a52;color:#fff}
header h1{font-size:17px;margin:0}header span{color:#bcd5d7}header a{color:#fff;margin-inline-start:8px}
header a[aria-current]{font-weight:700;text-decoration:none;border-bottom:2px solid #fff}
details{position:relative}summary{cursor:pointer}details span{position:absolute;z-index:1;top:26px;inset-inline-start:0;max-height:60vh;overflow:auto;display:grid;gap:4px;padding:10px 14px;background:#0b4a52;border:1px solid #bcd5d7;white-space:nowrap}
main{display:grid;grid-template-columns:auto minmax(320px,1fr);gap:20px;padding:20px;align-items:start}
iframe{border:1px solid #c9c2b3;background:#fff;height:calc(100vh - 110px)}
h2{font-size:15px;margin:18px 0 4px}h2:first-child{margin-top:0}pre{background:#fff;border:1px solid #ded8cb;padding:10px;margin:0;max-height:46vh;overflow:auto;white-space:pre-wrap;font:13px/1.6 ui-monospace,monospace;unicode-bidi:plaintext}
td{padding:0 16px 0 0}td:last-child{text-align:right;font-variant-numeric:tabular-nums}
@media(max-width:1100px){main{grid-template-columns:1fr}}`;

const linkTo = (choice: Choice, change: Partial<Choice>): string =>
  `/?${new URLSearchParams(Object.entries({ ...choice, ...change }).map(([name, value]): [string, string] => [name, String(value)])).toString()}`;

const Choices = <Key extends keyof Choice>({
  label,
  name,
  values,
  choice,
}: {
  label: string;
  name: Key;
  values: readonly Choice[Key][];
  choice: Choice;
}) => (
  <span>
    {label}
    {values.map((value) => (
      <a
        href={linkTo(choice, { [name]: value })}
        {...(choice[name] === value ? { 'aria-current': 'page' } : {})}
      >
        {String(value)}
      </a>
    ))}
  </span>
);

/** How many editions stand in the head; older ones are under a menu. */
const IN_HEAD = 4;

const Editions = ({ editions, choice }: Pick<PreviewView, 'editions' | 'choice'>) => {
  const newest = editions.map(({ id }) => id).reverse();
  const older = newest.slice(IN_HEAD);
  return (
    <>
      <Choices label="edition" name="edition" values={newest.slice(0, IN_HEAD)} choice={choice} />
      {older.length > 0 && (
        <details>
          <summary>{older.includes(choice.edition) ? choice.edition : `${older.length} older`}</summary>
          <Choices label="" name="edition" values={older} choice={choice} />
        </details>
      )}
    </>
  );
};

const Facts = ({ copy }: { copy: NonNullable<PreviewView['copy']> }) => (
  <section>
    <h2>Subject, {copy.subject.length} characters</h2>
    <pre dir="auto">{copy.subject}</pre>
    <h2>Sizes, encoded</h2>
    <table>
      {copy.sizes.map(([what, bytes]) => (
        <tr>
          <td>{what}</td>
          <td>{bytes.toLocaleString('en')} bytes</td>
        </tr>
      ))}
    </table>
    <h2>Headers</h2>
    <pre>{copy.headers}</pre>
    <h2>Text part</h2>
    <pre dir="auto">{copy.text}</pre>
  </section>
);

const PreviewPage = ({ editions, choice, copy, reason }: PreviewView): VNode => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>{copy?.subject ?? 'Preview'}</title>
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      <script
        dangerouslySetInnerHTML={{ __html: "new EventSource('/changes').onmessage=()=>location.reload()" }}
      />
    </head>
    <body>
      <header>
        <h1>Preview</h1>
        <Editions editions={editions} choice={choice} />
        <Choices label="audience" name="audience" values={Audience.options} choice={choice} />
        <Choices label="language" name="language" values={Language.options} choice={choice} />
        <Choices label="as" name="as" values={['templates', 'archived']} choice={choice} />
        <Choices label="width" name="width" values={[390, 700]} choice={choice} />
      </header>
      <main>
        {copy ? (
          <iframe
            title="The digest as its readers see it"
            sandbox=""
            width={choice.width}
            src={linkTo(choice, {}).replace('/?', '/copy.html?')}
          />
        ) : (
          <pre>{reason}</pre>
        )}
        {copy && <Facts copy={copy} />}
      </main>
    </body>
  </html>
);

/** The page of the preview, which its makers read: in English. */
export const previewPage = (view: PreviewView): string =>
  `<!DOCTYPE html>\n${renderToString(h(PreviewPage, view))}`;
