import { describe, expect, it, test } from 'vitest';
import { dateParser } from '../../../shared/normalise/values/dates.ts';
import { dueParser } from '../../../shared/normalise/values/due.ts';
import { parsed, problemOf, rich } from './tables.ts';

const first = dateParser('first', 1900);
const last = dateParser('last', 1900);
const due = dueParser(1900);
const dayOf = (typed: string): string | undefined => parsed(first, typed).value?.date;

describe('a day', () => {
  test.each([
    '14/10/2025', '14-10-25', '14-10-2025', '14.10.2025', '14/10/25', '14 10 2025', '2025-10-14', '2025/10/14', '2025.10.14',
    '١٤/١٠/٢٠٢٥', '۱۴/۱۰/۲۰۲۵', '１４/１０/２０２５', '‏14‏/10‏/2025', '14 / 10 / 2025', '14–10–2025', '20251014',
    '14 أكتوبر 2025', '14 اكتوبر 2025', 'الثلاثاء 14 أكتوبر 2025', 'الثلاثاء، 14 أكتوبر 2025', 'يوم الثلاثاء 14 أكتوبر 2025', '١٤ أكتوبر ٢٠٢٥', '14 أُكتوبر 2025', '14 تشرين الأول 2025',
    '14 octobre 2025', 'mardi 14 octobre 2025', 'Mardi, 14 Octobre 2025', 'le 14 octobre 2025', '14 oct. 2025', '14 OCT 2025', '14-oct-25', '14 oct 25', 'mar. 14 oct. 2025', '14 Oct 2025', '14octobre2025',
    'October 14, 2025', 'Oct 14, 2025', 'Tuesday, October 14, 2025', '14th October 2025', '14th of October, 2025', 'Tue 14 Oct 2025', '2025 Oct 14',
    '2025-10-14T09:30:00Z', '2025-10-14 09:30', '14/10/2025 09:30', '14/10/2025 à 10h30', '14/10/2025 00:00:00', '14 octobre 2025 à 10h', '2025-10-14T09:30:00.000+01:00', '14/10/2025 9:30 AM',
    '(14/10/2025)', '14/10/2025.', 'au 14/10/2025', 'avant le 14 octobre 2025', 'قبل 14 أكتوبر 2025', 'بتاريخ 14/10/2025', 'في 14 أكتوبر 2025',
    '14 octobre 2025 à 17 h 07 min 32 s', '10:06am Oct 14, 2025', '2:21 p.m., October 14, 2025', 'Tue Oct 14 10:06:09 2025', '14 October 2025 10:30 PDT', '14/10/2025 de 10h à 12h', '14/10/2025, 10:00 - 12:30', '14 أكتوبر 2025 من 10:00 إلى 12:00', 'Tuesday, 14th October, 2025, 12.16 pm.',
    '14/10/2025 à 10 h 30', '14 octobre 2025 à 10 heures', '14 oct 2025 10am', 'Tue Oct 14 2025 10:30:00 GMT+0100 (GMT+01:00)', '10:30 14/10/2025', '14/10/2025 على الساعة 10', '14/10/2025 على الساعة العاشرة صباحاً', '14 أكتوبر 2025 10:30 ص', '14 أكتوبر 2025 على الساعة 10 صباحا', '14 أكتوبر 2025 في 10:30 م',
    '14/10/2025 au plus tard', '14/10/2025 (mardi)', 'آخر أجل: 14/10/2025', 'dernier délai 14/10/2025', 'كحد أقصى 14/10/2025', 'à partir du 14/10/2025', 'as of 14 October 2025',
    '22 ربيع الآخر 1447 (14 أكتوبر 2025)', '22 ربيع الآخر 1447هـ الموافق لـ 14 أكتوبر 2025م', '14 أكتوبر 2025 الموافق 22 ربيع الآخر 1447', '22 ربيع الآخر 1447هـ/14 أكتوبر 2025', '22/04/1447 - 14/10/2025', '22 rabii II 1447 (14 octobre 2025)', '22 rabii II 1447 correspondant au 14 octobre 2025',
  ])('reads %s', (typed) => {
    expect(parsed(first, typed)).toMatchObject({ value: { date: '2025-10-14', precision: 'day' }, problem: null });
  }); // prettier-ignore

  test.each([
    ['1er oct. 2025', '2025-10-01'],
    ['1er janvier 2026', '2026-01-01'],
    ['فاتح ماي 2026', '2026-05-01'],
    ['premier mai 2026', '2026-05-01'],
    ['29/02/2024', '2024-02-29'],
    ['1/2/2026', '2026-02-01'],
    ['31 غشت 2026', '2026-08-31'],
    ['13 شتنبر 2026', '2026-09-13'],
    ['5 نونبر 2026', '2026-11-05'],
    ['7 دجنبر 2026', '2026-12-07'],
    ['3 جويلية 2026', '2026-07-03'],
    ['3 أوت 2026', '2026-08-03'],
    ['3 جوان 2026', '2026-06-03'],
    ['3 أفريل 2026', '2026-04-03'],
    ['3 جانفي 2026', '2026-01-03'],
    ['3 كانون الثاني 2026', '2026-01-03'],
    ['3 كانون الأول 2026', '2026-12-03'],
    ['3 أغسطس 2026', '2026-08-03'],
    ['3 août 2026', '2026-08-03'],
    ['3 AOUT 2026', '2026-08-03'],
    ['3 févr. 2026', '2026-02-03'],
    ['3 juil. 2026', '2026-07-03'],
    ['3 septemb 2026', '2026-09-03'],
    ['01/01/70', '1970-01-01'],
    ['01/01/69', '2069-01-01'],
  ])('reads %s as %s', (typed, date) => {
    expect(dayOf(typed)).toBe(date);
  });

  it('keeps the words as typed', () => {
    expect(parsed(first, ' ١٤/١٠/٢٠٢٥ ').value?.text).toBe('١٤/١٠/٢٠٢٥');
  });

  test.each([
    '31/02/2026',
    '29/02/2025',
    '2025-13-01',
    '00/10/2025',
    '32/01/2026',
    '31 أبريل 2026',
    '31 novembre 2026',
    '13/13/2025',
    '0/2026',
    '13/2026',
    'T5 2026',
    '3e semestre 2026',
  ])('says that %s does not exist, and does not roll it over', (typed) => {
    expect(parsed(last, typed)).toMatchObject({
      value: null,
      problem: { severity: 'error', code: 'date.impossible' },
    });
  });

  it('reads a month first only where the day cannot be, and says so', () => {
    expect(parsed(first, '10/14/25')).toMatchObject({
      value: { date: '2025-10-14' },
      problem: { severity: 'warning', code: 'date.month-first' },
    });
    expect(parsed(first, '10/11/25')).toMatchObject({ value: { date: '2025-11-10' }, problem: null });
  });

  it('takes the date where its weekday is another, with a warning', () => {
    expect(parsed(first, 'الاثنين 14 أكتوبر 2025')).toMatchObject({
      value: { date: '2025-10-14' },
      problem: { severity: 'warning', code: 'date.weekday-differs' },
    });
  });

  test.each([
    ['14 أكتوبر', 'date.year-missing'],
    ['14/10', 'date.year-missing'],
    ['juin', 'date.year-missing'],
    ['T2', 'date.year-missing'],
    ['5 jui 2026', 'date.ambiguous'],
    ['3 ma 2026', 'date.ambiguous'],
    ['جو 2026', 'date.ambiguous'],
    ['avant 2026', 'date.ambiguous'],
    ['قبل 2026', 'date.ambiguous'],
    ['avant juin 2026', 'date.ambiguous'],
    ['قبل يونيو 2026', 'date.ambiguous'],
    ['avant 06/2026', 'date.ambiguous'],
    ['before Q2 2026', 'date.ambiguous'],
    ['avant début 2026', 'date.ambiguous'],
    ['من 3 إلى 5 نونبر', 'date.year-missing'],
    ['fin du mois', 'date.year-missing'],
    ['متم السنة الجارية', 'date.year-missing'],
    ['3/11/2025 ou 5/11/2025', 'date.unreadable'],
    ['après juin 2026', 'date.unreadable'],
    ['fin 14/10/2025', 'date.unreadable'],
    ['22/4/1447هـ', 'date.unreadable'],
    ['15 Ramadan 1447', 'date.unreadable'],
    ['سنة 1447', 'date.unreadable'],
    ['1 Jan 3000', 'date.unreadable'],
    ['10:30', 'date.unreadable'],
    ['From December to May 2022', 'date.unreadable'],
    ['22 ربيع الآخر 1447 (3 جمادى الأولى 1447)', 'date.unreadable'],
    ['14/10/2025 (reporté)', 'date.unreadable'],
    ['bientôt', 'date.unreadable'],
    ['3 mois', 'date.unreadable'],
    ['قريباً', 'date.unreadable'],
    ['1447/04/21', 'date.unreadable'],
    ['22 ربيع الآخر 1447', 'date.unreadable'],
    ['2026 ou 2027', 'date.unreadable'],
    ['voir PV', 'date.unreadable'],
    ['123', 'date.unreadable'],
    ['١٤ اكت ١٢٣٤٥', 'date.unreadable'],
  ])('does not guess at %s (%s)', (typed, code) => {
    expect(parsed(last, typed).value).toBeNull();
    expect(problemOf(last, typed)).toBe(code);
  });
});

describe('a period', () => {
  test.each([
    ['2026', 'year', '2026-12-31'], ['٢٠٢٦', 'year', '2026-12-31'], ['أفق 2026', 'year', '2026-12-31'], ['في أفق سنة 2026', 'year', '2026-12-31'], ['نهاية 2026', 'year', '2026-12-31'], ['متم سنة 2026', 'year', '2026-12-31'], ['قبل متم سنة 2026', 'year', '2026-12-31'], ['خلال سنة 2026', 'year', '2026-12-31'], ['سنة 2026', 'year', '2026-12-31'],
    ['horizon 2026', 'year', '2026-12-31'], ['fin 2026', 'year', '2026-12-31'], ["d'ici fin 2026", 'year', '2026-12-31'], ['Fin de l’année 2026', 'year', '2026-12-31'], ['courant 2026', 'year', '2026-12-31'], ['by the end of 2026', 'year', '2026-12-31'], ['end 2026', 'year', '2026-12-31'], ['2025-2026', 'year', '2026-12-31'], ['avant fin 2026', 'year', '2026-12-31'],
    ['الربع الثاني 2026', 'quarter', '2026-06-30'], ['الربع الثاني من سنة 2026', 'quarter', '2026-06-30'], ['الربع الأخير من 2026', 'quarter', '2026-12-31'], ['الفصل الأول من 2026', 'quarter', '2026-03-31'], ['T2 2026', 'quarter', '2026-06-30'], ['T2-2026', 'quarter', '2026-06-30'], ['t 2 2026', 'quarter', '2026-06-30'], ['2026 T2', 'quarter', '2026-06-30'], ['2026-T2', 'quarter', '2026-06-30'], ['T2 26', 'quarter', '2026-06-30'], ['2e trimestre 2026', 'quarter', '2026-06-30'], ['2ème trimestre de 2026', 'quarter', '2026-06-30'], ['deuxième trimestre 2026', 'quarter', '2026-06-30'], ['IIe trimestre 2026', 'quarter', '2026-06-30'], ['1er trim. 2026', 'quarter', '2026-03-31'], ['trimestre 2 2026', 'quarter', '2026-06-30'], ['dernier trimestre 2026', 'quarter', '2026-12-31'], ['Q2 2026', 'quarter', '2026-06-30'], ['Q4/2026', 'quarter', '2026-12-31'], ['second quarter of 2026', 'quarter', '2026-06-30'], ['fin T2 2026', 'quarter', '2026-06-30'],
    ['النصف الأول من 2026', 'half', '2026-06-30'], ['النصف الثاني من سنة 2026', 'half', '2026-12-31'], ['الأسدس الأول 2026', 'half', '2026-06-30'], ['1er semestre 2026', 'half', '2026-06-30'], ['S2 2026', 'half', '2026-12-31'], ['H1 2026', 'half', '2026-06-30'], ['first half of 2026', 'half', '2026-06-30'], ['mi-2026', 'half', '2026-06-30'], ['منتصف 2026', 'half', '2026-06-30'],
    ['يونيو 2026', 'month', '2026-06-30'], ['شهر يونيو 2026', 'month', '2026-06-30'], ['juin 2026', 'month', '2026-06-30'], ['06/2026', 'month', '2026-06-30'], ['6-2026', 'month', '2026-06-30'], ['2026-06', 'month', '2026-06-30'], ['2026/06', 'month', '2026-06-30'], ['fin juin 2026', 'month', '2026-06-30'], ['نهاية يونيو 2026', 'month', '2026-06-30'], ['متم شهر يونيو 2026', 'month', '2026-06-30'], ['fin du mois de juin 2026', 'month', '2026-06-30'], ['June 2026', 'month', '2026-06-30'], ['juin-26', 'month', '2026-06-30'], ['2026 juin', 'month', '2026-06-30'], ['févr. 2024', 'month', '2024-02-29'], ['mi-juin 2026', 'month', '2026-06-30'],
    ['avant fin 06/2026', 'month', '2026-06-30'], ['نهاية 06/2026', 'month', '2026-06-30'], ['EOY 2026', 'year', '2026-12-31'], ['نهاية الربع الأول لسنة 2026', 'quarter', '2026-03-31'], ['end of Q3 2026', 'quarter', '2026-09-30'], ['النصف الأول من شهر يونيو 2026', 'month', '2026-06-30'],
    ['début 2026', 'quarter', '2026-03-31'], ['مطلع سنة 2026', 'quarter', '2026-03-31'],
  ])('reads %s as a %s that ends on %s', (typed, precision, date) => {
    expect(parsed(last, typed)).toEqual({ value: { date, precision, text: typed }, problem: null });
  }); // prettier-ignore

  test.each([
    ['2026', '2026-01-01'],
    ['T2 2026', '2026-04-01'],
    ['S2 2026', '2026-07-01'],
    ['juin 2026', '2026-06-01'],
    ['2025-2026', '2025-01-01'],
    ['06/2026', '2026-06-01'],
    ['mi-2026', '2026-01-01'],
  ])('counts %s by its first day, %s, where it is no deadline', (typed, date) => {
    expect(dayOf(typed)).toBe(date);
  });
});

describe('a span of days', () => {
  test.each([
    '3-5 نونبر 2025', 'من 3 إلى 5 نونبر 2025', 'من الاثنين 3 إلى الأربعاء 5 نونبر 2025', 'بين 3 و5 نونبر 2025', 'ما بين 3 و 5 نونبر 2025', '3 نونبر و5 نونبر 2025',
    'du 3 au 5 nov. 2025', 'du 3 au 5/11/2025', 'du 03/11 au 05/11/2025', '03/11-05/11/2025', 'entre le 3 et le 5 novembre 2025', 'du lundi 3 au mercredi 5 novembre 2025', '03/11/2025 au 05/11/2025',
    '3–5 November 2025', 'Nov 3-5, 2025', 'November 3 to 5, 2025', 'from 3 to 5 November 2025', '2025-11-03/2025-11-05', '2025-11-03 - 2025-11-05',
  ])('%s begins on the 3rd and ends on the 5th', (typed) => {
    expect(parsed(first, typed)).toEqual({ value: { date: '2025-11-03', precision: 'day', text: typed }, problem: null });
    expect(parsed(last, typed)).toEqual({ value: { date: '2025-11-05', precision: 'day', text: typed }, problem: null });
  }); // prettier-ignore

  test.each([
    ['28 septembre - 2 octobre 2025', '2025-09-28', '2025-10-02'],
    ['14 et 15 octobre 2025', '2025-10-14', '2025-10-15'],
    ['من 3 نونبر 2025 إلى غاية 5 يناير 2026', '2025-11-03', '2026-01-05'],
  ])('%s begins on %s and ends on %s', (typed, begins, ends) => {
    expect(parsed(first, typed).value).toMatchObject({ date: begins, precision: 'day', text: typed });
    expect(parsed(last, typed).value).toMatchObject({ date: ends, precision: 'day', text: typed });
  });

  test.each(['5-3 novembre 2025', '3 novembre - décembre 2025', '1-32 janvier 2026'])(
    'does not guess at %s',
    (typed) => {
      expect(parsed(last, typed).value).toBeNull();
    },
  );

  test.each([
    ['Octobre/Novembre 2025', '2025-10-01', '2025-11-30', 'month'],
    ['أكتوبر ونونبر 2025', '2025-10-01', '2025-11-30', 'month'],
    ['Q1/Q2 2026', '2026-01-01', '2026-06-30', 'quarter'],
    ['T1 et T2 2026', '2026-01-01', '2026-06-30', 'quarter'],
    ['من الربع الأول إلى الربع الثالث 2026', '2026-01-01', '2026-09-30', 'quarter'],
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
});

describe('what comes round', () => {
  test.each<[number, readonly string[]]>([
    [1, ['سنوياً', 'كل سنة', 'بشكل سنوي', 'مرة في السنة', 'اجتماع واحد كل سنة', 'annuel', 'Réunion annuelle', 'chaque année', 'tous les ans', '1 fois / an', 'once a year', 'yearly']],
    [2, ['مرتين في السنة', 'مرتان سنوياً', 'مرتين على الأقل في السنة', 'دورتان في السنة', 'دورتان سنويتان', 'كل ستة أشهر', 'كل أسدس', 'نصف سنوي', 'deux fois par an', 'deux réunions par an', '2x/an', '2/an', "2 fois l'an", 'une session par semestre', 'semestrielle', 'twice a year', 'two meetings a year', 'every 6 months', 'au moins deux fois par an']],
    [3, ['ثلاث دورات في السنة', '٣ مرات في السنة', 'كل أربعة أشهر', '3 times per year']],
    [4, ['كل ثلاثة أشهر', 'مرة كل 3 أشهر', 'فصلياً', 'trimestriel', 'réunions trimestrielles', 'une fois par trimestre', 'tous les trois mois', 'every quarter', 'أربعة اجتماعات في السنة']],
    [6, ['كل شهرين', 'bimestriel', 'une fois tous les deux mois']],
    [12, ['شهرياً', 'كل شهر', 'اجتماعات شهرية', 'mensuel', 'une réunion par mois', 'monthly']],
    [24, ['مرتين في الشهر', 'bimensuelle', 'deux fois par mois']],
    [26, ['كل أسبوعين', 'toutes les deux semaines', 'every two weeks']],
    [52, ['أسبوعياً', 'hebdomadaire', 'une fois par semaine', 'weekly']],
  ])('%i times a year is said in many ways', (times, ways) => {
    for (const typed of ways) expect([typed, parsed(due, typed)]).toEqual([typed, { value: { due: null, recurs: { times, every: 'year' } }, problem: null }]);
  }); // prettier-ignore

  test.each([
    'tous les deux ans', 'كل سنتين', 'biennal', 'bimonthly', 'biannual', 'périodique', 'دورياً', 'quotidien', 'tous les 5 mois', '3 mois', 'deux sessions', 'خلال السنة', "dans l'année", 'annuel, avant fin juin', 'سنوياً (مارس)', 'plus de deux fois par an', 'par', 'كل دورة',
  ])('does not guess at %s', (typed) => {
    expect(parsed(due, typed)).toMatchObject({ value: { due: null, recurs: null }, problem: { severity: 'error', code: 'date.unreadable' } });
  }); // prettier-ignore

  it('is a date where it is one', () => {
    expect(parsed(due, 'أفق 2026').value).toEqual({
      due: { date: '2026-12-31', precision: 'year', text: 'أفق 2026' },
      recurs: null,
    });
    expect(parsed(due, 2026).value.due?.date).toBe('2026-12-31');
  });
});

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

test.each([
  'غير محدد',
  'à définir',
  'TBD',
  '-',
  '—',
  'N/A',
  'n/a',
  '...',
  '؟',
  'لم يحدد بعد',
  'Non défini',
  'tbc',
  '/',
  'néant',
])('%s says that there is none', (typed) => {
  expect(parsed(last, typed)).toEqual({ value: null, problem: null });
});
