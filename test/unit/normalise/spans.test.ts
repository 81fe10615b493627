import { describe, expect, it, test } from 'vitest';
import { dateParser } from '../../../shared/normalise/values/dates.ts';
import { parsed, problemOf } from './tables.ts';

const first = dateParser('first', 1900);
const last = dateParser('last', 1900);

describe('a span of days', () => {
  test.each([
    '3-5 نونبر 2025', 'من 3 إلى 5 نونبر 2025', 'من الاثنين 3 إلى الأربعاء 5 نونبر 2025', 'بين 3 و5 نونبر 2025', 'ما بين 3 و 5 نونبر 2025', 'من 3 الى 5 نونبر 2025', 'من 03/11/2025 الى 05/11/2025', 'من 3 نونبر الى غاية 5 نونبر 2025', 'من 3 نونبر حتي 5 نونبر 2025', 'يومي 3 و5 نونبر 2025', '3 نونبر و5 نونبر 2025',
    'du 3 au 5 nov. 2025', 'du 3  au  5 nov. 2025', 'du 3 au 5/11/2025', 'du 03/11 au 05/11/2025', '03/11-05/11/2025', 'entre le 3 et le 5 novembre 2025', 'du lundi 3 au mercredi 5 novembre 2025', '03/11/2025 au 05/11/2025',
    '3–5 November 2025', 'Nov 3-5, 2025', 'November 3 to 5, 2025', 'from 3 to 5 November 2025', '2025-11-03/2025-11-05', '2025-11-03 - 2025-11-05', 'Mon Nov 3 - 5, 2025', '03/11/25 - 05/11/25', 'du 03/11 au 05/11/25', '3-5/11/2025', '3/5 novembre 2025', 'lun. 3 - mer. 5 novembre 2025',
    'du 3 novembre 2025 au 5', 'du 03/11/2025 au 05/11', 'du 03/11/2025 au 5', '03/11/2025 et 5', '3 نونبر 2025 إلى 5', 'du 3 novembre 2025 au 5 novembre',
  ])('%s begins on the 3rd and ends on the 5th', (typed) => {
    expect(parsed(first, typed)).toEqual({ value: { date: '2025-11-03', precision: 'day', text: typed }, problem: null });
    expect(parsed(last, typed)).toEqual({ value: { date: '2025-11-05', precision: 'day', text: typed }, problem: null });
  }); // prettier-ignore

  test.each([
    ['28 septembre - 2 octobre 2025', '2025-09-28', '2025-10-02'],
    ['14 et 15 octobre 2025', '2025-10-14', '2025-10-15'],
    ['من 3 نونبر 2025 إلى غاية 5 يناير 2026', '2025-11-03', '2026-01-05'],
    ['du 14/10/2025 au 14/10/2025', '2025-10-14', '2025-10-14'],
    ['2025/11/03-05', '2025-11-03', '2025-11-05'],
    ['13-15 mar 2026', '2026-03-13', '2026-03-15'],
    ['03-11-2025-05-11-2025', '2025-11-03', '2025-11-05'],
    ['du 28/12/25 au 03/01/26', '2025-12-28', '2026-01-03'],
    ['du 15 septembre 2026 au 30', '2026-09-15', '2026-09-30'],
  ])('%s begins on %s and ends on %s', (typed, begins, ends) => {
    expect(parsed(first, typed).value).toMatchObject({ date: begins, precision: 'day', text: typed });
    expect(parsed(last, typed).value).toMatchObject({ date: ends, precision: 'day', text: typed });
  });

  test.each([
    'du 05/10 au 12/10', '10/01 à 11/07', '01/09 - 30/09', '01/09-30/09', '10.01 au 11.07', '14/10 et 11/11', '14/10 - 16', '01/02/03/04', 'من 10/01 الى 11/07',
    'شتنبر 24-26', 'septembre 24-26', 'octobre 1-15', 'novembre 19 au 20', '14 octobre - 16', 'du 14 octobre au 16', '14 أكتوبر و 16', '14 أكتوبر و16', 'du 1er juin au 30', 'من فاتح يونيو إلى 30', 'من فاتح يونيو الى 30',
    'de janvier au 30/6', 'septembre au 15/10', 'mar. 2/2 et 16/7', 'mar. 4/8 - 24', '10 juin et 5', 'entre le 10/01 et le 11/07', 'من 3 إلى 5 نونبر',
  ])('%s has no year, and is given none', (typed) => {
    expect(parsed(last, typed).value).toBeNull();
    expect(parsed(first, typed).value).toBeNull();
    expect(problemOf(last, typed)).toBe('date.year-missing');
  }); // prettier-ignore

  test.each([
    '5-3 novembre 2025', '3 novembre - décembre 2025', '1-32 janvier 2026',
    '14 octobre 2025/26', '14/10/2025/26', '15/09/2026 - 30', '15/09/2026 à 30', '01/09/2026 - 05/10', '05/12/2025 / 07/11', 'du 3 novembre 2025 au 5 janvier', '14/10/2025 au 5', 'janvier 2025 et 11', 'juin 2026 - 2027', '7 juin et 14 2026', '2026-05-07 - 2027', '2026-5-7 - 2027', '14/10/2025 - 2026', '14/10/25 ap. J.-C.', '2026 - 07/10', 'T2 2026/2027', "de 2015/08/12 jusqu'a Octobre 22", 'mar. 5/12 à 2025',
  ])('does not guess at %s', (typed) => {
    expect(parsed(last, typed).value).toBeNull();
    expect(problemOf(last, typed)).toBe('date.unreadable');
  }); // prettier-ignore

  it('asks no weekday of the end that has none', () => {
    expect(parsed(last, 'Thu Oct 26 - 28, 2023')).toMatchObject({
      value: { date: '2023-10-28', precision: 'day' },
      problem: null,
    });
    expect(problemOf(first, 'Fri Oct 26 - 28, 2023')).toBe('date.weekday-differs');
    expect(problemOf(last, 'du 3 au mardi 5 novembre 2025')).toBe('date.weekday-differs');
  });

  test.each([
    ['Octobre/Novembre 2025', '2025-10-01', '2025-11-30', 'month'],
    ['أكتوبر ونونبر 2025', '2025-10-01', '2025-11-30', 'month'],
    ['2026 T1-T2', '2026-01-01', '2026-06-30', 'quarter'],
    ['Q1/Q2 2026', '2026-01-01', '2026-06-30', 'quarter'],
    ['T1 et T2 2026', '2026-01-01', '2026-06-30', 'quarter'],
    ['من الربع الأول إلى الربع الثالث 2026', '2026-01-01', '2026-09-30', 'quarter'],
    ['من الربع الأول الى الربع الثالث 2026', '2026-01-01', '2026-09-30', 'quarter'],
    ['من يناير الى يونيو 2026', '2026-01-01', '2026-06-30', 'month'],
    ['من 12/2025 الى 06/2026', '2025-12-01', '2026-06-30', 'month'],
    ['de début janvier à fin juin 2026', '2026-01-01', '2026-06-30', 'month'],
  ])('%s begins on %s and ends on %s', (typed, begins, ends, precision) => {
    expect(parsed(first, typed).value).toMatchObject({ date: begins, precision });
    expect(parsed(last, typed).value).toMatchObject({ date: ends, precision });
  });

  it('reads a span of months by its edges', () => {
    expect(parsed(last, 'janvier - juin 2026').value).toMatchObject({
      date: '2026-06-30',
      precision: 'month',
    });
    expect(parsed(last, 'من يناير إلى يونيو 2026').value).toMatchObject({
      date: '2026-06-30',
      precision: 'month',
    });
  });

  it('reads a span of years by its edges, however exact each is', () => {
    expect(parsed(first, 'début 2026 - fin 2027').value).toMatchObject({
      date: '2026-01-01',
      precision: 'quarter',
    });
    expect(parsed(last, 'début 2026 - fin 2027').value).toMatchObject({
      date: '2027-12-31',
      precision: 'year',
    });
  });
});
