import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { remember } from '../../model/text/remember.ts';
import { isNumberWord } from './number-words.ts';
import { endOfWords, wordsOf } from './typed-words.ts';

const dirhams = bookOf(({ quantities }) => phrases(quantities.dirham, true));
const percents = bookOf(({ quantities }) => phrases(quantities.percent, true));
const multipliers = bookOf<{ readonly factor: number; readonly dirhams: boolean }>(({ quantities }) => [
  ...Object.entries(quantities.multipliers).map(
    ([word, factor]) => [word, { factor, dirhams: false }] as const,
  ),
  ...Object.entries(quantities.dirhamMultipliers).map(
    ([word, factor]) => [word, { factor, dirhams: true }] as const,
  ),
]);
const halves = bookOf(({ quantities }) => phrases(quantities.andHalf, true));
/** The M and K of `1,5 M DH`, which stand for nothing without the dirhams. */
const LETTERS: ReadonlyMap<string, number> = new Map([['m', 1e6], ['k', 1e3]]); // prettier-ignore

const AROUND = /^[.,:()\s]+|[\s:،؛;]+$/gu;
/** A bracket that closes none of the unit's own: `(500 DH)`. */
const CLOSED = /^([^(]*)\)$/u;
const OF = /^(?:de |d['’])/u;

/** What follows a number: what is counted, and how words such as million or MDH make it greater. */
export interface Unit {
  readonly unit: string | null;
  readonly factor: number;
  /** A half of the multiplier on top: `un million et demi`. */
  readonly half: boolean;
}

/** The unit that follows a number; null where more of the number follows in words: `mille deux cents`. */
export const unitOf = remember((text): Unit | null => {
  const typed = text.trim().replace(AROUND, '').replace(CLOSED, '$1');
  if (/^[%٪]/u.test(typed)) return { unit: '%', factor: 1, half: false };
  const words = wordsOf(typed);
  const multiplier = longestOpening(multipliers, words);
  const half = multiplier && longestOpening(halves, words, multiplier.words);
  const read = (multiplier?.words ?? 0) + (half?.words ?? 0);
  if (multiplier && isNumberWord(words, read)) return null;
  const scale = { factor: multiplier?.meaning.factor ?? 1, half: half !== null };
  if (multiplier?.meaning.dirhams || longestOpening(dirhams, words, read)) return { unit: 'MAD', ...scale };
  const letter = LETTERS.get(words[0] ?? '');
  if (letter !== undefined && longestOpening(dirhams, words, 1))
    return { unit: 'MAD', factor: letter, half: false };
  if (longestOpening(percents, words)) return { unit: '%', factor: 1, half: false };
  const counted = typed.slice(read > 0 ? endOfWords(typed, read) : 0).trim();
  return { unit: counted.replace(OF, '') || null, ...scale };
});
