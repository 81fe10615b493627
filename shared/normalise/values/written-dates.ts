import { weekdayOf } from '../../model/calendar.ts';
import { dayAt, edgeOf } from './days.ts';
import { type Piece, piecesOf, shapeOf } from './date-words.ts';
import { type Edge, inRange, type ReadDate } from './numeric-dates.ts';
import { withShortYear } from './short-years.ts';

const PERIOD_YEARS = { from: 1900, to: 2200 };

const of = (pieces: readonly Piece[], kinds: string): readonly Piece[] =>
  pieces.filter(({ kind }) => kinds.includes(kind));
const numberOf = (pieces: readonly Piece[], kinds: string): number => of(pieces, kinds)[0]?.number ?? 0;

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
  const inYear = 12 / months;
  const nth = of(pieces, 'l').length > 0 ? inYear : numberOf(pieces, 'no');
  if (nth < 1 || nth > inYear) return { failed: 'impossible' };
  const year = numberOf(pieces, 'y');
  return yearPeriod(year, (nth - 1) * months + 1, nth * months, edge, quarter ? 'quarter' : 'half');
};

/** A month, or a half of one, which is as exact as that. */
const month = (pieces: readonly Piece[], edge: Edge): ReadDate => {
  if (numberOf(pieces, 'o') > 2) return { failed: 'impossible' };
  const number = numberOf(pieces, 'm');
  return yearPeriod(numberOf(pieces, 'y'), number, number, edge, 'month');
};

/** The beginning of a year is its first quarter, its middle the end of its first half. */
const year = (pieces: readonly Piece[], edge: Edge): ReadDate => {
  const number = numberOf(pieces, 'y');
  if (of(pieces, 'b').length > 0) return yearPeriod(number, 1, 3, edge, 'quarter');
  if (of(pieces, 'i').length > 0) return yearPeriod(number, 1, 6, edge, 'half');
  return yearPeriod(number, 1, 12, edge, 'year');
};

const twoYears = (pieces: readonly Piece[], edge: Edge): ReadDate => {
  const [first = 0, second = 0] = of(pieces, 'y').map(({ number }) => number);
  if (second < first) return { failed: 'unreadable' };
  return yearPeriod(edge === 'first' ? first : second, 1, 12, edge, 'year');
};

const day = (pieces: readonly Piece[]): ReadDate => {
  const full = numberOf(pieces, 'y');
  if (!inRange(full)) return { failed: 'unreadable' };
  const date = dayAt(full, numberOf(pieces, 'm'), numberOf(pieces, 'no'));
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

const PART = '(?:[qh][nol]y|[nol][qh]y|y[qh][nol]|y[nol][qh])';

/** The grammar: what the kinds of pieces, in their order, are read as. The first that fits decides. */
const GRAMMAR: readonly (readonly [shape: RegExp, read: Reader])[] = [
  [/^v?(?:w?[no]myw?|w?mny|ymn|ynm)$/u, day],
  [new RegExp(`^(?:v?e|[bi])?${PART}$`, 'u'), partOfYear],
  [/^(?:v?e|[bi]|[ol]h|h[ol])?(?:my|ym)$/u, month],
  [/^(?:(?:v?e|[bi])?y|ye)$/u, year],
  [/^(?:v?e)?yy$/u, twoYears],
  [new RegExp(`^v[bi]?(?:${PART}|my|ym|y)$`, 'u'), fail('ambiguous')],
  [/^[^y]*[mqhebi][^y]*$/u, fail('year-missing')],
];

/** `les années 2010` are ten years, of which none is meant. */
const DECADE = /années \d{4}$/iu;
const MAR = /(?<!\p{L})mar(?!\p{L})/iu;

/** French `mar.` is Tuesday where another month stands beside it. */
const withTuesday = (pieces: readonly Piece[], text: string): readonly Piece[] => {
  const at = pieces.findIndex(({ word }) => word === 'mar');
  return at >= 0 && of(pieces, 'm').length === 2 && MAR.test(text)
    ? pieces.with(at, { kind: 'w', number: 2, word: '' })
    : pieces;
};

/** A date in words, in any of our languages: `14 أكتوبر 2025`, `fin juin 2026`, `T2 2026`, `horizon 2026`. */
export const readWrittenDate = (text: string, edge: Edge): ReadDate => {
  const read = piecesOf(text);
  if ('unread' in read) return { failed: read.unread === 'ambiguous' ? 'ambiguous' : 'unreadable' };
  const pieces = withShortYear(withTuesday(read, text), text);
  const shape = shapeOf(pieces);
  if (!shape.includes('m') && DECADE.test(text)) return { failed: 'unreadable' };
  const rule = GRAMMAR.find(([pattern]) => pattern.test(shape));
  return rule ? rule[1](pieces, edge) : { failed: 'unreadable' };
};
