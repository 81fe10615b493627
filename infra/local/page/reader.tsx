import { directionOf, type Language } from '../../../shared/model/language.ts';
import type { OpenedMail } from './opened-mail.ts';
import { pageOf, partOf, type View, VIEWS } from './addresses.ts';
import type { ShelfMail } from './shelf.ts';
import { pageWords, type PageWords } from './words.ts';

interface ReaderProps {
  readonly listed: ShelfMail;
  readonly mail: OpenedMail;
  readonly language: Language;
  readonly view: View;
}

/** A mail's own page opens nothing but windows and runs nothing. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

const Look = ({ listed, words }: { listed: ShelfMail; words: PageWords }) => (
  <div class="screens">
    <figure class="phone">
      <figcaption>{words.phone}</figcaption>
      <iframe title={words.phone} src={partOf(listed, 'html')} sandbox={SANDBOX} width="390" height="760" />
    </figure>
    <figure class="desk">
      <figcaption>{words.desk}</figcaption>
      <iframe title={words.desk} src={partOf(listed, 'html')} sandbox={SANDBOX} width="700" height="760" />
    </figure>
  </div>
);

const Headers = ({ mail, words }: { mail: OpenedMail; words: PageWords }) =>
  mail.headers.length === 0 ? (
    <p class="nothing">{words.noHeaders}</p>
  ) : (
    <table class="headers" dir="ltr">
      <tbody>
        {mail.headers.map(({ name, value, encoded }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <bdi>{value}</bdi>
              {encoded !== null && <small>{encoded}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const size = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;

const Attachments = ({ listed, mail, words }: Pick<ReaderProps, 'listed' | 'mail'> & { words: PageWords }) =>
  mail.attachments.length === 0 ? (
    <p class="nothing">{words.noAttachments}</p>
  ) : (
    <ul class="attachments">
      {mail.attachments.map(({ name, bytes }, index) => (
        <li>
          <a href={partOf(listed, `attachment/${index}`)} download={name}>
            <b dir="auto">{name}</b> <span dir="ltr">{size(bytes.byteLength)}</span>
          </a>
        </li>
      ))}
    </ul>
  );

const Body = ({ listed, mail, view, words }: Omit<ReaderProps, 'language'> & { words: PageWords }) => {
  switch (view) {
    case 'look':
      return mail.html === null ? (
        <p class="nothing">{words.noHtml}</p>
      ) : (
        <Look listed={listed} words={words} />
      );
    case 'text':
      return (
        <pre
          class="text"
          lang={listed.language ?? undefined}
          dir={listed.language ? directionOf(listed.language) : 'auto'}
        >
          {mail.text}
        </pre>
      );
    case 'headers':
      return <Headers mail={mail} words={words} />;
    case 'attachments':
      return <Attachments listed={listed} mail={mail} words={words} />;
  }
};

/** One mail: who, what, and the ways to look at it. */
export const Reader = ({ listed, mail, language, view }: ReaderProps) => {
  const words = pageWords[language];
  const tally: Readonly<Record<View, number | null>> = {
    look: null,
    text: null,
    headers: mail.headers.length,
    attachments: mail.attachments.length,
  };
  return (
    <article>
      <h1 dir="auto" lang={listed.language ?? undefined}>
        {mail.subject}
      </h1>
      <dl class="envelope">
        {mail.from !== null && (
          <>
            <dt>{words.from}</dt>
            <dd>
              <bdi>{mail.from}</bdi>
            </dd>
          </>
        )}
        {mail.to !== null && (
          <>
            <dt>{words.to}</dt>
            <dd>
              <bdi>{mail.to}</bdi>
            </dd>
          </>
        )}
        {listed.group === 'next' && <dd class="preview">{words.nextNote}</dd>}
      </dl>
      <nav class="views">
        {VIEWS.map((to) => (
          <a href={pageOf(listed, language, to)} aria-current={to === view ? 'page' : undefined}>
            {words.views[to]}
            {tally[to] !== null && tally[to] > 0 && <sup>{tally[to]}</sup>}
          </a>
        ))}
        {mail.raw !== null && (
          <a class="source" href={partOf(listed, 'source')} download={`${listed.name}.eml`}>
            {words.source}
          </a>
        )}
      </nav>
      <Body listed={listed} mail={mail} view={view} words={words} />
    </article>
  );
};
