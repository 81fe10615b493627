import { weekdayOf } from '../../model/calendar.ts';
import type { PartialDate } from '../../model/time.ts';
import { asciiDigits } from '../text/digits.ts';
import { type Cell, doubtful, type Parse, type Parsed, refused, taken } from './cell.ts';
import { piecesOf } from './date-words.ts';
import { edgeOf } from './days.ts';
import { isNone } from './none.ts';
import { type Edge, type ReadDate, readNumericDate, withoutTime } from './numeric-dates.ts';
import { dayOfSerial, isPlausibleSerial, precisionOfFormat } from './serials.ts';
import { readSpan } from './spans.ts';
import { readWrittenDate } from './written-dates.ts';

const SPACES = /[\s\u00a0\u202f]+/gu;
const AROUND = /^[\s"'«([]+|[\s"'»)\].,،؛;:]+$/gu;

/** A date in digits after words that change nothing: `au 14/10/2025`, `الثلاثاء 14/10/2025`. */
const afterWords = (text: string, edge: Edge): ReadDate | null => {
  const at = text.search(/\d/u);
  if (at <= 0) return null;
  const head = piecesOf(text.slice(0, at));
  if ('unread' in head || head.some(({ kind }) => kind !== 'w' && kind !== 'v')) return null;
  const read = readNumericDate(text.slice(at), edge);
  const [weekday] = head.filter(({ kind }) => kind === 'w');
  return read &&
    'date' in read &&
    weekday &&
    read.precision === 'day' &&
    weekdayOf(read.date) !== weekday.number
    ? { ...read, doubt: 'weekday' }
    : read;
};

const readOne = (text: string, edge: Edge): ReadDate =>
  readNumericDate(text, edge) ?? afterWords(text, edge) ?? readWrittenDate(text, edge);

/** A date as typed, in digits or words. A period or a span counts by the edge asked for. */
export const readDateText = (typed: string, edge: Edge): ReadDate => {
  const text = asciiDigits(typed).replaceAll(SPACES, ' ').replaceAll(AROUND, '');
  const numeric = readNumericDate(text, edge);
  if (numeric) return numeric;
  const dayOnly = withoutTime(text);
  const read = readOne(dayOnly, edge);
  return 'date' in read ? read : (readSpan(dayOnly, edge, readOne) ?? read);
};

const fromNumber = (cell: Cell, number: number, edge: Edge, dateSystem: 1900 | 1904): ReadDate => {
  const precision = precisionOfFormat(cell.format);
  if (precision === null && Number.isInteger(number) && number >= 1900 && number < 2200)
    return { date: edgeOf(number, 1, 12, edge), precision: 'year' };
  if (precision === null && Number.isInteger(number) && number > 16_000_000)
    return readDateText(String(number), edge);
  const date = precision !== null || isPlausibleSerial(number) ? dayOfSerial(number, dateSystem) : null;
  if (date === null) return { failed: 'unreadable' };
  const [year = 0, month = 0] = date.split('-').map(Number);
  if (precision === 'month') return { date: edgeOf(year, month, month, edge), precision };
  if (precision === 'year') return { date: edgeOf(year, 1, 12, edge), precision };
  return { date, precision: 'day' };
};

const asParsed = (read: ReadDate, text: string): Parsed<PartialDate | null> => {
  if ('failed' in read) return refused(null, `date.${read.failed}`);
  const value = { date: read.date, precision: read.precision, text };
  return read.doubt
    ? doubtful(value, read.doubt === 'weekday' ? 'date.weekday-differs' : 'date.month-first', {
        date: read.date,
      })
    : taken(value);
};

/** Reads date cells: a period counts by its last day in `due` and `planned`, elsewhere by its first. */
export const dateParser =
  (edge: Edge, dateSystem: 1900 | 1904): Parse<PartialDate | null> =>
  (cell) => {
    if (typeof cell.value === 'number')
      return asParsed(fromNumber(cell, cell.value, edge, dateSystem), cell.text);
    if (isNone(cell.text)) return taken(null);
    return asParsed(readDateText(cell.text, edge), cell.text);
  };
