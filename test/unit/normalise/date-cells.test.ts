import { describe, expect, it, test } from 'vitest';
import { dateParser } from '../../../shared/normalise/values/dates.ts';
import { parsed, problemOf, rich } from './tables.ts';

const first = dateParser('first', 1900);
const last = dateParser('last', 1900);

describe('a number', () => {
  it('is a day where its format shows one', () => {
    expect(parsed(first, rich({ value: 45944, text: '14/10/2025', format: 'dd/mm/yyyy' })).value).toEqual({
      date: '2025-10-14',
      precision: 'day',
      text: '14/10/2025',
    });
  });
  it('is as exact as its format shows', () => {
    expect(parsed(last, rich({ value: 46174, text: 'juin 2026', format: 'mmmm yyyy' })).value).toEqual({
      date: '2026-06-30',
      precision: 'month',
      text: 'juin 2026',
    });
    expect(parsed(last, rich({ value: 46023, text: '2026', format: 'yyyy' })).value).toEqual({
      date: '2026-12-31',
      precision: 'year',
      text: '2026',
    });
  });
  it('loses its time of day', () => {
    expect(
      parsed(first, rich({ value: 45944.75, text: '14/10/2025 18:00', format: 'dd/mm/yyyy hh:mm' })).value
        ?.date,
    ).toBe('2025-10-14');
  });
  it('is a serial in either date system, or a year', () => {
    expect(parsed(first, 45944).value).toMatchObject({ date: '2025-10-14', precision: 'day' });
    expect(parsed(dateParser('first', 1904), 44482).value).toMatchObject({
      date: '2025-10-14',
      precision: 'day',
    });
    expect(parsed(last, 2026).value).toMatchObject({ date: '2026-12-31', precision: 'year' });
    expect(parsed(first, 20251014).value).toMatchObject({ date: '2025-10-14', precision: 'day' });
  });
  test.each([0, 7, -3, 0.5, 1e12, 2026.5, 500000])('%d is no date', (number) => {
    expect(problemOf(first, number)).toBe('date.unreadable');
  });
  test.each([
    [19_999, undefined],
    [20_000, '1954-10-03'],
    [79_999, '2119-01-10'],
    [80_000, undefined],
    [1899, undefined],
    [1900, '1900-01-01'],
    [2199, '2199-01-01'],
    [2200, undefined],
  ])('%d without a format is %s: a year or a serial of our time, or none', (number, date) => {
    expect(parsed(first, number).value?.date).toBe(date);
  });
  it('that is a year, typed into a cell that shows dates, is told of: it shows a day of 1905', () => {
    expect(problemOf(last, rich({ value: 2026, text: '18/07/1905', format: 'dd/mm/yyyy' }))).toBe(
      'date.unreadable',
    );
  });
  it('is a serial as text too', () => {
    expect(parsed(last, '46203').value).toEqual({ date: '2026-06-30', precision: 'day', text: '46203' });
    expect(parsed(dateParser('last', 1904), '44741').value?.date).toBe('2026-06-30');
    for (const typed of ['19999', '80000', '4620', '462031', '46203 F'])
      expect([typed, problemOf(last, typed)]).toEqual([typed, 'date.unreadable']);
  });
  it('is a day of any year where its format shows one, as far as the calendar goes', () => {
    const dated = (value: number) => rich({ value, text: 'x', format: 'dd/mm/yyyy' });
    expect(parsed(first, dated(366)).value?.date).toBe('1900-12-31');
    expect(problemOf(first, dated(150_000))).toBe('date.unreadable');
    expect(problemOf(first, dated(1e300))).toBe('date.unreadable');
    expect(problemOf(first, dated(-1e300))).toBe('date.unreadable');
    expect(parsed(first, dated(20_251_014)).value?.date).toBe('2025-10-14');
  });
  it('is no date where its format shows none but a plain number', () => {
    expect(parsed(last, rich({ value: 2026, text: '2026', format: '0' })).value).toMatchObject({
      date: '2026-12-31',
      precision: 'year',
    });
    expect(parsed(first, rich({ value: 45944, text: '45 944', format: '# ##0' })).value).toMatchObject({
      date: '2025-10-14',
    });
    expect(parsed(first, rich({ value: 2026, text: '2026 DH', format: '0 DH' })).value).toMatchObject({
      precision: 'year',
    });
    expect(problemOf(first, rich({ value: 0.4, text: '9h36', format: 'h"h"mm' }))).toBe('date.unreadable');
  });
  it('is a year where letters in its format are a literal or a colour', () => {
    for (const format of ['"fin de "yyyy', '[Red]yyyy'])
      expect(parsed(last, rich({ value: 46023, text: 'x', format })).value?.date).toBe('2026-12-31');
  });
  it('reads formats with literals, locales and sections', () => {
    for (const format of [
      '[$-40C]d mmmm yyyy;@',
      'd" de "mmmm" de "yyyy',
      '[$-1801]dd mmmm yyyy',
      'yyyy\\-mm\\-dd',
      'm/d/yy',
    ])
      expect(parsed(first, rich({ value: 45944, text: 'x', format })).value?.date).toBe('2025-10-14');
  });
});

test.each([
  ['31/12/2026 (estimation)', '2026-12-31'],
  ['Décembre 2026 (prévisionnel)', '2026-12-31'],
  ['4ème tr 2023', '2023-12-31'],
  ['يونيو 2026 (مبدئيا)', '2026-06-30'],
  ['حوالي 31/12/2026 تقريبا', '2026-12-31'],
])('%s is the date that may yet move', (typed, date) => {
  expect(parsed(last, typed).value).toMatchObject({ date, text: typed });
});
