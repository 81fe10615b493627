import { bookOf, phrases } from '../lexicon/book.ts';
import { keyOf } from '../text/fold.ts';

const words = bookOf(({ rows }) => phrases(rows.none, true));
const LONGEST = 26;
const NOTHING_BUT_SIGNS = /^[^\p{L}\p{N}\p{S}]+$|^[=~_+|]+$/u;

/** Whether a cleaned text says that there is no value: `-`, `N/A`, غير محدد, à définir. */
export const isNone = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const last = text.charCodeAt(text.length - 1);
  if (last >= 0x30 && last <= 0x39) return false;
  return NOTHING_BUT_SIGNS.test(text) || words.has(keyOf(text));
};
