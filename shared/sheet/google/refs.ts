import type { RawRow } from '../../model/raw-table.ts';
import type { FeedbackReport } from '../feedback.ts';
import { writeRef, type RefCell } from './feedback-requests.ts';
import { COMPARED_FIELDS, type Page, type SheetTab } from './grid.ts';
import type { Slice } from './pages.ts';
import { patiently } from './patience.ts';
import type { SheetReading } from './source.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { readPages, rowsOf } from './table.ts';
import type { Timing } from './timing.ts';

type Minted = FeedbackReport['refs'][number];

/** A ref on its way into the sheet: the cell, and the row as it was when the ref was minted for it. */
interface Wanted extends RefCell {
  readonly tab: SheetTab;
  readonly asRead: RawRow;
}

/** So many are looked at, compared and written at a time: few enough for the look to be fresh when they are written. */
const AT_ONCE = 1_000;
/** Rows this near to one another are read in one piece. */
const NEAR = 20;

const columnIndexOf = (column: string): number =>
  [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const wantedOf = ({ outline, table }: SheetReading, refs: readonly Minted[]): readonly Wanted[] => {
  const tabs = new Map(
    table.tabs.map(({ id, name, rows }) => [
      name,
      {
        tab: outline.sheets.find(({ properties }) => String(properties.sheetId) === id),
        rows: new Map(rows.map((row) => [row.number, row])),
      },
    ]),
  );
  return refs.flatMap(({ place, column, ref }) => {
    const { tab, rows } = tabs.get(place.tab) ?? {};
    const asRead = rows?.get(place.row);
    if (!tab || !asRead) return [];
    const { sheetId } = tab.properties;
    return [{ tab, asRead, sheetId, rowIndex: place.row - 1, columnIndex: columnIndexOf(column), ref }];
  });
};

/** The pieces of the sheet in which these cells lie. */
const slicesOf = (wanted: readonly Wanted[]): readonly Slice[] => {
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

/** A cell that is part of a merge belongs to more rows than one, and can hold the ref of none. */
const isMerged = ({ tab, rowIndex, columnIndex }: Wanted): boolean =>
  tab.merges.some(
    ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) =>
      rowIndex >= startRowIndex &&
      rowIndex < endRowIndex &&
      columnIndex >= startColumnIndex &&
      columnIndex < endColumnIndex,
  );

/** The formulas of a page's cells, by tab, row and column. */
const formulasOf = (page: Page): ReadonlySet<string> =>
  new Set(
    page.sheets.flatMap(({ properties, data }) =>
      data.flatMap(({ startRow, rowData }) =>
        rowData.flatMap(({ values }, row) =>
          values.flatMap(({ userEnteredValue }, column) =>
            userEnteredValue?.formulaValue ? [`${properties.sheetId} ${startRow + row} ${column}`] : [],
          ),
        ),
      ),
    ),
  );

const isFreeIn = (page: Page): ((wanted: Wanted) => boolean) => {
  const formulas = formulasOf(page);
  const rows = new Map(
    [...rowsOf(page)].flatMap(([sheetId, found]) => found.map((row) => [`${sheetId} ${row.number}`, row])),
  );
  return ({ sheetId, rowIndex, columnIndex, asRead }) => {
    const now = rows.get(`${sheetId} ${asRead.number}`);
    return (
      now !== undefined &&
      JSON.stringify(now.cells) === JSON.stringify(asRead.cells) &&
      (now.cells[columnIndex] ?? null) === null &&
      !formulas.has(`${sheetId} ${rowIndex} ${columnIndex}`)
    );
  };
};

/** Looks at the rows again: which of the cells are still empty, in a row that still is the one that was read. */
const stillFree = async (sheet: Spreadsheet, wanted: readonly Wanted[]): Promise<readonly Wanted[]> => {
  const free: Wanted[] = [];
  for await (const page of readPages(sheet, slicesOf(wanted), COMPARED_FIELDS))
    free.push(...wanted.filter(isFreeIn(page)));
  return free;
};

/**
 * Writes minted refs into the cells that are still theirs: look, compare, write, and all three again where Google
 * put the writing off. What remains is the time between the look and the write, one request long: who sorts or
 * inserts rows in that moment can find a ref on the row that came to stand there, over what its ref cell held.
 * Google offers no write on a condition. The next read sees such a ref on a row with another title and says so.
 */
export const writeRefs = async (
  sheet: Spreadsheet,
  reading: SheetReading,
  refs: readonly Minted[],
  timing: Timing,
): Promise<void> => {
  const wanted = wantedOf(reading, refs).filter((one) => !isMerged(one));
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const some = wanted.slice(start, start + AT_ONCE);
    await patiently(async (timeoutMs) => {
      const free = await stillFree(sheet, some);
      return free.length === 0
        ? { kind: 'done', value: undefined }
        : sheet.tryChange(free.map(writeRef), timeoutMs);
    }, timing);
  }
};
