import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCell } from '../../shared/normalise/values/cell.ts';
import { dueParser } from '../../shared/normalise/values/due.ts';

const due = dueParser(1900);
const yearRead = (typed: string): string | null => {
  const cell = openCell(typed);
  if (!cell) throw new Error('something is always typed');
  return due(cell).value.due?.date.slice(0, 4) ?? null;
};

const of = (...texts: string[]) => fc.constantFrom(...texts);
const day = fc.integer({ min: 1, max: 31 }).map(String);
const month = of('janvier', 'mars', 'mar.', 'juin', 'oct.', 'June', 'يناير', 'يونيو', 'شتنبر', 'كانون الأول');
const inDigits = fc
  .tuple(day, of('/', '.', '-'), fc.integer({ min: 1, max: 12 }))
  .map((parts) => parts.join(''));
const part = of('T1', 'S2', 'Q4', '1er trimestre', 'semestre 2', 'الربع الثاني', 'النصف الأول');
const inWords = fc.tuple(day, month).map((parts) => parts.join(' '));
const yearless = fc.oneof(inDigits, inWords, month, day, part);

const year = of('2024', '2025', '2026', '2031');
const dated = fc.oneof(
  year,
  fc.tuple(fc.oneof(inWords, month, part), of(' ', '-', '/'), year).map((parts) => parts.join('')),
  fc.tuple(inDigits, of('/', ' '), year).map((parts) => parts.join('')),
  fc.tuple(year, of('-', '/'), inDigits).map((parts) => parts.join('')),
);

const opening = of('', 'du ', 'le ', 'avant le ', 'fin ', 'entre ', 'mar. ', 'lundi ', 'prévu ', 'من ', 'نهاية ', 'يوم ', 'قبل '); // prettier-ignore
const joiners = [' au ', ' à ', ' et ', ' ou ', ' to ', ' - ', ' / ', ' (', ' : ', ', ', ' و ', ' و', ' إلى ', ' الى ', ' حتى ']; // prettier-ignore
const tight = ['-', '/', ' ', '.'];

/** Parts of what could be dates, one after another, with what may stand between them. */
const typed = (parts: fc.Arbitrary<string>, between: readonly string[]) =>
  fc
    .tuple(opening, parts, fc.array(fc.tuple(of(...between), parts), { maxLength: 2 }))
    .map(([first, head, rest]) => first + head + rest.flat().join(''));

/** A day, a month and a year of two digits, spaced out. */
const SPACED_OUT = /\d ([-/]) \d+ \1 \d\d$/u;

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 3000) };

it('reads no year but one of those typed, where years are typed in full', () => {
  fc.assert(
    fc.property(typed(fc.oneof(yearless, dated), [...joiners, ...tight]), (text) => {
      const years = text.match(/(?<!\d)\d{4}(?!\d)/gu);
      if (years) expect([text, [null, ...years]]).toEqual([text, expect.arrayContaining([yearRead(text)])]);
    }),
    RUNS,
  );
});

it('reads no year where none is typed', () => {
  fc.assert(
    fc.property(typed(yearless, joiners), (text) => {
      fc.pre(!SPACED_OUT.test(text));
      expect([text, yearRead(text)]).toEqual([text, null]);
    }),
    RUNS,
  );
});
