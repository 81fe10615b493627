import { elements, slice } from './xml.ts';

/**
 * The formats that a workbook need not spell out (ECMA-376, 18.8.30). Those for dates follow the reader's
 * country: day first.
 */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
};
/** Reserved for the dates of East Asian countries. */
const isRegionalDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The number format of each cell style, by the style's number; null is General or text. */
export const readFormats = (xml: string | null): readonly (string | null)[] => {
  if (xml === null) return [];
  const own = new Map(
    elements(slice(xml, 'numFmts') ?? '', 'numFmt').map(({ numFmtId = '', formatCode = '' }) => [
      numFmtId,
      formatCode,
    ]),
  );
  const formatOf = (id: string): string | null => {
    const code = own.get(id) ?? BUILT_IN[id] ?? (isRegionalDate(Number(id)) ? 'dd/mm/yyyy' : null);
    return code === null || code === '' || code === '@' || /^general$/i.test(code) ? null : code;
  };
  return elements(slice(xml, 'cellXfs') ?? '', 'xf').map(({ numFmtId = '0' }) => formatOf(numFmtId));
};
