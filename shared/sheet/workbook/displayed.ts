import { addLocale, format as display } from 'numfmt';

const MONTHS = [
  'يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو',
  'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر',
] as const; // prettier-ignore
const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;

/** A workbook does not say in which language its reader's program shows dates: the direction of a tab tells. */
const LOCALES = { rtl: 'ar-MA', ltr: 'fr' } as const;

addLocale(
  {
    group: '.',
    decimal: ',',
    mmmm: [...MONTHS],
    mmm: [...MONTHS],
    dddd: [...DAYS],
    ddd: [...DAYS],
  },
  LOCALES.rtl,
);

const DAYS_FROM_1900_TO_1904 = 1462;
const DATE_LETTERS = /[dmyhs]/i;
const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;

const isDate = (format: string): boolean => {
  const pattern = format.replace(LITERALS, '');
  return DATE_LETTERS.test(pattern) && !/[#0?]/.test(pattern.replace(/\.0+/, ''));
};

const MOST_REMEMBERED = 5_000;

/**
 * Shows a number as its format says, in a tab of a direction, dates counted in a date system. Trackers repeat
 * their dates and percents: what was shown before is remembered, within bounds.
 */
export const displayer = (
  direction: 'rtl' | 'ltr',
  dateSystem: 1900 | 1904,
): ((value: number, format: string) => string) => {
  const options = { locale: LOCALES[direction], throws: false };
  const shown = new Map<string, Map<number, string>>();
  return (value, format) => {
    const before = shown.get(format) ?? new Map<number, string>();
    if (before.size === 0) shown.set(format, before);
    const known = before.get(value);
    if (known !== undefined) return known;
    const shift = dateSystem === 1904 && isDate(format) ? DAYS_FROM_1900_TO_1904 : 0;
    const text = display(format, value + shift, options);
    if (before.size >= MOST_REMEMBERED) before.clear();
    before.set(value, text);
    return text;
  };
};
