import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellData, FileState, TabState } from './sheet-state.ts';

interface Window {
  tab: TabState;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A1 notation as this product uses it: `'Tab'!A1:T500`. Null: no such tab or range, which Google answers with 400. */
const windowOf = (file: FileState, range: string): Window | null => {
  const [, quoted = '', from = '', top = '', to = '', bottom = ''] =
    /^'((?:[^']|'')+)'!([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  const tab = file.tabs.find(({ properties }) => properties.title === quoted.replaceAll("''", "'"));
  const grid = tab?.properties.gridProperties;
  if (!tab || Number(top) > (grid?.rowCount ?? 0)) return null;
  return {
    tab,
    top: Number(top) - 1,
    bottom: Math.min(Number(bottom), grid?.rowCount ?? 0),
    left: columnIndex(from),
    right: Math.min(columnIndex(to) + 1, grid?.columnCount ?? 0),
  };
};

const trimmed = <Item>(items: (Item | undefined)[]): (Item | undefined)[] =>
  items.slice(0, items.findLastIndex((item) => item !== undefined) + 1);

/** Trailing empty cells and rows are left out, those between are `{}`. */
const gridData = ({ tab, top, bottom, left, right }: Window): sheets_v4.Schema$GridData => {
  const lines = Array.from(
    { length: Math.min(bottom, tab.cells.length) - top },
    (_, row): CellData[] | undefined => {
      const cells = Array.from(trimmed(tab.cells[top + row]?.slice(left, right) ?? []), (cell) => cell ?? {});
      return cells.length > 0 ? cells : undefined;
    },
  );
  return {
    ...(top > 0 ? { startRow: top } : {}),
    ...(left > 0 ? { startColumn: left } : {}),
    rowData: trimmed(lines).map((values) => (values ? { values } : {})),
    rowMetadata: Array.from({ length: bottom - top }, () => ({ pixelSize: 21 })),
    columnMetadata: Array.from({ length: right - left }, () => ({ pixelSize: 100 })),
  };
};

/** Google leaves out what is false. */
const asSeenBy =
  (who: string) =>
  (protection: sheets_v4.Schema$ProtectedRange): sheets_v4.Schema$ProtectedRange => ({
    ...protection,
    ...(protection.editors?.users?.includes(who) ? { requestingUserCanEdit: true } : {}),
  });

/** The sheet as `spreadsheets.get` gives it, before the mask. Null: a range that there is not. */
export const readSheet = (
  file: FileState,
  ranges: readonly string[],
  who: string,
): sheets_v4.Schema$Spreadsheet | null => {
  const windows = ranges.map((range) => windowOf(file, range));
  if (windows.includes(null)) return null;
  const asked = windows.filter((window) => window !== null);
  const tabs =
    ranges.length === 0 ? file.tabs : file.tabs.filter((tab) => asked.some((one) => one.tab === tab));
  return {
    spreadsheetId: file.id,
    properties: { title: file.title, locale: file.locale, timeZone: file.timeZone, autoRecalc: 'ON_CHANGE' },
    sheets: tabs.map((tab) => ({
      properties: tab.properties,
      ...(tab.merges.length ? { merges: tab.merges } : {}),
      ...(tab.metadata.length ? { developerMetadata: tab.metadata } : {}),
      ...(tab.protections.length ? { protectedRanges: tab.protections.map(asSeenBy(who)) } : {}),
      data: (ranges.length === 0
        ? [
            {
              tab,
              top: 0,
              bottom: tab.properties.gridProperties?.rowCount ?? 0,
              left: 0,
              right: tab.properties.gridProperties?.columnCount ?? 0,
            },
          ]
        : asked.filter((one) => one.tab === tab)
      ).map(gridData),
    })),
  };
};
