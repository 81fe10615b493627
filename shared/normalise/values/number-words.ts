import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { keyOfWord } from '../text/word-keys.ts';

const numbers = bookOf(({ quantities }) => Object.entries(quantities.numbers));
const beyondTen = bookOf(({ quantities }) => phrases(quantities.beyondTen, true));
const multipliers = bookOf(({ quantities: { multipliers: many, dirhamMultipliers, twofold } }) =>
  phrases(Object.keys({ ...many, ...dirhamMultipliers, ...twofold }), true),
);
const duals = bookOf(({ quantities }) => phrases(quantities.duals, true));
const between = bookOf(({ quantities }) => phrases(quantities.between, true));

const DUAL_ENDING = /(?:تان|تين)$/u;
const NOT_DUAL = new Set(['بساتين', 'فساتين', 'روتين'].map(keyOfWord));

/** Whether a word says two by its form: دورتان, لجنتين. */
export const isDual = (key: string): boolean =>
  duals.has(key) || (DUAL_ENDING.test(key) && key.length >= 5 && !NOT_DUAL.has(key) && !beyondTen.has(key));

/** A number in words that words go on with, and how many words it takes. */
export interface NumberInWords {
  readonly number: number;
  readonly words: number;
}

const withoutAnd = (word: string | undefined): string => word?.replace(/^و(?=\p{L}{3})/u, '') ?? '';

/** Whether a word is a number greater than ten, or than we count with: cent, une vingtaine, مئات. */
export const isBeyondTen = (word: string | undefined): boolean => beyondTen.has(withoutAnd(word));

/** Whether a word multiplies what stands before it, or itself says how many thousands: mille, مليون, ألفين. */
export const isMultiplier = (word: string | undefined): boolean => multipliers.has(withoutAnd(word));

/** Whether a word is a number of any size, with or without a glued و. */
export const isNumberWord = (word: string | undefined): boolean =>
  numbers.has(withoutAnd(word)) || isBeyondTen(word);

/** Whether another number in words is joined on: ou trois, و مائة. */
export const joinsNumber = (words: readonly string[], at: number): boolean => {
  const joined = longestOpening(between, words, at);
  if (joined === null) return false;
  const next = at + joined.words;
  return isNumberWord(words[next]) || isMultiplier(words[next]);
};

/** Whether a number in words goes on: in more of its words, or in another one. */
export const goesOn = (words: readonly string[], at: number): boolean =>
  isNumberWord(words[at]) || joinsNumber(words, at);

/** A number up to ten. Of `dix-huit`, `خمسة عشر` and `deux ou trois` none is known, rather than the first word's. */
export const numberInWords = (words: readonly string[], at: number): NumberInWords | null => {
  const found = longestOpening(numbers, words, at);
  return found && !goesOn(words, at + found.words) ? { number: found.meaning, words: found.words } : null;
};
