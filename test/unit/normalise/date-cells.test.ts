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
  it('is no date where its format shows none but a plain number', () => {
    expect(parsed(last, rich({ value: 2026, text: '2026', format: '0' })).value).toMatchObject({
      date: '2026-12-31',
      precision: 'year',
    });
    expect(parsed(first, rich({ value: 45944, text: '45 944', format: '# ##0' })).value).toMatchObject({
      date: '2025-10-14',
    });
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
