import type { Digest } from '../model/digest.ts';
import type { DigestLanguage, Language } from '../model/language.ts';
import type { Audience } from '../model/tracker.ts';
import { htmlOf } from './html.ts';
import { textOf } from './text.ts';
import { hasTrend, trendContentId } from './view/picture.ts';
import { makeView } from './view/make-view.ts';

/** What every recipient of one audience in one language gets, but for the stop link: see STOP_PLACEHOLDER. */
export interface RenderedCopy {
  readonly audience: Audience;
  readonly language: DigestLanguage;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly trend: { readonly contentId: string; readonly png: Uint8Array } | null;
}

/** Bytes of HTML at which Gmail clips a mail, less what its encoding adds: see `encodedBytes`. */
export const MOST_ENCODED_HTML = 94_000;

/** Rows a list shows; fewer only where what people typed would make the mail too long to be shown whole. */
const ROWS = 10;

/** The bytes that a part takes in a mail: base64, in lines of 76. */
export const encodedBytes = (part: string | Uint8Array): number => {
  const base64 = Math.ceil(Buffer.byteLength(part) / 3) * 4;
  return base64 + Math.ceil(base64 / 76) * 2;
};

/**
 * Renders a digest for one audience in one language. The picture and the workbook load only when a copy has
 * them. Null where there is nothing to say: `editors` without findings.
 */
export const renderCopy = async (
  digest: Digest,
  audience: Audience,
  language: DigestLanguage,
): Promise<RenderedCopy | null> => {
  if (audience === 'editors' && digest.findings.length === 0) return null;
  const page = renderPage(digest, audience, language);
  const plain = audience === 'editors';
  return {
    audience,
    language,
    ...page,
    workbook: plain ? null : await (await import('./workbook.ts')).workbookOf(digest, audience, language),
    trend:
      plain || !hasTrend(digest)
        ? null
        : {
            contentId: trendContentId(digest),
            png: await (await import('./picture.ts')).trendPicture(digest, language),
          },
  };
};

/** The subject, HTML and text of a copy, short enough to be shown whole. */
export const renderPage = (
  digest: Digest,
  audience: Audience,
  language: Language,
): Pick<RenderedCopy, 'subject' | 'html' | 'text'> => {
  const page = (rows: number) => {
    const view = makeView(digest, audience, language, rows);
    return { subject: view.subject, html: htmlOf(view), text: textOf(view) };
  };
  let made = page(ROWS);
  let rows = Math.max(2, Math.ceil((ROWS * MOST_ENCODED_HTML) / encodedBytes(made.html)));
  while (encodedBytes(made.html) > MOST_ENCODED_HTML && rows > 1) {
    rows -= 1;
    made = page(rows);
  }
  return made;
};
