import type { IsoDate, Precision } from '../../model/time.ts';
import { dayAt, edgeOf, fullYear } from './days.ts';

export type Edge = 'first' | 'last';

/** A date read from words or digits, or why it could not be read. `monthFirst`: the only order that exists. */
export type ReadDate =
  | {
      readonly date: IsoDate;
      readonly precision: Precision;
      readonly doubt?: 'month-first' | 'weekday';
    }
  | { readonly failed: 'impossible' | 'unreadable' | 'ambiguous' | 'year-missing' };

const SEPARATOR = String.raw`\s*[/.\-–—‐‑٫]\s*|\s+`;
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:${SEPARATOR})(\\d{1,2})(?:${SEPARATOR})(\\d{4})$`, 'u');
/** `06-09/2026`: a day, or two months? */
const DASH_AND_MARK = /^\d+\s*[-–—‐‑]\s*\d+\s*[/.]/u;
// What tells a year of two digits from a day, and a day after a year from the next date, is the same mark twice.
const SHORT_YEAR = new RegExp(`^(\\d{1,2})(${SEPARATOR})(\\d{1,2})\\2(\\d{2})$`, 'u');
const YEAR_FIRST = new RegExp(`^(\\d{4})(${SEPARATOR})(\\d{1,2})\\2(\\d{1,2})$`, 'u');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const MONTH_YEAR = new RegExp(`^(\\d{1,2})(?:${SEPARATOR})(\\d{4})$`, 'u');
const YEAR_MONTH = new RegExp(`^(\\d{4})(?:${SEPARATOR})(\\d{1,2})$`, 'u');
const NO_YEAR = /^\d{1,2}\s*[/.\-–]\s*\d{1,2}$/u;

/** Years that a typed date is taken in; 1447 is a Hijri year, which we do not reckon with. */
export const inRange = (year: number): boolean => year >= 1600 && year < 2200;

const dayOrImpossible = (year: number, month: number, day: number): ReadDate => {
  const date = inRange(year) ? dayAt(year, month, day) : null;
  if (date) return { date, precision: 'day' };
  return { failed: inRange(year) ? 'impossible' : 'unreadable' };
};

const dayFirst = (first: number, second: number, year: number): ReadDate => {
  const read = dayOrImpossible(year, second, first);
  if ('date' in read) return read;
  const swapped = dayOrImpossible(year, first, second);
  return 'date' in swapped ? { ...swapped, doubt: 'month-first' } : read;
};

const monthOrImpossible = (year: number, month: number, edge: Edge): ReadDate => {
  if (!inRange(year)) return { failed: 'unreadable' };
  if (month < 1 || month > 12) return { failed: 'impossible' };
  return { date: edgeOf(year, month, month, edge), precision: 'month' };
};

/**
 * A date in digits: day first, or year first where the year has four. Where the day-first reading does not
 * exist but the month-first one does, it is that one, with a doubt. Null: not in digits alone.
 */
export const readNumericDate = (text: string, edge: Edge): ReadDate | null => {
  const part = (match: RegExpExecArray, index: number): number => Number(match[index]);
  let match = DAY_FIRST.exec(text);
  if (match)
    return DASH_AND_MARK.test(text)
      ? { failed: 'ambiguous' }
      : dayFirst(part(match, 1), part(match, 2), part(match, 3));
  match = SHORT_YEAR.exec(text);
  if (match) return dayFirst(part(match, 1), part(match, 3), fullYear(part(match, 4)));
  match = YEAR_FIRST.exec(text);
  if (match) return dayOrImpossible(part(match, 1), part(match, 3), part(match, 4));
  match = COMPACT.exec(text);
  if (match) return dayOrImpossible(part(match, 1), part(match, 2), part(match, 3));
  match = MONTH_YEAR.exec(text);
  if (match) return monthOrImpossible(part(match, 2), part(match, 1), edge);
  match = YEAR_MONTH.exec(text);
  if (match) return monthOrImpossible(part(match, 1), part(match, 2), edge);
  return NO_YEAR.test(text) ? { failed: 'year-missing' } : null;
};
