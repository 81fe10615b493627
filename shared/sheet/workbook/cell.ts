import type { Cell } from 'exceljs';
import type { RawCell } from '../../model/raw-table.ts';
import { indexOfMark } from './plain-package.ts';

/** What reading a tab's cells needs besides the cells. */
export interface CellContext {
  readonly formats: readonly (string | null)[];
  readonly display: (value: number, format: string) => string;
  /** Targets of the hyperlinks on a cell. */
  readonly linksAt: (row: number, column: number) => readonly string[];
}

type Plain = string | number | boolean | null | { readonly error: string };

const MS_PER_DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

const isRuns = (value: object): value is { richText: readonly { text?: string }[] } =>
  'richText' in value && Array.isArray(value.richText);

/** What exceljs made of a cell or of a formula's result, as one of few things. */
const plainOf = (value: unknown): Plain => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || typeof value !== 'object') return null;
  if (value instanceof Date) return plainOf(value.getTime() / MS_PER_DAY + DAYS_TO_1970);
  if (isRuns(value)) return value.richText.map(({ text }) => text ?? '').join('');
  return 'error' in value ? { error: String(value.error) } : null;
};

/** A link written as a formula: `=HYPERLINK("https://…"; "محضر")`. */
const linkOfFormula = (formula: string | undefined): string | null =>
  LINK_FORMULA.exec(formula ?? '')?.[1]?.replaceAll('""', '"') ?? null;

const allLinks = (own: string | null, others: readonly string[]): readonly string[] =>
  own === null ? others : [...new Set([own, ...others])];

/** A cell of exceljs as any source gives it; a formula by its result, a date by its serial number. */
export const rawCell = (cell: Cell, row: number, column: number, context: CellContext): RawCell => {
  const { formula, sharedFormula } = cell.model;
  const isFormula = formula !== undefined || sharedFormula !== undefined;
  const value = plainOf(isFormula ? cell.result : cell.value);
  const links = allLinks(linkOfFormula(formula), context.linksAt(row, column));
  if (typeof value === 'object' && value !== null)
    return { value: null, text: value.error, format: null, links, error: value.error };
  if (value === null || value === '') return null;
  const format = typeof value === 'number' ? (context.formats[indexOfMark(cell.numFmt)] ?? null) : null;
  if (format !== null && typeof value === 'number')
    return { value, text: context.display(value, format), format, links, error: null };
  return links.length === 0 ? value : { value, text: String(value), format, links, error: null };
};
