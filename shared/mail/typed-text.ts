/** Controls, zero-width characters but the joiners that scripts need, and marks that turn a line's direction. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * What somebody typed, made fit to stand in a line of ours: one line, nothing invisible that could reorder or
 * hide its neighbours, cut to `most` characters with an ellipsis.
 */
export const typedText = (text: string, most = 220): string => {
  const line = text.replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const whole = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line.slice(0, most * 2))];
  const kept = whole.slice(0, most - 1).map(({ segment }) => segment);
  return `${kept
    .join('')
    .slice(0, most * 2)
    .trimEnd()}…`;
};

/** A link that a mail may carry: http or https, whole and short enough to survive; null for any other. */
export const safeLink = (link: string): { readonly url: string; readonly host: string } | null => {
  if (!URL.canParse(link)) return null;
  const { protocol, host, href, username } = new URL(link);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || href.length > 600) return null;
  return { url: href, host };
};
