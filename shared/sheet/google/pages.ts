import type { SheetTab } from './grid.ts';

/** Some rows of a tab, all its columns; rows count from 1, both ends included. */
export interface Slice {
  readonly tab: SheetTab;
  readonly top: number;
  readonly bottom: number;
}

/** Google recommends at most 2 MB a request. */
const PAGE_BYTES = 2_000_000;
/** A tab as Google makes it, 1,000 rows by 26 columns: mostly empty. */
const ORDINARY_CELLS = 26_000;
/** The first piece of a tab larger than that, whose cells are likely to be full: 120 bytes each, or so. */
const FIRST_CELLS = 16_000;
const FEWEST_CELLS = 2_000;
/** Ranges stand in the request's address, six characters for each letter of an Arabic name: no server takes any length. */
const MOST_RANGES = 20;
const LONGEST_ADDRESS = 6_000;
/** However empty the sheet has been so far: what comes next may be full. */
const MOST_CELLS = 4 * ORDINARY_CELLS;

const columnsOf = ({ properties }: SheetTab): number => properties.gridProperties?.columnCount ?? 0;

/** The whole of each tab that has cells. */
export const wholeTabs = (tabs: readonly SheetTab[]): readonly Slice[] =>
  tabs
    .map((tab) => ({ tab, top: 1, bottom: tab.properties.gridProperties?.rowCount ?? 0 }))
    .filter(({ tab, bottom }) => bottom > 0 && columnsOf(tab) > 0);

export const cellsOf = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { tab, top, bottom }) => sum + columnsOf(tab) * (bottom - top + 1), 0);

export interface Taken {
  readonly page: readonly Slice[];
  readonly rest: readonly Slice[];
}

/** Takes about `cells` cells off the front, at least one row, over as many tabs as fit. */
const takeCells = (slices: readonly Slice[], cells: number): Taken => {
  const page: Slice[] = [];
  let room = cells;
  let address = 0;
  for (const [index, slice] of slices.entries()) {
    const fits = Math.floor(room / columnsOf(slice.tab));
    const rows = page.length === 0 ? Math.max(1, fits) : fits;
    address += encodeURIComponent(rangeOf(slice)).length;
    const isLong = page.length > 0 && (page.length === MOST_RANGES || address > LONGEST_ADDRESS);
    if (rows < 1 || isLong) return { page, rest: slices.slice(index) };
    const bottom = Math.min(slice.bottom, slice.top + rows - 1);
    page.push({ ...slice, bottom });
    if (bottom < slice.bottom)
      return { page, rest: [{ ...slice, top: bottom + 1 }, ...slices.slice(index + 1)] };
    room -= cellsOf([slice]);
  }
  return { page, rest: [] };
};

/** Before anything is known: tabs of ordinary size together, a larger one by a piece of that size. */
const takeFirst = (slices: readonly Slice[]): Taken => {
  const large = slices.findIndex((slice) => cellsOf([slice]) > ORDINARY_CELLS);
  if (large === 0) return takeCells(slices, FIRST_CELLS);
  const ordinary = large === -1 ? slices : slices.slice(0, large);
  const { page, rest } = takeCells(ordinary, MOST_CELLS);
  return { page, rest: [...rest, ...slices.slice(ordinary.length)] };
};

/** Takes the next page off the front, as large as Google recommends going by the one before it. */
export const takePage = (
  slices: readonly Slice[],
  last: { readonly cells: number; readonly bytes: number } | null,
): Taken => {
  if (last === null) return takeFirst(slices);
  const fits = Math.floor((PAGE_BYTES * last.cells) / Math.max(1, last.bytes));
  return takeCells(slices, Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, fits)));
};

/** Column letters of an index from 0: `A`, `Z`, `AA`. */
export const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A tab's name as A1 notation wants it. */
const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** The slice in A1 notation: `'Suivi'!A1:T500`. */
export const rangeOf = ({ tab, top, bottom }: Slice): string =>
  `${quoted(tab.properties.title)}!A${top}:${letters(columnsOf(tab) - 1)}${bottom}`;
