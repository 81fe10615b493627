import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../shared/normalise/values/amounts.ts';
import { openCell, type Parse } from '../../shared/normalise/values/cell.ts';
import { dateParser } from '../../shared/normalise/values/dates.ts';
import { parseProgress } from '../../shared/normalise/values/progress.ts';

const LOCALES = ['ar-MA', 'fr-MA', 'fr', 'en', 'ar-MA-u-nu-arab'] as const;
const STYLES = ['short', 'medium', 'long', 'full'] as const;
const RUNS = { numRuns: 200 };

const readBack = <Value>(parse: Parse<Value>, typed: string): Value => {
  const cell = openCell(typed);
  if (!cell) throw new Error('Intl prints something');
  return parse(cell).value;
};

/** French of Morocco shortens June to `jui.`, which fits July too: an abbreviation that fits two months is a finding. */
const fitsTwoMonths = (typed: string): boolean => /jui\./u.test(typed);

/** Days of the years that a two-digit year is taken for. */
const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

describe.each(LOCALES)('what Intl prints for %s is read back', (locale) => {
  test.each(STYLES)('dates, %s', (dateStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
    const parse = dateParser('first', 1900);
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = isoOf(date).split('-');
        // Short English dates put the month first: where both readings exist, the rule is day first.
        const swapped = locale === 'en' && dateStyle === 'short' && Number(dayOfMonth) <= 12;
        const expected = swapped ? [year, dayOfMonth, month].join('-') : isoOf(date);
        const typed = format.format(date);
        if (fitsTwoMonths(typed)) expect(readBack(parse, typed)).toBeNull();
        else expect(readBack(parse, typed)).toMatchObject({ date: expected, precision: 'day' });
      }),
      RUNS,
    );
  });

  test.each(['long', 'short', 'numeric', '2-digit'] as const)('months, %s', (month) => {
    const format = new Intl.DateTimeFormat(locale, { month, year: 'numeric', timeZone: 'UTC' });
    const parse = dateParser('first', 1900);
    fc.assert(
      fc.property(day, (date) => {
        const typed = format.format(date);
        const expected = { date: `${isoOf(date).slice(0, 7)}-01`, precision: 'month' };
        if (fitsTwoMonths(typed)) expect(readBack(parse, typed)).toBeNull();
        else expect(readBack(parse, typed)).toMatchObject(expected);
      }),
      RUNS,
    );
  });

  test('integers', () => {
    const format = new Intl.NumberFormat(locale);
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (integer) => {
        expect(readBack(parseAmount, format.format(integer))).toMatchObject({
          amount: integer,
          unit: null,
          comparator: '=',
        });
      }),
      RUNS,
    );
  });

  test('numbers with two decimals', () => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(readBack(parseAmount, format.format(cents / 100))?.amount).toBe(cents / 100);
      }),
      RUNS,
    );
  });

  test.each(['code', 'symbol', 'narrowSymbol', 'name'] as const)(
    'amounts in dirhams, by %s',
    (currencyDisplay) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'MAD', currencyDisplay });
      fc.assert(
        fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
          expect(readBack(parseAmount, format.format(cents / 100))).toMatchObject({
            amount: cents / 100,
            unit: 'MAD',
            comparator: '=',
          });
        }),
        RUNS,
      );
    },
  );

  test('percents', () => {
    const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (permille) => {
        const typed = format.format(permille / 1000);
        expect(readBack(parseProgress, typed)).toBe(permille / 10);
        expect(readBack(parseAmount, typed)).toMatchObject({ amount: permille / 10, unit: '%' });
      }),
      RUNS,
    );
  });
});
