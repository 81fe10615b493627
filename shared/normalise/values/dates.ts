import { weekdayOf } from '../../model/calendar.ts';
import type { PartialDate } from '../../model/time.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { type Cell, doubtful, type Parse, type Parsed, refused, taken } from './cell.ts';
import { piecesOf } from './date-words.ts';
import { edgeOf } from './days.ts';
import { isNone } from './none.ts';
import { type Edge, type ReadDate, readNumericDate } from './numeric-dates.ts';
import { dayOfSerial, isPlausibleSerial, precisionOfFormat } from './serials.ts';
import { readSpan } from './spans.ts';
import { withoutTime } from './times-of-day.ts';
import { readWrittenDate } from './written-dates.ts';

const SPACES = /[\s\u00a0\u202f]+/gu;
const AROUND = /^[\s"'«([]+|[\s"'»)\].,،؛;:]+$/gu;

/** `mar. 14/10/2025`, `mar. 14/10`, `14/10/2025 (mar.)`: before or after a day in digits it is Tuesday, not March. */
const TUESDAY =
  /(?<!\p{L})mar\.?,?\s*(?=\d+\s?[/.]\s?\d|\d+(\s?-\s?|\s)\d+\1\d)|(?<=\d\2\d+([/.-])\d+[\s(,]+)mar(?!\p{L})/giu;

const MAR = /mar/iu;
/** الاثنين الموافق 13/10/2025; elsewhere موافقة is an approval. */
const AFTER_WEEKDAY = /^(\D*)الموافق\s(?=\d)/u;

const IN_DIGITS = /^(\D*)(\d.*\d)(\D*)$/u;

/** A date in digits among words that change nothing: `au 14/10/2025`, `الثلاثاء 14/10/2025`, `31/12/2026 au plus tard`. */
const amongWords = (text: string, edge: Edge): ReadDate | null => {
  const [, head = '', digits = '', tail = ''] = IN_DIGITS.exec(text) ?? [];
  const words = piecesOf(`${head} ${tail}`);
  if ('unread' in words || words.some(({ kind }) => !'wve'.includes(kind))) return null;
  const says = (kind: string): boolean => words.some((word) => word.kind === kind);
  const read = readNumericDate(digits, edge);
  if (!read || 'failed' in read) return read;
  if (read.precision !== 'day') return says('v') && !says('e') ? { failed: 'ambiguous' } : read;
  if (says('e')) return null;
  const weekday = words.find(({ kind }) => kind === 'w');
  return weekday && weekdayOf(read.date) !== weekday.number ? { ...read, doubt: 'weekday' } : read;
};

const readOne = (text: string, edge: Edge): ReadDate =>
  readNumericDate(text, edge) ?? amongWords(text, edge) ?? readWrittenDate(text, edge);

/** A text whose weekday can be read; most have none of these words. */
const withWeekday = (text: string): string => {
  if (text.includes('الموافق')) return text.replace(AFTER_WEEKDAY, '$1');
  return MAR.test(text) ? text.replaceAll(TUESDAY, 'mardi ') : text;
};

/** What stands between a day of the Hijri calendar and the same day of ours, in either order. */
const SAME_DAY =
  / ?[()] ?| ?(?:الموافقة?|correspondant (?:au|à)|corresponding to|=) ?| [-–—] |(?<=\p{L}) ?\/ ?(?=\d)/giu;
const HIJRI_YEAR = /(?<!\d)1[34]\d\d(?!\d)/u;

/** Our half of a day given in both calendars, `22 ربيع الآخر 1447 (14 أكتوبر 2025)`; we do not reckon with the other. */
const besideHijri = (text: string): string | null => {
  const parts = text.split(SAME_DAY).filter((part) => part !== '');
  const ours = parts.find((part) => !HIJRI_YEAR.test(part));
  return parts.length === 2 && ours !== undefined ? ours : null;
};

/** A date as typed, in digits or words. A period or a span counts by the edge asked for. */
export const readDateText = (typed: string, edge: Edge): ReadDate => {
  const text = asciiDigits(typed).replaceAll(SPACES, ' ').replaceAll(AROUND, '');
  const numeric = readNumericDate(text, edge);
  if (numeric) return numeric;
  const dayOnly = withWeekday(withoutTime(text));
  const read = readOne(dayOnly, edge);
  if ('date' in read) return read;
  const ours = HIJRI_YEAR.test(dayOnly) ? besideHijri(dayOnly) : null;
  return ours === null ? (readSpan(dayOnly, edge, readOne) ?? read) : readOne(ours, edge);
};

const fromNumber = (cell: Cell, number: number, edge: Edge, dateSystem: 1900 | 1904): ReadDate => {
  if (number > 16_000_000) return readDateText(String(number), edge);
  const precision = precisionOfFormat(cell.format);
  if (Number.isInteger(number) && number >= 1900 && number < 2200)
    // A year typed into a cell that shows dates is shown as a day of 1905, which nobody meant.
    return precision === null
      ? { date: edgeOf(number, 1, 12, edge), precision: 'year' }
      : { failed: 'unreadable' };
  const date = precision !== null || isPlausibleSerial(number) ? dayOfSerial(number, dateSystem) : null;
  if (date === null) return { failed: 'unreadable' };
  const [year = 0, month = 0] = date.split('-').map(Number);
  if (precision === 'month') return { date: edgeOf(year, month, month, edge), precision };
  if (precision === 'year') return { date: edgeOf(year, 1, 12, edge), precision };
  return { date, precision: 'day' };
};

/** A serial that was pasted as text. */
const SERIAL_TEXT = /^\d{5}$/;

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
    const serial = SERIAL_TEXT.test(cell.text) ? Number(cell.text) : 0;
    return asParsed(
      isPlausibleSerial(serial) ? fromNumber(cell, serial, edge, dateSystem) : readDateText(cell.text, edge),
      cell.text,
    );
  };
