import { describe, expect, it, test } from 'vitest';
import { parseAmount } from '../../../shared/normalise/values/amounts.ts';
import { readNumber } from '../../../shared/normalise/values/numbers.ts';
import { parseProgress } from '../../../shared/normalise/values/progress.ts';
import { parsed, rich } from './tables.ts';

describe('a number', () => {
  test.each<[string, number]>([
    ['1000', 1000], ['1.000', 1000], ['1,000', 1000], ['1 000', 1000], ['1 000', 1000], ['1 000', 1000], ["1'000", 1000], ['٣٬٠٠٠', 3000], ['٣٫٥', 3.5],
    ['1.000,00', 1000], ['1,000.50', 1000.5], ['1 000,50', 1000.5], ['1.234.567,89', 1234567.89], ['1,234,567.89', 1234567.89], ['1 234 567,89', 1234567.89], ['1.234.567', 1234567],
    ['1,5', 1.5], ['1.5', 1.5], ['0,45', 0.45], ['0,500', 0.5], ['0.125', 0.125], ['12,34', 12.34], ['1000,5', 1000.5], ['1000.500', 1000.5], ['1.234,567', 1234.567], ['1.23456', 1.23456], ['007', 7], ['.5', 0.5], [',45', 0.45], ['٫٥', 0.5], ['.500', 0.5], ['١،٥', 1.5], ['-5', -5], ['−5,5', -5.5], ['10,000,000', 10000000],
  ])('%s is %d', (typed, value) => {
    expect(readNumber(typed)).toEqual({ value, rest: '' });
  }); // prettier-ignore

  test.each(['', 'abc', '1.2.3', '1,23,456', '1.234,567.8', '.', 'x1'])('%s is none', (typed) => {
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
    ['environ 45%', 45], ['45% تقريباً', 45], ['حوالي 45%', 45], ['بنسبة 45%', 45], ['réalisé à 45 %', 45], ['45% réalisé', 45], ['منجز بنسبة 45%', 45], ['avancement : 45 %', 45],
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
    ['1e2', 'progress.unreadable'],
    ['T45%', 'progress.unreadable'],
    ['- 5 %', 'progress.out-of-range'],
  ])('does not take %s (%s)', (typed, code) => {
    expect(parsed(parseProgress, typed)).toMatchObject({ value: null, problem: { severity: 'error', code } });
  });

  test.each(['-', 'TBD', 'غير محدد'])('is absent where %s stands', (typed) => {
    expect(parsed(parseProgress, typed)).toEqual({ value: null, problem: null });
  });
});

describe('an amount', () => {
  const amountOf = (typed: string) => {
    const { amount, unit, comparator } = parsed(parseAmount, typed).value ?? {
      amount: undefined,
      unit: undefined,
      comparator: undefined,
    };
    return [amount, unit, comparator];
  };

  test.each<[string, number, string | null, string]>([
    ['1000 درهم', 1000, 'MAD', '='], ['1.000,00 DH', 1000, 'MAD', '='], ['1 000,50 dhs', 1000.5, 'MAD', '='], ['1,000.50 MAD', 1000.5, 'MAD', '='], ['٣٬٠٠٠ درهم', 3000, 'MAD', '='], ['1000DH', 1000, 'MAD', '='], ['1000 د.م.', 1000, 'MAD', '='], ['1000 dirhams', 1000, 'MAD', '='], ['1000 دراهم', 1000, 'MAD', '='], ['1000 درهماً', 1000, 'MAD', '='], ['MAD 1,000.50', 1000.5, 'MAD', '='], ['DH 500', 500, 'MAD', '='], ['1000 DH/mois', 1000, 'MAD', '='], ['1000 درهم شهرياً', 1000, 'MAD', '='], ['مبلغ 1000 درهم', 1000, 'MAD', '='], ['الرفع من التعويضات الجزافية بمبلغ 1000 درهم', 1000, 'MAD', '='],
    ['1,5 MDH', 1500000, 'MAD', '='], ['1.1 MDH', 1100000, 'MAD', '='], ['2 millions de dirhams', 2000000, 'MAD', '='], ['3 مليون درهم', 3000000, 'MAD', '='], ['5 ملايين درهم', 5000000, 'MAD', '='], ['1,2 مليار درهم', 1200000000, 'MAD', '='], ['1,2 MMDH', 1200000000, 'MAD', '='], ['500 KDH', 500000, 'MAD', '='], ['10 ألف درهم', 10000, 'MAD', '='], ['1,5 M DH', 1500000, 'MAD', '='], ['2 milliards de DH', 2e9, 'MAD', '='], ['مليون درهم', 1e6, 'MAD', '='], ['un million de dirhams', 1e6, 'MAD', '='],
    ['على الأقل 1000 درهم', 1000, 'MAD', '>='], ['≥ 1000 DH', 1000, 'MAD', '>='], ['>= 1000 DH', 1000, 'MAD', '>='], ['au moins 2', 2, null, '>='], ['لا يقل عن 1000 درهم', 1000, 'MAD', '>='], ['1000 درهم على الأقل', 1000, 'MAD', '>='], ['2 sessions au moins', 2, 'sessions', '>='], ['au plus 10 jours', 10, 'jours', '<='], ['10 jours maximum', 10, 'jours', '<='], ['≤ 5', 5, null, '<='], ['لا يتجاوز 30 يوما', 30, 'يوما', '<='], ['> 100', 100, null, '>'], ['plus de 100 agents', 100, 'agents', '>'], ['أكثر من 100 موظف', 100, 'موظف', '>'], ['< 5 %', 5, '%', '<'], ['moins de 30 jours', 30, 'jours', '<'], ['at least 1,000 MAD', 1000, 'MAD', '>='], ['= 7', 7, null, '='], ["jusqu'à 500 DH", 500, 'MAD', '<='],
    ['45%', 45, '%', '='], ['٤٥٪', 45, '%', '='], ['10 في المائة', 10, '%', '='], ['10 pour cent', 10, '%', '='], ['hausse de 10 %', 10, '%', '='],
    ['2', 2, null, '='], ['٢', 2, null, '='], ['800 موظف', 800, 'موظف', '='], ['50 postes budgétaires', 50, 'postes budgétaires', '='], ['Recruter 50 agents', 50, 'agents', '='],
    ['دورتان في السنة', 2, 'في السنة', '='], ['لجنتين', 2, null, '='], ['لجنتان', 2, null, '='], ['deux sessions', 2, 'sessions', '='], ['ثلاث لجن', 3, 'لجن', '='], ['خمسة ملايين درهم', 5e6, 'MAD', '='], ['au moins deux commissions', 2, 'commissions', '>='], ['على الأقل دورتان', 2, null, '>='], ['two sessions', 2, 'sessions', '='], ['عشرة مراكز', 10, 'مراكز', '='], ['مركزين', 2, null, '='], ['-5', -5, null, '='],
    ['MAD1500', 1500, 'MAD', '='], ['DHS1500', 1500, 'MAD', '='], ['1500 (DH)', 1500, 'MAD', '='], ['د.م.1500', 1500, 'MAD', '='], ['1.500.000 DH', 1500000, 'MAD', '='], ['$500', 500, '$', '='], ['USD 500', 500, 'USD', '='], ['500 €', 500, '€', '='], ['$.75', 0.75, '$', '='], ['.5', 0.5, null, '='], ['1،5 مليون درهم', 1500000, 'MAD', '='],
    ['2 Mds DH', 2e9, 'MAD', '='], ['2 MdsDH', 2e9, 'MAD', '='], ['2 milliards', 2e9, null, '='], ['5 م.د', 5e6, 'MAD', '='], ['ألفا درهم', 2000, 'MAD', '='], ['مليوني درهم', 2e6, 'MAD', '='], ['مليون ونصف المليون درهم', 1.5e6, 'MAD', '='], ['un million et demi de dirhams', 1.5e6, 'MAD', '='], ["2 millions et demi d'euros", 2.5e6, 'euros', '='], ['trois mille dirhams', 3000, 'MAD', '='],
    ['supérieure ou égale à 1000 DH', 1000, 'MAD', '>='], ['à partir de 1000 DH', 1000, 'MAD', '>='], ['1000+', 1000, null, '>='], ['1000 DH et plus', 1000, 'MAD', '>='], ['1000 درهم فأكثر', 1000, 'MAD', '>='], ['≧ 1000', 1000, null, '>='], ['≦ 1000', 1000, null, '<='], ['تتجاوز 1000 درهم', 1000, 'MAD', '>'], ['الحد الأدنى: 1000 درهم', 1000, 'MAD', '>='],
    ['3000 درهم صافي شهرياً ابتداءً من فاتح يوليوز 2024', 3000, 'MAD', '='], ['1 000 000 DH (un million)', 1e6, 'MAD', '='], ['2 sessions (1 par semestre)', 2, 'sessions (1 par semestre)', '='], ['100 agents en 2026', 100, 'agents en 2026', '='], ['50 postes - 2026', 50, 'postes - 2026', '='],
  ])('%s is %d %s %s', (typed, amount, unit, comparator) => {
    expect(amountOf(typed)).toEqual([amount, unit, comparator]);
    expect(parsed(parseAmount, typed).value?.text).toBe(typed);
  }); // prettier-ignore

  test.each([
    'إحداث مؤسسة مشتركة',
    'Charte signée',
    'تحسين ظروف العمل',
    'موظفين',
    'تكوين',
    '1000-2000 DH',
    'entre 5 et 10',
    '3 à 5',
    'entre 500 DH et 1000',
    '500 DH à 1000 DH',
    'من 500 درهم إلى 1000 درهم',
    'between 500 and 1000 DH',
    '2 ou 3 sessions',
    'deux ou trois sessions',
    '500 درهم في يوليوز 2024 و500 درهم في يوليوز 2025',
    'مليار و200 مليون درهم',
    '10% de 1000 DH',
    '100 agents et 3 cadres',
    'deux cents DH',
    'mille deux cents DH',
    'dix-huit',
    'one hundred MAD',
    'خمسة عشر موظفاً',
    'ثلاثة وعشرون موظفاً',
    'مائتين درهم',
    '1ère phase',
    '2ème tranche',
    '3rd phase',
    'phase 2',
    'المرحلة 2',
    '1E+05',
    'Rs1,599.00',
    'SGD4.90 $',
    '36. 24',
    '1.837, 32 €',
    '35€ 99',
    '3 articles à 14,85 EUR',
    '50 - $2.00',
    '(500) DH',
    '(1 485,18 MAD)',
    '14/10/2025',
    'Loi 47-18',
    'القانون 47.18',
    'سنة 2026',
    'horizon 2026',
    'Article 12 du statut',
    'المادة 5',
  ])('%s has no number of its own', (typed) => {
    expect(parsed(parseAmount, typed)).toEqual({
      value: { amount: null, unit: null, comparator: null, text: typed },
      problem: null,
    });
  });

  it('takes a number cell, its unit from the format', () => {
    expect(parsed(parseAmount, 1000).value).toEqual({
      amount: 1000,
      unit: null,
      comparator: '=',
      text: '1000',
    });
    expect(
      parsed(parseAmount, rich({ value: 1000, text: '1 000,00 DH', format: '#,##0.00 "DH"' })).value,
    ).toMatchObject({ amount: 1000, unit: 'MAD' });
    expect(
      parsed(parseAmount, rich({ value: 1000, text: '1.000,00 د.م.', format: '#,##0.00 [$د.م.-1801]' }))
        .value,
    ).toMatchObject({ amount: 1000, unit: 'MAD' });
    expect(parsed(parseAmount, rich({ value: 0.07, text: '7%', format: '0%' })).value).toEqual({
      amount: 7,
      unit: '%',
      comparator: '=',
      text: '7%',
    });
    expect(
      parsed(parseAmount, rich({ value: 12, text: '12 agents', format: '0 "agents"' })).value,
    ).toMatchObject({ amount: 12, unit: 'agents' });
    expect(parsed(parseAmount, rich({ value: 12.5, text: '12,50', format: '0.00' })).value).toMatchObject({
      amount: 12.5,
      unit: null,
    });
  });

  it('is absent where a word says so', () => {
    expect(parsed(parseAmount, 'à définir').value).toBeNull();
  });
});
