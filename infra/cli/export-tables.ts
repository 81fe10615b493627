/** A table as a spreadsheet or a CSV file holds it. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}
export type ExportCell = string | number | boolean | null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The leaves of a value by their path: `due.date`; a list of texts is one text, a line each. */
const leaves = (value: unknown, path: string): [string, ExportCell][] => {
  if (value === null || value === undefined) return [];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [[path, value]];
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, path === '' ? key : `${path}.${key}`),
    );
  const items = Array.isArray(value) ? value : [];
  if (items.length === 0) return [];
  return [[path, items.every((item) => typeof item === 'string') ? items.join('\n') : JSON.stringify(items)]];
};

/** Spreads records over columns, one a leaf, in the order of the records' own keys. */
export const tableOf = (name: string, records: readonly object[]): ExportTable => {
  const rows = records.map((record) => new Map(leaves(record, '')));
  const tops = new Map<string, number>();
  for (const record of records)
    for (const key of Object.keys(record)) if (!tops.has(key)) tops.set(key, tops.size);
  const topOf = (column: string): number => tops.get(column.split('.')[0] ?? column) ?? tops.size;
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => topOf(a) - topOf(b));
  return { name, columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
};

/**
 * No cell may start a formula, wherever the file is opened: a spreadsheet that takes `;` or a tab for the separator,
 * as a French one does, finds cells of its own inside of a text, and so does one that begins a row at its line break.
 */
const harmless = (text: string): string => text.replace(/(^|[;\t\r\n])(\s*)(?=[=+\-@＝＋－＠])/gu, "$1$2'");

const quoted = (cell: ExportCell): string => {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = harmless(cell);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export const toCsv = ({ columns, rows }: ExportTable): string =>
  `\uFEFF${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
