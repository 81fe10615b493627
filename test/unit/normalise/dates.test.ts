import { describe, expect, it, test } from 'vitest';
import { dateParser } from '../../../shared/normalise/values/dates.ts';
import { parsed, problemOf } from './tables.ts';

const first = dateParser('first', 1900);
const last = dateParser('last', 1900);
const dayOf = (typed: string): string | undefined => parsed(first, typed).value?.date;

describe('a day', () => {
  test.each([
    '14/10/2025', '14-10-25', '14-10-2025', '14.10.2025', '14/10/25', '14 10 2025', '2025-10-14', '2025/10/14', '2025.10.14',
    '١٤/١٠/٢٠٢٥', '۱۴/۱۰/۲۰۲۵', '１４/１０/２０２５', '‏14‏/10‏/2025', '14 / 10 / 2025', '14/10-2025', '14/10 2025', '14–10–2025', '20251014',
    '14 أكتوبر 2025', '14 اكتوبر 2025', 'الثلاثاء 14 أكتوبر 2025', 'الثلاثاء، 14 أكتوبر 2025', 'يوم الثلاثاء 14 أكتوبر 2025', '١٤ أكتوبر ٢٠٢٥', '14 أُكتوبر 2025', '14 تشرين الأول 2025',
    '14 octobre 2025', 'mardi 14 octobre 2025', 'Mardi, 14 Octobre 2025', 'le 14 octobre 2025', '14 oct. 2025', '14 OCT 2025', '14-oct-25', '14 oct 25', 'mar. 14 oct. 2025', '14 Oct 2025', '14octobre2025',
    'October 14, 2025', 'Oct 14, 2025', 'Tuesday, October 14, 2025', '14th October 2025', '14th of October, 2025', 'Tue 14 Oct 2025', '2025 Oct 14',
    '2025-10-14T09:30:00Z', '2025-10-14 09:30', '14/10/2025 09:30', '14/10/2025 à 10h30', '14/10/2025 00:00:00', '14 octobre 2025 à 10h', '2025-10-14T09:30:00.000+01:00', '14/10/2025 9:30 AM',
    '(14/10/2025)', '14/10/2025.', 'au 14/10/2025', 'avant le 14 octobre 2025', 'قبل 14 أكتوبر 2025', 'بتاريخ 14/10/2025', 'في 14 أكتوبر 2025',
    '14 octobre 2025 à 17 h 07 min 32 s', '10:06am Oct 14, 2025', '10:06AM Oct 14, 2025', '14 أكتوبر 2025 الساعة العاشرة', '14/10/2025 على الساعة 10:30 بمقر الوزارة', '2:21 p.m., October 14, 2025', 'Tue Oct 14 10:06:09 2025', '14 October 2025 10:30 PDT', '14/10/2025 de 10h à 12h', '14/10/2025, 10:00 - 12:30', '14 أكتوبر 2025 من 10:00 إلى 12:00', 'Tuesday, 14th October, 2025, 12.16 pm.',
    '14/10/2025 à 10 h 30', '14 octobre 2025 à 10 heures', '14 oct 2025 10am', 'Tue Oct 14 2025 10:30:00 GMT+0100 (GMT+01:00)', '10:30 14/10/2025', '14/10/2025 على الساعة 10', '14/10/2025 على الساعة العاشرة صباحاً', '14 أكتوبر 2025 10:30 ص', '14 أكتوبر 2025 على الساعة 10 صباحا', '14 أكتوبر 2025 في 10:30 م', '14 أكتوبر 2025 عند الساعة 12:13', '14 أكتوبر 2025 عند الساعة العاشرة', '14 أكتوبر 2025 من 10:00 الى 12:00',
    'mar. 14/10/25', 'le mar. 14/10/2025', 'mar. 14 / 10 / 2025', 'mar. 14 - 10 - 2025', 'avant mardi 14/10/2025', '«(14/10/2025)».', '2025 14 octobre', 'mar. 14/10/2025', 'Mar 14/10/25', 'mar.14/10/25', 'mar., 14.10.25', 'mar. 14-10-2025', 'mar. 14 10 2025', 'mar. 2025-10-14', '14/10/2025 (mar.)', '14.10.2025, mar.', '14 oct. 2025, mar.', 'le mar. 14 oct. 2025', 'الثلاثاء الموافق 14/10/2025', 'الثلاثاء الموافق 14 أكتوبر 2025', '14oct25', '14/oct/25', '14-oct.-25', '14 oct. 25, mardi', "14 oct '25", '14 أكتوبر 25',
    '14/10/2025 au plus tard', '14/10/2025 (mardi)', 'آخر أجل: 14/10/2025', 'dernier délai 14/10/2025', 'كحد أقصى 14/10/2025', 'à partir du 14/10/2025', 'as of 14 October 2025',
    '22 ربيع الآخر 1447 (14 أكتوبر 2025)', '22 ربيع الآخر 1447هـ الموافق لـ 14 أكتوبر 2025م', '14 أكتوبر 2025 الموافق 22 ربيع الآخر 1447', '22 ربيع الآخر 1447هـ/14 أكتوبر 2025', '22/04/1447 - 14/10/2025', '22/04/1447 (14/10/2025)', '14/10/2025 (22/04/1447)', '22/04/1447 الموافق 14/10/2025', '22/04/1447 (الموافق 14/10/2025)', '22/04/1447 = 14/10/2025', '22/04/1447هـ / 14/10/2025', '22/04/1447 correspondant au 14/10/2025', '22 rabii II 1447 (14 octobre 2025)', '22 rabii II 1447 correspondant au 14 octobre 2025',
  ])('reads %s', (typed) => {
    expect(parsed(first, typed)).toMatchObject({ value: { date: '2025-10-14', precision: 'day' }, problem: null });
  }); // prettier-ignore

  test.each([
    ['1er oct. 2025', '2025-10-01'],
    ['1er janvier 2026', '2026-01-01'],
    ['فاتح ماي 2026', '2026-05-01'],
    ['premier mai 2026', '2026-05-01'],
    ['29/02/2024', '2024-02-29'],
    ['31/01/2024', '2024-01-31'],
    ['29/02/2000', '2000-02-29'],
    ['01/01/1600', '1600-01-01'],
    ['31/12/2199', '2199-12-31'],
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
    ['3 aoû 2026', '2026-08-03'],
    ['14 mar 2026', '2026-03-14'],
    ['Mar 14 2026', '2026-03-14'],
    ['mar. 14 mars 2028', '2028-03-14'],
    ['Mar 04/11/25', '2025-11-04'],
    ['mar. 4/8/26', '2026-08-04'],
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
    '29/02/2100',
    '2025-13-01',
    '00/10/2025',
    '32/01/2026',
    '31 أبريل 2026',
    '31 novembre 2026',
    '13/13/2025',
    '0/2026',
    '13/2026',
    'T5 2026',
    'T0 2026',
    '3e semestre 2026',
    'le troisième semestre 2026',
    'quatrième semestre 2026',
    'semestre III 2026',
    'النصف الثالث من 2026',
    'الأسدس الثالث 2026',
    'third half 2026',
    'النصف الثالث من شهر يونيو 2026',
    'mar. 31/02/2026',
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

  test.each([
    'الاثنين 14 أكتوبر 2025',
    'lundi 14/10/2025',
    'Monday, October 14, 2025',
    'الاثنين الموافق 14/10/2025',
    '14/10/2025 (lun.)',
  ])('takes %s for its date, with a warning, since its weekday is another', (typed) => {
    expect(parsed(first, typed)).toMatchObject({
      value: { date: '2025-10-14' },
      problem: { severity: 'warning', code: 'date.weekday-differs', params: { date: '2025-10-14' } },
    });
  });
  test.each(['mar. 15/10/2025', 'mar. 15 oct. 2025', '15/10/2025 (mar.)'])(
    'takes mar. for a Tuesday in %s, with a warning, since it is none',
    (typed) => {
      expect(parsed(first, typed).value?.date).toBe('2025-10-15');
      expect(problemOf(first, typed)).toBe('date.weekday-differs');
    },
  );

  test.each([
    ['14 أكتوبر', 'date.year-missing'],
    ['14/10', 'date.year-missing'],
    ['avant le 14/10', 'date.year-missing'],
    ['mar. 4/8', 'date.year-missing'],
    ['mar. 14/10', 'date.year-missing'],
    ['Mar 4/8', 'date.year-missing'],
    ['14 octobre (16)', 'date.year-missing'],
    ['14 octobre à 16', 'date.year-missing'],
    ['14 octobre vers 16', 'date.year-missing'],
    ['14 octobre-16', 'date.year-missing'],
    ['10 juin 5', 'date.year-missing'],
    ['juin 26', 'date.year-missing'],
    ['juin 10/12', 'date.year-missing'],
    ['octobre 14 16', 'date.year-missing'],
    ['septembre, 15/10', 'date.year-missing'],
    ['juin : 13/4', 'date.year-missing'],
    ['T2 - 15', 'date.year-missing'],
    ['S2 3/5', 'date.year-missing'],
    ['S2 10/10', 'date.year-missing'],
    ['T1 5', 'date.year-missing'],
    ['2s30', 'date.year-missing'],
    ['juin', 'date.year-missing'],
    ['T2', 'date.year-missing'],
    ['5 jui 2026', 'date.ambiguous'],
    ['3 ma 2026', 'date.ambiguous'],
    ['جو 2026', 'date.ambiguous'],
    ['06-09/2026', 'date.ambiguous'],
    ['06 - 09.2026', 'date.ambiguous'],
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
    ['06/1447', 'date.unreadable'],
    ['31/12/1599', 'date.unreadable'],
    ['01/01/2200', 'date.unreadable'],
    ['1899', 'date.unreadable'],
    ['2200', 'date.unreadable'],
    ['22/04/1447 - 14/10/2025 - 16/10/2025', 'date.unreadable'],
    ['14/10/2025 - 22/04/1447 - 23/04/1447', 'date.unreadable'],
    ['15 Ramadan 1447', 'date.unreadable'],
    ['سنة 1447', 'date.unreadable'],
    ['1 Jan 3000', 'date.unreadable'],
    ['10:30', 'date.unreadable'],
    ['2h30', 'date.unreadable'],
    ['2026 2H', 'date.unreadable'],
    ['1 h 26', 'date.unreadable'],
    ['01h02', 'date.unreadable'],
    ['fin au 01/02/2026', 'date.unreadable'],
    ['mars 14/10/2025', 'date.unreadable'],
    ['mars 14 oct. 2025', 'date.unreadable'],
    ['dernier juin 2026', 'date.unreadable'],
    ['les années 2010', 'date.unreadable'],
    ['fin des années 2010', 'date.unreadable'],
    ['2026-2025', 'date.unreadable'],
    ['2025-2026 juin', 'date.unreadable'],
    ['j 2026', 'date.unreadable'],
    ['5 fe 2026', 'date.unreadable'],
    ['2026 - 10/7', 'date.unreadable'],
    ['14/10 25', 'date.unreadable'],
    ['تمت الموافقة', 'date.unreadable'],
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
    ['2025101430', 'date.unreadable'],
    ['0620251014', 'date.unreadable'],
    ['١٤ اكت ١٢٣٤٥', 'date.unreadable'],
  ])('does not guess at %s (%s)', (typed, code) => {
    expect(parsed(last, typed).value).toBeNull();
    expect(problemOf(last, typed)).toBe(code);
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
