import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';

const multipliers = bookOf<{ readonly factor: number; readonly dirhams: boolean }>(({ quantities }) => [
  ...Object.entries(quantities.multipliers).map(
    ([word, factor]) => [word, { factor, dirhams: false }] as const,
  ),
  ...Object.entries(quantities.dirhamMultipliers).map(
    ([word, factor]) => [word, { factor, dirhams: true }] as const,
  ),
]);
const halves = bookOf(({ quantities }) => phrases(quantities.andHalf, true));
const alone = bookOf(({ quantities }) => phrases(quantities.alone, true));

/** Letters that make a number greater beside a currency, and stand for nothing without: 1,5 M DH, $10k, MAD 1.2bn. */
const LETTERS: ReadonlyMap<string, number> = new Map([['m', 1e6], ['k', 1e3], ['bn', 1e9]]); // prettier-ignore

/** How words make a number greater, and how many words it takes. */
export interface Multiplied {
  readonly factor: number;
  /** Whether they say dirhams too: MDH. */
  readonly dirhams: boolean;
  /** A half of the multiplier on top: `un million et demi`. */
  readonly half: boolean;
  readonly words: number;
}

/** What words begin with that multiplies; null where nothing does. */
export const multiplierAt = (words: readonly string[]): Multiplied | null => {
  const found = longestOpening(multipliers, words);
  if (!found) return null;
  const half = longestOpening(halves, words, found.words);
  return { ...found.meaning, half: half !== null, words: found.words + (half?.words ?? 0) };
};

/** The factor of a letter beside a currency; 1 for any other word. */
export const letterFactor = (word: string | null | undefined): number =>
  LETTERS.get(word?.toLowerCase() ?? '') ?? 1;

const PLURAL = /[a-z]s$/iu;

/**
 * Whether a multiplier is one of itself: `mille dirhams`, not `millions de dirhams`. The plural is told by the word
 * as typed, since keys have none.
 */
export const isOneOf = (key: string | undefined, typed: string): boolean =>
  alone.has(key ?? '') && !PLURAL.test(typed);
