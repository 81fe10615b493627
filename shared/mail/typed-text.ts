import { directionOfText } from './direction-of-text.ts';

/** Controls, zero-width characters but the joiners that scripts need, and marks that turn a line's direction. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** A Latin word, a separator, a number: in a line read from the right, the number would join the word. */
const NUMBER_AFTER_LATIN = /(\p{Script=Latin}[)\]]?)(\s*[·،؛:|•–—]\s*)(?=\p{Nd})/gu;
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * What somebody typed, made fit to stand in a line of ours: one line, nothing invisible that could reorder or
 * hide its neighbours, cut to `most` characters with an ellipsis.
 */
export const typedText = (text: string, most = 220): string => {
  const line = text.toWellFormed().replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
  const cut = line.length <= most ? line : shortened(line, most);
  return directionOfText(cut, 'ltr') === 'rtl' ? cut.replace(NUMBER_AFTER_LATIN, '$1\u200f$2') : cut;
};

/** What a person sees as one character may be many; the cut falls before the one that no longer fits. */
const shortened = (line: string, most: number): string => {
  let end = 0;
  for (const { index } of characters.segment(line.slice(0, most + 32))) {
    if (index > most - 1) break;
    end = index;
  }
  return `${line.slice(0, end).trimEnd()}…`;
};

/** A link that a mail may carry: http or https, whole and short enough to survive; null for any other. */
export const safeLink = (link: string): { readonly url: string; readonly host: string } | null => {
  if (!URL.canParse(link)) return null;
  const { protocol, host, href, username } = new URL(link);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || href.length > 600) return null;
  return { url: href, host };
};
