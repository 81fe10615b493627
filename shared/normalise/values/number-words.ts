import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { keyOfWord } from '../text/word-keys.ts';

const numbers = bookOf(({ quantities }) => Object.entries(quantities.numbers));
const beyondTen = bookOf(({ quantities }) => phrases(quantities.beyondTen, true));
const duals = bookOf(({ quantities }) => phrases(quantities.duals, true));
const between = bookOf(({ quantities }) => phrases(quantities.between, true));

const DUAL_ENDING = /(?:تان|تين)$/u;
const NOT_DUAL = new Set(['بساتين', 'فساتين', 'روتين', 'اثنتين'].map(keyOfWord));

/** Whether a word says two by its form: دورتان, لجنتين. */
export const isDual = (key: string): boolean =>
  duals.has(key) || (DUAL_ENDING.test(key) && key.length >= 5 && !NOT_DUAL.has(key) && !beyondTen.has(key));

/** A number in words that words go on with, and how many words it takes. */
export interface NumberInWords {
  readonly number: number;
  readonly words: number;
}

/** Whether a word is a number of any size, with or without a glued و. */
export const isNumberWord = (words: readonly string[], at: number): boolean => {
  const bare = words[at]?.replace(/^و(?=\p{L}{3})/u, '') ?? '';
  return (
    longestOpening(numbers, words, at) !== null ||
    longestOpening(beyondTen, words, at) !== null ||
    numbers.has(bare) ||
    beyondTen.has(bare)
  );
};

/** A number up to ten. Of `dix-huit`, `خمسة عشر` and `deux ou trois` none is known, rather than the first word's. */
export const numberInWords = (words: readonly string[], at: number): NumberInWords | null => {
  const found = longestOpening(numbers, words, at);
  if (!found) return null;
  const next = at + found.words;
  const joined = longestOpening(between, words, next);
  return isNumberWord(words, next) || (joined !== null && isNumberWord(words, next + joined.words))
    ? null
    : { number: found.meaning, words: found.words };
};
