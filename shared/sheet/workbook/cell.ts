import type { Cell, CellValue } from 'exceljs';
import type { RawCell } from '../../model/raw-table.ts';
import { indexOfMark } from './plain-package.ts';
import { NEVER_WORKED_OUT } from './cells-xml.ts';

/** What reading a tab's cells needs besides the cells. */
export interface CellContext {
  readonly formats: readonly (string | null)[];
  readonly display: (value: number, format: string) => string;
}

type Plain = string | number | boolean | null | { readonly error: string };

const isError = (value: Plain): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

const MS_PER_DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"(?:\s*[,;]\s*"((?:[^"]|"")*)")?/i;

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

const unquoted = (text: string | undefined): string | null => text?.replaceAll('""', '"') ?? null;

/** A link written as a formula: `=HYPERLINK("https://…"; "محضر")`. */
const linkOfFormula = (formula: string): { link: string; text: string } | null => {
  const [, target, words] = LINK_FORMULA.exec(formula) ?? [];
  const link = unquoted(target);
  return link === null ? null : { link, text: unquoted(words) ?? link };
};

/** A formula in a cell; how exceljs gives one whose text it shares with others is of no matter here. */
const formulaOf = (value: CellValue): string | null => {
  if (value === null || typeof value !== 'object') return null;
  if ('sharedFormula' in value) return '';
  return 'formula' in value ? (value.formula ?? '') : null;
};

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A cell of exceljs as any source gives it; a formula by its result, a date by its serial number. */
export const rawCell = (cell: Cell, links: readonly string[], context: CellContext): RawCell => {
  const content = cell.value;
  const formula = isPlain(content) ? null : formulaOf(content);
  const linked = formula === null ? null : linkOfFormula(formula);
  const found = plainOf(formula === null ? content : cell.result);
  const value = linked && isError(found) && found.error === NEVER_WORKED_OUT ? linked.text : found;
  const targets = linked ? [...new Set([linked.link, ...links])] : links;
  if (isError(value))
    return { value: null, text: value.error, format: null, links: targets, error: value.error };
  if (value === null || value === '') return null;
  const format = typeof value === 'number' ? (context.formats[indexOfMark(cell.numFmt)] ?? null) : null;
  if (format !== null && typeof value === 'number')
    return { value, text: context.display(value, format), format, links: targets, error: null };
  return targets.length === 0 ? value : { value, text: String(value), format, links: targets, error: null };
};
