import type { RawCell, RawRow } from '../../model/raw-table.ts';
import type { FeedbackReport } from '../feedback.ts';
import type { RefCell } from './feedback-requests.ts';
import type { GridRange, Page, SheetTab } from './grid.ts';
import type { Slice } from './pages.ts';
import type { SheetReading } from './source.ts';
import { rowsOf } from './table.ts';

/** A ref on its way into the sheet: the cell, and the row as it was when the ref was minted for it. */
export interface Wanted extends RefCell {
  readonly tab: SheetTab;
  readonly asRead: RawRow;
}

/** Rows this near to one another are read in one piece. */
const NEAR = 20;

/** The index from 0 of a column's letters. */
export const columnIndexOf = (column: string): number =>
  [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

type Place = Pick<RefCell, 'rowIndex' | 'columnIndex'>;

const isIn =
  ({ rowIndex, columnIndex }: Place) =>
  ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: GridRange): boolean =>
    rowIndex >= startRowIndex &&
    rowIndex < endRowIndex &&
    columnIndex >= startColumnIndex &&
    columnIndex < endColumnIndex;

/** Whether a protection of the tab keeps us from this cell. One without a range is of the whole tab. */
export const isClosed = ({ protectedRanges }: SheetTab, place: Place): boolean =>
  protectedRanges.some(
    ({ range, unprotectedRanges, requestingUserCanEdit, warningOnly }) =>
      !requestingUserCanEdit &&
      !warningOnly &&
      (range === undefined || isIn(place)(range)) &&
      !unprotectedRanges.some(isIn(place)),
  );

/**
 * The cells that minted refs are for. One that is part of a merge belongs to more rows than one, and gets none; nor
 * does one that its owner closed to us: one such cell would have Google refuse all the others, too.
 */
export const wantedOf = (
  { outline, table }: SheetReading,
  refs: FeedbackReport['refs'],
): readonly Wanted[] => {
  const tabs = new Map(
    table.tabs.map(({ id, name, rows }) => [
      name,
      {
        tab: outline.sheets.find(({ properties }) => String(properties.sheetId) === id),
        rows: new Map(rows.map((row) => [row.number, row])),
      },
    ]),
  );
  const wanted = refs.flatMap(({ place, column, ref }) => {
    const { tab, rows } = tabs.get(place.tab) ?? {};
    const asRead = rows?.get(place.row);
    if (!tab || !asRead) return [];
    const { sheetId } = tab.properties;
    return [{ tab, asRead, sheetId, rowIndex: place.row - 1, columnIndex: columnIndexOf(column), ref }];
  });
  return wanted.filter((one) => !one.tab.merges.some(isIn(one)) && !isClosed(one.tab, one));
};

/** The pieces of the sheet in which these cells lie. */
export const slicesOf = (wanted: readonly Wanted[]): readonly Slice[] => {
  const slices: Slice[] = [];
  const inOrder = wanted.toSorted(
    (one, other) => one.sheetId - other.sheetId || one.rowIndex - other.rowIndex,
  );
  for (const { tab, asRead } of inOrder) {
    const last = slices.at(-1);
    if (last?.tab === tab && asRead.number <= last.bottom + NEAR)
      slices[slices.length - 1] = { ...last, bottom: asRead.number };
    else slices.push({ tab, top: asRead.number, bottom: asRead.number });
  }
  return slices;
};

/** The formulas of some pages' cells, by tab, row and column. */
const formulasOf = (pages: readonly Page[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { properties, data } of pages.flatMap(({ sheets }) => sheets))
    for (const { startRow, rowData } of data)
      for (const [row, { values }] of rowData.entries())
        for (const [column, { userEnteredValue }] of values.entries())
          if (userEnteredValue?.formulaValue) found.add(`${properties.sheetId} ${startRow + row} ${column}`);
  return found;
};

/** What became of a cell and its row since they were read. */
export type Fate = 'free' | 'ours' | 'formula' | 'changed';

/** A row without one of its cells, as it can be compared. */
const without = (cells: readonly RawCell[], columnIndex: number): string => {
  const others = cells.map((cell, index) => (index === columnIndex ? null : cell));
  return JSON.stringify(others.slice(0, others.findLastIndex((cell) => cell !== null) + 1));
};

/** Tells by fresh pages what became of a cell. A formula that shows nothing is not an empty cell. */
export const fateIn = (pages: readonly Page[]): ((wanted: Wanted) => Fate) => {
  const formulas = formulasOf(pages);
  const rows = new Map(
    pages
      .flatMap((page) => [...rowsOf(page)])
      .flatMap(([sheetId, found]) => found.map((row) => [`${sheetId} ${row.number}`, row])),
  );
  return ({ sheetId, rowIndex, columnIndex, ref, asRead }) => {
    const now = rows.get(`${sheetId} ${asRead.number}`)?.cells ?? [];
    if (formulas.has(`${sheetId} ${rowIndex} ${columnIndex}`)) return 'formula';
    if (without(now, columnIndex) !== without(asRead.cells, columnIndex)) return 'changed';
    const cell = now[columnIndex] ?? null;
    if (cell === null) return 'free';
    return cell === ref ? 'ours' : 'changed';
  };
};
