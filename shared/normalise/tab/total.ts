import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { wordKeys } from '../text/word-keys.ts';

const totals = bookOf(({ rows }) => phrases(rows.total, true));

/** A group, whose key is the one of a total: المجموعة الصحية الترابية. */
const GROUP = /^\P{L}*(?:ال)?مجموعة/u;

/** Whether a text heads a total: المجموع, Sous-total, Total axe 1. */
export const namesTotal = (text: string): 'only' | 'opens' | null => {
  const words = wordKeys(text);
  const opening = longestOpening(totals, words);
  if (!opening || GROUP.test(text)) return null;
  return words.slice(opening.words).every((word) => /^\d+$/u.test(word)) ? 'only' : 'opens';
};
