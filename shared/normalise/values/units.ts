import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { remember } from '../../model/text/remember.ts';
import { letterFactor, multiplierAt } from './multipliers.ts';
import { goesOn, isBeyondTen, joinsNumber } from './number-words.ts';
import { endOfWords, wordsOf } from './typed-words.ts';

const dirhams = bookOf(({ quantities }) => phrases(quantities.dirham, true));
const percents = bookOf(({ quantities }) => phrases(quantities.percent, true));

const AROUND = /^[.,:()\s]+|[\s:،؛;]+$/gu;
/** A bracket that closes none of the unit's own: `(500 DH)`. */
const CLOSED = /^([^(]*)\)$/u;
const OF = /^(?:de |d['’])/u;

export const OTHER_CURRENCY = /\p{Sc}|(?<!\p{L})(?:EUR|GBP|USD|CHF)(?!\p{L})/u;

/** Whether a unit says what a number measures, wherever it stands: dirhams, another currency, percent. */
export const isMeasured = (unit: string | null | undefined): boolean =>
  unit === 'MAD' || unit === '%' || (typeof unit === 'string' && OTHER_CURRENCY.test(unit));

/** What follows a number: what is counted, and how words such as million or MDH make it greater. */
export interface Unit {
  readonly unit: string | null;
  readonly factor: number;
  /** A half of the multiplier on top: `un million et demi`. */
  readonly half: boolean;
}

/** The unit that follows a number; null where more of the number follows in words: `mille deux cents`, `2 ou trois`. */
export const unitOf = remember((text): Unit | null => {
  const typed = text.trim().replace(AROUND, '').replace(CLOSED, '$1');
  if (/^[%٪]/u.test(typed)) return { unit: '%', factor: 1, half: false };
  const words = wordsOf(typed);
  const multiplier = multiplierAt(words);
  const read = multiplier?.words ?? 0;
  if (multiplier ? goesOn(words, read) : isBeyondTen(words[0]) || joinsNumber(words, 0)) return null;
  const scale = { factor: multiplier?.factor ?? 1, half: multiplier?.half ?? false };
  if (multiplier?.dirhams || longestOpening(dirhams, words, read)) return { unit: 'MAD', ...scale };
  if (longestOpening(dirhams, words, 1))
    if (letterFactor(words[0]) > 1) return { unit: 'MAD', factor: letterFactor(words[0]), half: false };
  if (longestOpening(percents, words)) return { unit: '%', factor: 1, half: false };
  const counted = typed.slice(read > 0 ? endOfWords(typed, read) : 0).trim();
  return { unit: counted.replace(OF, '') || null, ...scale };
});
