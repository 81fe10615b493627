import { describe, expect, it, test } from 'vitest';
import { readNumber } from '../../../shared/normalise/values/numbers.ts';
import { parseProgress } from '../../../shared/normalise/values/progress.ts';
import { parsed, rich } from './tables.ts';

describe('a number', () => {
  test.each<[string, number]>([
    ['1000', 1000], ['1.000', 1000], ['1,000', 1000], ['1 000', 1000], ['1 000', 1000], ['1 000', 1000], ["1'000", 1000], ['٣٬٠٠٠', 3000], ['٣٫٥', 3.5],
    ['1.000,00', 1000], ['1,000.50', 1000.5], ['1 000,50', 1000.5], ['1.234.567,89', 1234567.89], ['1,234,567.89', 1234567.89], ['1 234 567,89', 1234567.89], ['1.234.567', 1234567],
    ['1,5', 1.5], ['1.5', 1.5], ['0,45', 0.45], ['0,500', 0.5], ['0.125', 0.125], ['12,34', 12.34], ['1000,5', 1000.5], ['1000.500', 1000.5], ['1.234,567', 1234.567], ['1.23456', 1.23456], ['007', 7], ['.5', 0.5], [',45', 0.45], ['٫٥', 0.5], ['.500', 0.5], ['١٫٥٠٠', 1.5], ['1 234,5', 1234.5], ['١،٥', 1.5], ['-5', -5], ['−5,5', -5.5], ['10,000,000', 10000000],
  ])('%s is %d', (typed, value) => {
    expect(readNumber(typed)).toEqual({ value, rest: '' });
  }); // prettier-ignore

  test.each([
    '',
    'abc',
    '1.2.3',
    '1,23,456',
    '1.234,567.8',
    '.',
    'x1',
    '1,23,456.7',
    '1.234,567.89',
    '1.234,567.890',
    '1.234 567',
    '1234 567',
    '1234٬567',
    '9'.repeat(400),
  ])('%s is none', (typed) => {
    expect(readNumber(typed)).toBeNull();
  });

  it('ends where something else begins', () => {
    expect(readNumber('1000 درهم')).toEqual({ value: 1000, rest: ' درهم' });
    expect(readNumber('12 34')).toEqual({ value: 12, rest: ' 34' });
    expect(readNumber('5.')).toEqual({ value: 5, rest: '.' });
  });
});

describe('progress', () => {
  test.each<[string | number, number]>([
    ['45', 45], ['45%', 45], ['٤٥٪', 45], ['45 %', 45], ['٪٤٥', 45], ['%45', 45], ['45 %', 45], ['0,45', 45], ['0.45', 45], [0.45, 45], [45, 45], [0, 0], [100, 100], ['100%', 100], ['0', 0], ['33,33 %', 33.3], [33.35, 33.4], [0.333, 33.3], ['45 pour cent', 45], ['45 في المائة', 45], ['0,45 %', 0.5], ['~50%', 50], ['50/100', 50], ['1%', 1], ['45‎%‎', 45], [2, 2], [0.005, 0.5], [1.5, 1.5], ['99,99%', 100], ['.45', 45], ['٠،٤٥', 45], ['٤٥،٥٪', 45.5], ['45 sur 100', 45], ['45 من 100', 45], ['45 out of 100', 45], ['(45%)', 45],
    ['environ 45%', 45], ['45% تقريباً', 45], ['حوالي 45%', 45], ['بنسبة 45%', 45], ['réalisé à 45 %', 45], ['45% réalisé', 45], ['منجز بنسبة 45%', 45], ['avancement : 45 %', 45], ["taux d'avancement 45%", 45], ['نسبة الإنجاز : ٤٥٪', 45],
    ['33,333%', 33.3], ['66,667 %', 66.7], ['66.667 %', 66.7], ['٣٣،٣٣٣٪', 33.3], ['33,333 pour cent', 33.3], ['100,000 %', 100], ['45 .', 45], ['(45)', 45], ['.5', 50], ['٫٥', 50], ['1/100', 1], ['33,333. %', 33.3], ['45/100 réalisé', 45],
  ])('%s is %d', (typed, percent) => {
    expect(parsed(parseProgress, typed)).toEqual({ value: percent, problem: null });
  }); // prettier-ignore

  it('follows the format of the cell', () => {
    expect(parsed(parseProgress, rich({ value: 0.45, text: '45%', format: '0%' })).value).toBe(45);
    expect(parsed(parseProgress, rich({ value: 1, text: '100%', format: '0.00%' }))).toEqual({
      value: 100,
      problem: null,
    });
    expect(parsed(parseProgress, rich({ value: 0.5, text: '0.5%', format: '0.0"%"' })).value).toBe(0.5);
    expect(parsed(parseProgress, rich({ value: 1, text: '1%', format: '0"%"' }))).toEqual({
      value: 1,
      problem: null,
    });
    expect(parsed(parseProgress, rich({ value: 0.01, text: '1%', format: '0%' })).value).toBe(1);
    expect(parsed(parseProgress, rich({ value: 0.4567, text: '46%', format: '0%' })).value).toBe(45.7);
    expect(parsed(parseProgress, rich({ value: 0.5, text: '0.5 %', format: '0.0" %"' })).value).toBe(0.5);
  });

  test.each([1, '1', '1,0', '١'])('takes a bare %s for one percent, with a warning', (typed) => {
    expect(parsed(parseProgress, typed)).toMatchObject({
      value: 1,
      problem: { severity: 'warning', code: 'progress.one' },
    });
  });

  test.each<[string | number | boolean, string]>([
    [101, 'progress.out-of-range'],
    [-1, 'progress.out-of-range'],
    ['150%', 'progress.out-of-range'],
    ['-5 %', 'progress.out-of-range'],
    [100.04, 'progress.out-of-range'],
    ['beaucoup', 'progress.unreadable'],
    ['45 km', 'progress.unreadable'],
    [true, 'progress.unreadable'],
    ['45-50%', 'progress.unreadable'],
    ['14/10/2025', 'progress.unreadable'],
    ['3/4', 'progress.unreadable'],
    ['> 45%', 'progress.unreadable'],
    ['plus de 45%', 'progress.unreadable'],
    ['de 40 à 50 %', 'progress.unreadable'],
    ['40% - 50%', 'progress.unreadable'],
    ['reste 45%', 'progress.unreadable'],
    ['45‰', 'progress.unreadable'],
    ['45±5%', 'progress.unreadable'],
    ['45%\nbloqué', 'progress.unreadable'],
    ['50/1000', 'progress.unreadable'],
    ['1e2', 'progress.unreadable'],
    ['T45%', 'progress.unreadable'],
    ['- 5 %', 'progress.out-of-range'],
    ['101,333 %', 'progress.out-of-range'],
    ['33,333', 'progress.out-of-range'],
    ['1.234.567 %', 'progress.out-of-range'],
    ['20 €', 'progress.unreadable'],
    ['$10', 'progress.unreadable'],
    ['30 l', 'progress.unreadable'],
    ['5°', 'progress.unreadable'],
    ["2'", 'progress.unreadable'],
    ['20 € %', 'progress.unreadable'],
    ['reste 45 pour cent', 'progress.unreadable'],
  ])('does not take %s (%s)', (typed, code) => {
    expect(parsed(parseProgress, typed)).toMatchObject({ value: null, problem: { severity: 'error', code } });
  });

  test.each(['-', 'TBD', 'غير محدد'])('is absent where %s stands', (typed) => {
    expect(parsed(parseProgress, typed)).toEqual({ value: null, problem: null });
  });
});
