import type { Merge, RawCell, RawRow, RawTab, RawTable } from '../../model/raw-table.ts';
import { rawCell } from './cell.ts';
import { Outline, OUTLINE_FIELDS, Page, PAGE_FIELDS, type SheetTab } from './grid.ts';
import { isOurs } from './our-tab.ts';
import { cellsOf, rangeOf, takePage, wholeTabs, type Slice, type Taken } from './pages.ts';
import type { Spreadsheet } from './spreadsheet.ts';

const trimmed = (cells: readonly RawCell[]): readonly RawCell[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);

/** The rows of a page that hold anything, by tab. */
export const rowsOf = ({ sheets }: Page): ReadonlyMap<number, readonly RawRow[]> =>
  new Map(
    sheets.map(({ properties, data }) => [
      properties.sheetId,
      data.flatMap(({ startRow, rowData }) =>
        rowData
          .map(({ values }, index) => ({ number: startRow + index + 1, cells: trimmed(values.map(rawCell)) }))
          .filter(({ cells }) => cells.length > 0),
      ),
    ]),
  );

/** Reads slices page by page, each page about as large as Google recommends; only one is held at a time. */
export async function* readPages(
  sheet: Spreadsheet,
  slices: readonly Slice[],
  fields: string,
): AsyncGenerator<Page> {
  let last: { readonly cells: number; readonly bytes: number } | null = null;
  for (let rest = slices; rest.length > 0;) {
    const next: Taken = takePage(rest, last);
    const { value, bytes } = await sheet.read(Page, fields, next.page.map(rangeOf));
    last = { cells: cellsOf(next.page), bytes };
    yield value;
    ({ rest } = next);
  }
}

const mergesOf = ({ merges }: SheetTab): readonly Merge[] =>
  merges.map(({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) => ({
    top: startRowIndex + 1,
    bottom: endRowIndex,
    left: startColumnIndex,
    right: endColumnIndex - 1,
  }));

/** The sheet's tabs that hold cells: no chart has any, and those of a database connection are not staff's. */
export const readOutline = async (sheet: Spreadsheet): Promise<Outline> => {
  const { value } = await sheet.read(Outline, OUTLINE_FIELDS);
  return { ...value, sheets: value.sheets.filter(({ properties }) => properties.sheetType === 'GRID') };
};

/** Everything that staff typed, in an outline's tabs; our own tab is named, and not read. */
export const readTable = async (sheet: Spreadsheet, outline: Outline): Promise<RawTable> => {
  const rows = new Map<number, RawRow[]>();
  const theirs = outline.sheets.filter((tab) => !isOurs(tab));
  for await (const page of readPages(sheet, wholeTabs(theirs), PAGE_FIELDS))
    for (const [sheetId, found] of rowsOf(page)) rows.set(sheetId, [...(rows.get(sheetId) ?? []), ...found]);
  const { title, locale } = outline.properties;
  return {
    source: title,
    locale: locale ?? null,
    dateSystem: 1900,
    tabs: outline.sheets.map((tab): RawTab => ({
      id: String(tab.properties.sheetId),
      name: tab.properties.title,
      ours: isOurs(tab),
      rows: rows.get(tab.properties.sheetId) ?? [],
      merges: mergesOf(tab),
    })),
  };
};
