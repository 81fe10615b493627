import { weekdayOf } from '../../model/calendar.ts';
import { dayAt, edgeOf, fullYear } from './days.ts';
import { type Piece, piecesOf } from './date-words.ts';
import { type Edge, inRange, type ReadDate } from './numeric-dates.ts';

const PERIOD_YEARS = { from: 1900, to: 2200 };

const of = (pieces: readonly Piece[], kinds: string): readonly Piece[] =>
  pieces.filter(({ kind }) => kinds.includes(kind));
const numberOf = (pieces: readonly Piece[], kinds: string, nth = 0): number =>
  of(pieces, kinds)[nth]?.number ?? 0;

const yearPeriod = (
  year: number,
  from: number,
  to: number,
  edge: Edge,
  precision: 'year' | 'half' | 'quarter' | 'month',
): ReadDate =>
  year >= PERIOD_YEARS.from && year < PERIOD_YEARS.to
    ? { date: edgeOf(year, from, to, edge), precision }
    : { failed: 'unreadable' };

/** A quarter or a half: its number stands beside its name, in digits or as an ordinal. */
const partOfYear = (pieces: readonly Piece[], edge: Edge): ReadDate => {
  const quarter = of(pieces, 'q').length > 0;
  const months = quarter ? 3 : 6;
  const typed = of(pieces, 'o')[0] ?? of(pieces, 'n')[0];
  const year = of(pieces, 'y')[0]?.number ?? fullYear(numberOf(pieces, 'n', typed?.kind === 'n' ? 1 : 0), 2);
  const nth = Math.min(typed?.number ?? 0, typed?.kind === 'o' ? 12 / months : 9);
  if (nth < 1 || nth > 12 / months) return { failed: 'impossible' };
  return yearPeriod(year, (nth - 1) * months + 1, nth * months, edge, quarter ? 'quarter' : 'half');
};

const month = (pieces: readonly Piece[], edge: Edge): ReadDate => {
  const year = of(pieces, 'y')[0]?.number ?? fullYear(numberOf(pieces, 'n'), 2);
  const number = numberOf(pieces, 'm');
  return yearPeriod(year, number, number, edge, 'month');
};

/** The beginning of a year is its first quarter, its middle the end of its first half. */
const year = (pieces: readonly Piece[], edge: Edge): ReadDate => {
  const number = numberOf(pieces, 'y');
  if (of(pieces, 'b').length > 0) return yearPeriod(number, 1, 3, edge, 'quarter');
  if (of(pieces, 'i').length > 0) return yearPeriod(number, 1, 6, edge, 'half');
  return yearPeriod(number, 1, 12, edge, 'year');
};

const day = (pieces: readonly Piece[]): ReadDate => {
  const typed = of(pieces, 'no')[0];
  const typedYear = of(pieces, 'y')[0]?.number;
  const full = typedYear ?? fullYear(numberOf(pieces, 'n', typed?.kind === 'n' ? 1 : 0), 2);
  if (!inRange(full)) return { failed: 'unreadable' };
  const date = dayAt(full, numberOf(pieces, 'm'), typed?.number ?? 0);
  if (!date) return { failed: 'impossible' };
  const weekday = of(pieces, 'w')[0];
  return weekday && weekday.number !== weekdayOf(date)
    ? { date, precision: 'day', doubt: 'weekday' }
    : { date, precision: 'day' };
};

type Reader = (pieces: readonly Piece[], edge: Edge) => ReadDate;
const fail =
  (failed: 'ambiguous' | 'year-missing'): Reader =>
  () => ({ failed });

const PART = '(?:[qh][no][yn]|[no][qh][yn]|y[qh][no]|y[no][qh])';

/** The grammar: what the kinds of pieces, in their order, are read as. The first that fits decides. */
const GRAMMAR: readonly (readonly [shape: RegExp, read: Reader])[] = [
  [/^v?w?[no]m[yn]w?$|^v?w?mn[yn]$|^v?ymn$|^v?ynm$/u, day],
  [new RegExp(`^(?:v?e|[bi])?${PART}$`, 'u'), partOfYear],
  [/^(?:v?e|[bi]|oh|ho)?(?:my|ym)$/u, month],
  [/^(?:v?e|[bi])?y$|^ye$/u, year],
  [
    /^(?:v?e)?yy$/u,
    (pieces, edge) =>
      year([{ kind: 'y', number: numberOf(pieces, 'y', edge === 'last' ? 1 : 0), word: '' }], edge),
  ],
  [new RegExp(`^v[bi]?(?:${PART}|my|ym|y)$`, 'u'), fail('ambiguous')],
  [/^v?w?[no]{1,2}m$|^v?w?mn{1,2}$|^v?[ebi]m?$|^v?m$|^v?[ebi]?(?:[qh][no]|[no][qh])$/u, fail('year-missing')],
];
/** Excel's mmm-yy: a month's short name, and a year in two digits. */
const MONTH_AND_SHORT_YEAR = /^[\p{L}\p{M}.]+\s*[-'’/]\s*\d{2}$/u;

/** A date in words, in any of our languages: `14 أكتوبر 2025`, `fin juin 2026`, `T2 2026`, `horizon 2026`. */
export const readWrittenDate = (text: string, edge: Edge): ReadDate => {
  const read = piecesOf(text);
  if ('unread' in read) return { failed: read.unread === 'ambiguous' ? 'ambiguous' : 'unreadable' };
  // French `mar.` is Tuesday where another month follows.
  const pieces =
    of(read, 'm').length === 2 && read[0]?.kind === 'm' && read[0].word === 'mar'
      ? read.with(0, { kind: 'w', number: 2, word: 'mar' })
      : read;
  const shape = pieces.map(({ kind }) => kind).join('');
  if (shape === 'mn' && MONTH_AND_SHORT_YEAR.test(text)) return month(pieces, edge);
  const rule = GRAMMAR.find(([pattern]) => pattern.test(shape));
  return rule ? rule[1](pieces, edge) : { failed: 'unreadable' };
};
