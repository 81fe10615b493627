import { render } from 'preact-render-to-string';
import { directionOf, type Language } from '../../../shared/model/language.ts';
import type { TrackerConfig } from '../../../shared/model/tracker.ts';
import { pageOf, type View } from './addresses.ts';
import { Mails } from './list.tsx';
import type { OpenedMail } from './opened-mail.ts';
import { Reader } from './reader.tsx';
import type { ShelfGroup, ShelfMail } from './shelf.ts';
import { pageWords, type PageWords } from './words.ts';

/** What the page is asked to show. */
export interface Showing {
  readonly language: Language;
  readonly view: View;
  readonly tracker: TrackerConfig;
  readonly groups: readonly ShelfGroup[];
  /** Null where there is none, or none such. */
  readonly open: { readonly listed: ShelfMail; readonly mail: OpenedMail } | null;
}

const NAMES: Readonly<Record<Language, string>> = { ar: 'العربية', fr: 'Français', en: 'English' };
const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];

const Head = ({ showing, words }: { showing: Showing; words: PageWords }) => {
  const { tracker, language, view, open } = showing;
  const here = (to: Language) => (open ? pageOf(open.listed, to, view) : `/?lang=${to}`);
  return (
    <header class="top">
      <p class="brand">
        <b lang="ar">التزام</b> <span>Iltizam</span>
      </p>
      <p class="about">
        <strong>{words.title}</strong>
        <span class="dialogue">{tracker.name[language]}</span>
        {tracker.fictional && <span class="fictional">{words.fictional}</span>}
      </p>
      <p class="stays">{words.stays}</p>
      <nav class="languages">
        {LANGUAGES.map((to) => (
          <a href={here(to)} lang={to} aria-current={to === language ? 'true' : undefined}>
            {NAMES[to]}
          </a>
        ))}
      </nav>
    </header>
  );
};

/** The outbox page as HTML. It works without its script, which only brings it up to date. */
export const outboxPage = (showing: Showing): string => {
  const { language, open, groups } = showing;
  const words = pageWords[language];
  return `<!doctype html>${render(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{open ? `${open.mail.subject} · Iltizam` : `${words.title} · Iltizam`}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/outbox.css" />
        <script src="/live.js" defer></script>
      </head>
      <body>
        <Head showing={showing} words={words} />
        <div class="below">
          <Mails groups={groups} open={open?.listed ?? null} language={language} view={showing.view} />
          <main>
            {open ? (
              <Reader listed={open.listed} mail={open.mail} language={language} view={showing.view} />
            ) : (
              <p class="nothing">{groups.length === 0 ? words.empty : words.gone}</p>
            )}
          </main>
        </div>
      </body>
    </html>,
  )}`;
};
