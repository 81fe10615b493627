import { renderCopy } from '../../shared/mail/render.ts';
import type { Digest } from '../../shared/model/digest.ts';
import type { DigestLanguage } from '../../shared/model/language.ts';
import type { Audience } from '../../shared/model/tracker.ts';

/** A copy's HTML with its picture in its place, as a mail program shows it. */
export const shownHtml = async (
  digest: Digest,
  language: DigestLanguage,
  audience: Audience = 'bureau',
): Promise<string> => {
  const copy = await renderCopy(digest, audience, language);
  if (!copy) throw new Error('there is no copy');
  const { html, trend } = copy;
  return trend
    ? html.replace(
        `cid:${trend.contentId}`,
        `data:image/png;base64,${Buffer.from(trend.png).toString('base64')}`,
      )
    : html;
};

/** What webmail leaves of a mail, within its own page, which reads left to right. */
export const inWebmail = (html: string): string => {
  const rest = html
    .replace(/<head>.*?<\/head>/su, '')
    .replace(/<style.*?<\/style>/gsu, '')
    .replace(/<!doctype[^>]*>|<\/?(?:html|head|body|bdi)\b[^>]*>/giu, '');
  return `<!doctype html><html lang="en"><body style="margin:0"><div>${rest}</div></body></html>`;
};
