import { describe, expect, it, test } from 'vitest';
import { parseAmount } from '../../../shared/normalise/values/amounts.ts';
import { parsed, rich } from './tables.ts';

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

  test.each([
    // A range, however its ends are joined.
    'من 100 الى 200 منصب', '2 الى 3 دورات', '20 او 30', 'دورتان الى ثلاث دورات', 'دورتان أو ثلاث', '100 لغاية 200 منصب', '100 إلى غاية 200 منصب', '100 حتى 200 منصب', '100 ~ 200', '100 → 200', '100 -> 200', '100 a 200 postes', 'de mille à mille cinq cents', '2 ou trois sessions',
    '2 OU 3 SESSIONS',
    // Two bounds.
    'plus de 10 et moins de 40', 'au moins 10 et au plus 20 sessions', '≥500 et ≤1000', 'أكبر من 10 وأصغر من 20',
    // A number whose parts are words and digits.
    'ألف و 500 درهم', 'ألفين و 500 درهم', 'مليون و 200 ألف درهم', 'خمسة ملايين و 700 ألف درهم', 'mille 500 dirhams', 'deux mille 500 dirhams', 'un million 500 mille dirhams', 'cinq millions et 700.000 dirhams', '2 cent mille dirhams', '20 DH 50', '20 dirhams 50 centimes', 'vingt dirhams 50 centimes',
    // A number that goes on in words.
    'ثلاثة آلاف وثمانمائة درهم', 'ألفان وخمسمائة درهم', 'ألف و مائة', 'مليون وثلاثمائة ألف درهم', '5 millions et sept cent mille dirhams', 'un demi-million de dirhams', '2 milliers de postes', 'une centaine de postes', 'une vingtaine', 'عشرات المناصب',
    // A multiplier of we know not what.
    'ملايين الدراهم', 'millions de dirhams', 'آلاف المناصب', 'MDH',
    // A share, a year, a name.
    'un sur 20', '3 sur 5 postes', '2 من أصل 5', '3 out of 5', '2025 : 200 postes', 'Covid-19', 'T10 000', 'réunion tenue avec tous syndicats 3 fois',
    // A label.
    'Objectif 1 : Améliorer la gouvernance', "1.1 Moderniser l'accueil", '1.2.1 Former les agents du secteur', 'الهدف 1: تحسين الحكامة',
    // No dual.
    'بساتين', 'فساتين', 'روتين', 'متين',
  ])('%s has none that could be told', (typed) => {
    expect(amountOf(typed)).toEqual([null, null, null]);
  }); // prettier-ignore

  test.each<[string, number, string | null, string]>([
    // The multiplier after the number, the currency before it.
    ['MAD 1.5M', 1.5e6, 'MAD', '='], ['DH 5M', 5e6, 'MAD', '='], ['MAD 12K', 12e3, 'MAD', '='], ['MAD 1.2bn', 1.2e9, 'MAD', '='], ['$10k', 10e3, '$', '='], ['€1.5M', 1.5e6, '€', '='],
    ['EUR10 000,00', 10000, 'EUR', '='], ['USD10 000', 10000, 'USD', '='], ['CHF10 000.00', 10000, 'CHF', '='], ['3.42$ على الاقل', 3.42, '$', '>='],
    // Bounds in words.
    ['500 أو أقل', 500, null, '<='], ['500 درهم فأقل', 500, 'MAD', '<='], ['بحد أقصى 1000 درهم', 1000, 'MAD', '<='], ['حتى 1000 درهم', 1000, 'MAD', '<='], ['ne pas dépasser 1000 DH', 1000, 'MAD', '<='], ["n'excédant pas 1000 DH", 1000, 'MAD', '<='], ['inférieurs ou égaux à 500 DH', 500, 'MAD', '<='], ['500 MAD or less', 500, 'MAD', '<='], ['500 DH ou moins', 500, 'MAD', '<='], ['5 jours ou moins', 5, 'jours', '<='], ['égal ou inférieur à 500 DH', 500, 'MAD', '<='], ['أقل من أو يساوي 1000 درهم', 1000, 'MAD', '<='], ['500 درهم فما دون', 500, 'MAD', '<='],
    ['أكبر من أو يساوي 1000 درهم', 1000, 'MAD', '>='], ['بحد أدنى 1000 درهم', 1000, 'MAD', '>='], ['500 et au-dessus', 500, null, '>='], ['dépassant 1000 DH', 1000, 'MAD', '>'], ['au-dessus de 500 DH', 500, 'MAD', '>'], ['فوق 500 درهم', 500, 'MAD', '>'], ['تحت 500 درهم', 500, 'MAD', '<'],
    // From when, not from how much.
    ['500 درهم ابتداء من 2026', 500, 'MAD', '='], ['500 درهم ابتداء من 01/01/2026', 500, 'MAD', '='], ['1000 DH à partir de 2026', 1000, 'MAD', '='], ["1000 DH jusqu'à 2027", 1000, 'MAD', '='],
    // One and two.
    ['درهمان', 2, 'MAD', '='], ['درهمين', 2, 'MAD', '='], ['درهم واحد', 1, 'MAD', '='], ['أسبوعان', 2, null, '='], ['سنتين', 2, null, '='], ['deux à Rabat', 2, 'à Rabat', '='], ['عامين', 2, null, '='], ['مجلسان جهويان', 2, 'جهويان', '='], ['دورة واحدة', 1, 'دورة', '='], ['دورة واحدة في السنة', 1, 'دورة في السنة', '='],
    // The same number again, in letters.
    ['1200 (mille deux cents) dirhams', 1200, 'MAD', '='], ['3 (trois) sessions', 3, 'sessions', '='], ['mille deux cents (1200) dirhams', 1200, 'MAD', '='], ['1000 (mille) dirhams', 1000, 'MAD', '='], ['2 (deux) millions de dirhams', 2e6, 'MAD', '='], ['500 DH sur 3 ans', 500, 'MAD', '='],
    ['100 agents dont 20 femmes', 100, 'agents dont 20 femmes', '='], ['1000 DH 2026', 1000, 'MAD', '='], ['une prime de 500 DH', 500, 'MAD', '='], ['100 agents, dont au moins 20 femmes', 100, 'agents, dont au moins 20 femmes', '='], ['2 lots 10 agents', 2, 'lots 10 agents', '='], ['100 agents 1.2.3', 100, 'agents 1.2.3', '='],
    ['في المائة: 45', 45, '%', '='], ['Budget : 2000 DH', 2000, 'MAD', '='], ['5 M', 5, 'M', '='], ['1.5 Milliard de DH', 1.5e9, 'MAD', '='], ['2.5 Milliards de subventions', 2.5e9, 'subventions', '='], ['10 Agents recrutés', 10, 'Agents recrutés', '='], ["Nombre total d'agents recrutés : 50", 50, null, '='],
  ])('of %s is %d %s %s', (typed, amount, unit, comparator) => {
    expect(amountOf(typed)).toEqual([amount, unit, comparator]);
  }); // prettier-ignore

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
    expect(
      parsed(parseAmount, rich({ value: 1234.567, text: '1 235', format: '#,##0' })).value,
    ).toMatchObject({ amount: 1234.567, unit: null, text: '1 235' });
    expect(parsed(parseAmount, rich({ value: 12.5, text: '12,50', format: '0.00' })).value).toMatchObject({
      amount: 12.5,
      unit: null,
    });
  });

  it('is absent where a word says so', () => {
    expect(parsed(parseAmount, 'à définir').value).toBeNull();
  });
});
