import type { RawCell, RawTable } from '../../../shared/model/raw-table.ts';
import { aSheet, aTab, type CellData, type FileState } from './sheet-state.ts';

const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#REF!': 'REF',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#N/A': 'N_A',
  '#NAME?': 'NAME',
  '#VALUE!': 'VALUE',
  '#NUM!': 'NUM',
  '#NULL!': 'NULL_VALUE',
};

const cellOf = (cell: RawCell): CellData | undefined => {
  if (cell === null) return undefined;
  const rich =
    typeof cell === 'object'
      ? cell
      : { value: cell, text: String(cell), format: null, links: [], error: null };
  const { value, text, format, links, error } = rich;
  const effectiveValue =
    error !== null
      ? { errorValue: { type: ERROR_TYPES[error] ?? 'ERROR' } }
      : typeof value === 'number'
        ? { numberValue: value }
        : typeof value === 'boolean'
          ? { boolValue: value }
          : { stringValue: value ?? '' };
  return {
    effectiveValue,
    formattedValue: text,
    ...(error === null
      ? { userEnteredValue: effectiveValue }
      : { userEnteredValue: { formulaValue: '=A1' } }),
    ...(format === null ? {} : { effectiveFormat: { numberFormat: { type: 'NUMBER', pattern: format } } }),
    ...(links.length === 1 ? { hyperlink: links[0] ?? null } : {}),
    ...(links.length > 1
      ? { textFormatRuns: links.map((uri, startIndex) => ({ startIndex, format: { link: { uri } } })) }
      : {}),
  };
};

/** A table, put into a sheet cell by cell: what a person would have who uploaded the workbook to Google. */
export const sheetFromTable = (id: string, table: RawTable): FileState =>
  aSheet(
    id,
    table.tabs.map(({ name, rows, merges }, sheetId) => {
      const cells: (CellData | undefined)[][] = Array.from({ length: rows.at(-1)?.number ?? 0 }, () => []);
      for (const row of rows) cells[row.number - 1] = row.cells.map(cellOf);
      return aTab(name, cells, {
        sheetId,
        rowCount: Math.max(1000, cells.length),
        merges: merges.map(({ top, bottom, left, right }) => ({
          sheetId,
          startRowIndex: top - 1,
          endRowIndex: bottom,
          startColumnIndex: left,
          endColumnIndex: right + 1,
        })),
      });
    }),
    { title: table.source },
  );
