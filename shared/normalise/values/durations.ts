import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { readAmount } from './amounts.ts';
import type { Cell } from './cell.ts';
import { wordsOf } from './typed-words.ts';

const periods = bookOf(({ calendar }) =>
  phrases([...Object.keys(calendar.recurrences.periods), ...calendar.day], true),
);
/** A bare number up to this counts months or days; a greater one is a year, or a date's serial. */
const LONGEST = 1000;

/** Whether a cell says how long something takes: `18 mois`, ستة أشهر, a bare 12. */
export const isDuration = ({ value, text }: Cell): boolean => {
  if (typeof value === 'number') return value < LONGEST;
  const { amount, unit } = readAmount(text);
  if (amount === null || amount >= LONGEST) return false;
  return (
    longestOpening(periods, wordsOf(unit ?? text)) !== null || (unit === null && /^\s*\d+\s*$/u.test(text))
  );
};
