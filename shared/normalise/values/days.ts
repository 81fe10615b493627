import type { IsoDate } from '../../model/time.ts';

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; 0 for a month that does not exist. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (LENGTHS[month - 1] ?? 0);

/** A calendar day of a year in four digits; null where there is none such. */
export const dayAt = (year: number, month: number, day: number): IsoDate | null =>
  day >= 1 && day <= daysIn(year, month) ? `${year}-${two(month)}-${two(day)}` : null;

/** The first or the last day of months `from` to `to` of a year in four digits. */
export const edgeOf = (year: number, from: number, to: number, edge: 'first' | 'last'): IsoDate => {
  const month = edge === 'first' ? from : to;
  const day = edge === 'first' ? 1 : daysIn(year, month);
  return `${year}-${two(month)}-${two(day)}`;
};

/** Years typed in two digits are of this century up to 69, of the last one from 70. */
export const fullYear = (typed: number): number => typed + (typed < 70 ? 2000 : 1900);
