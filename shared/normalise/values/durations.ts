import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { readAmount } from './amounts.ts';
import type { Cell } from './cell.ts';
import { isDual, isNumberWord } from './number-words.ts';
import { wordsOf } from './typed-words.ts';

const periods = bookOf(({ calendar }) =>
  phrases([...Object.keys(calendar.recurrences.periods), ...calendar.day], true),
);
/** A bare number up to this counts months or days; a greater one is a year, or a date's serial. */
const LONGEST = 1000;

const DIGITS_FIRST = /^\P{L}*\p{N}/u;

/** Whether a text begins with its number: `dans 3 mois` says when, from a day that nobody knows. */
const beginsWithNumber = (text: string): boolean => {
  const [first] = wordsOf(text);
  return DIGITS_FIRST.test(text) || isNumberWord(first) || isDual(first ?? '') || periods.has(first ?? '');
};

/** Whether a cell says how long something takes: `18 mois`, ستة أشهر, a bare 12. */
export const isDuration = ({ value, text }: Cell): boolean => {
  if (typeof value === 'number') return value < LONGEST;
  const { amount, unit } = readAmount(text);
  if (amount === null || amount >= LONGEST || !beginsWithNumber(text)) return false;
  return (
    longestOpening(periods, wordsOf(unit ?? text)) !== null || (unit === null && /^\s*\d+\s*$/u.test(text))
  );
};
