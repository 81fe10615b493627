import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { directionOf, type DigestLanguage } from '../../shared/model/language.ts';
import { ADDRESS, stopWords, type PageKind } from './words.ts';

/** What a page of the stop link shows. `address` is masked already; null where nobody's may be told. */
export interface StopPage {
  readonly kind: PageKind;
  /** In the reader's language; both, where the link does not tell which. */
  readonly languages: readonly [DigestLanguage, ...DigestLanguage[]];
  readonly address: string | null;
  /** The name of the dialogue whose digest it is about; null where the link does not tell. */
  readonly dialogue: string | null;
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#5a564e;--paper:#fff;--ground:#f2eee5;--accent:#0b4a52;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f1eee7;--soft:#bdb7aa;--paper:#23221f;--ground:#171614;--accent:#7fc7d1;--on:#10201f}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:17px/1.7 'Segoe UI','Noto Sans Arabic',Tahoma,Helvetica,Arial,sans-serif;display:grid;place-items:center;padding:16px}
main{width:100%;max-width:520px;background:var(--paper);border-top:4px solid var(--accent);padding:28px 24px}
section+section{margin-top:28px;padding-top:28px;border-top:1px solid var(--soft)}
h1,h2{font-size:22px;line-height:1.4;margin:0 0 12px;font-weight:700}
p{margin:0 0 16px}
p:last-child{margin-bottom:0}
.which{color:var(--accent);font-size:15px;font-weight:600;margin-bottom:4px}
.note{color:var(--soft);font-size:15px}
bdi{font-weight:600;white-space:nowrap}
button{font:inherit;font-weight:600;width:100%;min-height:48px;padding:10px 18px;margin:0 0 16px;border:0;border-radius:4px;background:var(--accent);color:var(--on);cursor:pointer}
button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
`.trim();

/** What the page's policy lets through: its one style sheet, by hash, and its one form. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

/** Where an address stands in a sentence it is left to right, whatever the sentence is. */
const Lead = ({ lead, address }: { lead: string; address: string | null }) => {
  const [before, after] = lead.split(ADDRESS);
  return (
    <p>
      {before}
      {after !== undefined && <bdi dir="ltr">{address ?? '•••'}</bdi>}
      {after}
    </p>
  );
};

const Part = ({ language, page, level }: { language: DigestLanguage; page: StopPage; level: 1 | 2 }) => {
  const { title, lead, note, button } = stopWords[language].pages[page.kind];
  return (
    <section lang={language} dir={directionOf(language)}>
      {page.dialogue !== null && <p class="which">{page.dialogue}</p>}
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      <Lead lead={lead} address={page.address} />
      {button !== null && (
        <form method="post">
          <input type="hidden" name="List-Unsubscribe" value="One-Click" />
          <button type="submit">{button}</button>
        </form>
      )}
      <p class="note">{note}</p>
    </section>
  );
};

const Document = ({ page }: { page: StopPage }) => {
  const [first, ...others] = page.languages;
  return (
    <html lang={first} dir={directionOf(first)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{stopWords[first].pages[page.kind].title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <Part language={first} page={page} level={1} />
          {others.map((language) => (
            <Part language={language} page={page} level={2} />
          ))}
        </main>
      </body>
    </html>
  );
};

/** The page as a whole HTML document. */
export const stopPage = (page: StopPage): string =>
  `<!doctype html>\n${renderToString(<Document page={page} />)}\n`;
