import type { RawCell } from '../../model/raw-table.ts';
import type { Cell } from './grid.ts';

/** As a sheet shows them; Google names them by type. */
const ERRORS: Readonly<Record<string, string>> = {
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
};

/** What a format means that was given by its kind alone, in the notation of number formats. */
const PATTERN_OF_KIND: Readonly<Record<string, string>> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

/** The months of a date are `M` in some of Google's patterns and `m` in every workbook's. */
const smallMonths = (pattern: string): string =>
  pattern.replace(/"[^"]*"|M+/g, (part) => (part.startsWith('"') ? part : part.toLowerCase()));

const formatOf = ({ effectiveFormat }: Cell): string | null => {
  const { type, pattern } = effectiveFormat?.numberFormat ?? { type: 'NUMBER', pattern: 'General' };
  if (pattern === 'General' || type === 'TEXT') return null;
  if (!pattern) return PATTERN_OF_KIND[type] ?? null;
  return type.startsWith('DATE') ? smallMonths(pattern) : pattern;
};

/** Where the cell points: runs of text and smart chips in the order they stand in, then the whole cell's link. */
const linksOf = ({ hyperlink, textFormatRuns = [], chipRuns = [] }: Cell): readonly string[] => {
  const runs = [
    ...textFormatRuns.map(({ startIndex, format }) => ({ startIndex, uri: format?.link?.uri })),
    ...chipRuns.map(({ startIndex, chip }) => ({ startIndex, uri: chip?.richLinkProperties?.uri })),
  ].sort((one, other) => one.startIndex - other.startIndex);
  const found = [...runs.map(({ uri }) => uri), hyperlink].filter((uri) => uri !== undefined);
  return [...new Set(found)];
};

/** A chip may stand in a cell's string as a mere placeholder; what people see is its name. */
const stringOf = ({ effectiveValue, formattedValue, chipRuns }: Cell): string | undefined =>
  (chipRuns ? formattedValue : undefined) ?? effectiveValue?.stringValue;

/** A cell of Google's grid as any source gives it; a formula by its result, a date by its serial number. */
export const rawCell = (cell: Cell): RawCell => {
  const { errorValue, numberValue, boolValue } = cell.effectiveValue ?? {};
  const text = cell.formattedValue ?? '';
  const links = linksOf(cell);
  if (errorValue) {
    const error = ERRORS[errorValue.type ?? ''] ?? '#ERROR!';
    return { value: null, text: text || error, format: null, links, error };
  }
  const value = numberValue ?? boolValue ?? (stringOf(cell) || null);
  if (value === null && links.length === 0) return null;
  const format = typeof value === 'number' ? formatOf(cell) : null;
  return format === null && links.length === 0 ? value : { value, text, format, links, error: null };
};
