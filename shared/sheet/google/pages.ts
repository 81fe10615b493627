import type { SheetTab } from './grid.ts';

/** Some rows of a tab, all its columns; rows count from 1, both ends included. */
export interface Slice {
  readonly tab: SheetTab;
  readonly top: number;
  readonly bottom: number;
}

/** Google recommends at most 2 MB a request. */
const PAGE_BYTES = 2_000_000;
/** The first page: a tab as Google makes it, 1,000 rows by 26 columns. */
const FIRST_CELLS = 26_000;
const FEWEST_CELLS = 2_000;
/** Ranges stand in the request's address, which must not grow too long for it. */
const MOST_RANGES = 20;
/** However empty the sheet has been so far: what comes next may be full. */
const MOST_CELLS = 4 * FIRST_CELLS;

/** How many cells the next page may have, when `cells` so far came in `bytes`. */
export const pageCells = (cells: number, bytes: number): number =>
  cells === 0
    ? FIRST_CELLS
    : Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, Math.floor((PAGE_BYTES * cells) / Math.max(1, bytes))));

const columnsOf = ({ properties }: SheetTab): number => properties.gridProperties?.columnCount ?? 0;

/** The whole of each tab that has cells. */
export const wholeTabs = (tabs: readonly SheetTab[]): readonly Slice[] =>
  tabs
    .map((tab) => ({ tab, top: 1, bottom: tab.properties.gridProperties?.rowCount ?? 0 }))
    .filter(({ tab, bottom }) => bottom > 0 && columnsOf(tab) > 0);

export const cellsOf = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { tab, top, bottom }) => sum + columnsOf(tab) * (bottom - top + 1), 0);

/** Takes a page of about `cells` cells off the front, at least one row, over as many tabs as fit. */
export const takePage = (
  slices: readonly Slice[],
  cells: number,
): { readonly page: readonly Slice[]; readonly rest: readonly Slice[] } => {
  const page: Slice[] = [];
  let room = cells;
  for (const [index, slice] of slices.entries()) {
    const fits = Math.floor(room / columnsOf(slice.tab));
    const rows = page.length === 0 ? Math.max(1, fits) : fits;
    if (rows < 1 || page.length === MOST_RANGES) return { page, rest: slices.slice(index) };
    const bottom = Math.min(slice.bottom, slice.top + rows - 1);
    page.push({ ...slice, bottom });
    if (bottom < slice.bottom)
      return { page, rest: [{ ...slice, top: bottom + 1 }, ...slices.slice(index + 1)] };
    room -= cellsOf([slice]);
  }
  return { page, rest: [] };
};

/** Column letters of an index from 0: `A`, `Z`, `AA`. */
export const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A tab's name as A1 notation wants it. */
const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** The slice in A1 notation: `'Suivi'!A1:T500`. */
export const rangeOf = ({ tab, top, bottom }: Slice): string =>
  `${quoted(tab.properties.title)}!A${top}:${letters(columnsOf(tab) - 1)}${bottom}`;
