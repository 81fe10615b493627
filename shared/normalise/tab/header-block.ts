import type { Merge, RawRow, RawTab } from '../../model/raw-table.ts';
import { claimsOf } from './header-names.ts';
import { openCell } from '../values/cell.ts';

/** One column's header: its texts from the top row of the header to the last, each once. */
export interface HeaderColumn {
  readonly column: number;
  /** The last column that its own cell spans. */
  readonly right: number;
  readonly parts: readonly string[];
}

/** One to three rows that may be a tab's header. */
export interface HeaderBlock {
  readonly firstRow: number;
  /** Number of its last row; data begin below. */
  readonly lastRow: number;
  readonly depth: number;
  readonly rows: readonly RawRow[];
  readonly columns: readonly HeaderColumn[];
}

const ROWS_LOOKED_AT = 20;
const DEEPEST = 3;

/** Whether a merged cell may belong to a header: one that goes further down stands beside the table. */
const isShort = ({ top, bottom }: Merge): boolean => bottom - top < DEEPEST;

/** A cell's text; `#REF!` is an error, and no name of refs. */
const textAt = ({ cells }: RawRow, column: number): string => {
  const cell = openCell(cells[column] ?? null);
  return cell === null || cell.error !== null ? '' : cell.text;
};

const filledColumns = (row: RawRow): number[] =>
  row.cells.flatMap((_, column) => (textAt(row, column) === '' ? [] : [column]));

/** The last column that the cell at a place is merged over. */
const reachOf = (row: RawRow, column: number, merges: readonly Merge[]): number =>
  merges.find(({ top, left }) => top === row.number && left === column)?.right ?? column;

/** The last row that the cells of a header's row are merged over. */
const bottomOf = (row: RawRow, merges: readonly Merge[]): number =>
  Math.max(
    row.number,
    ...merges
      .filter((merge) => merge.top === row.number && isShort(merge) && textAt(row, merge.left) !== '')
      .map(({ bottom }) => bottom),
  );

/** Rank from which a word is a header by itself: «منجز» may be one, and is more often what a cell says. */
const SURE = 2;

/** The fields that a cell names by itself. */
const fieldsAt = (row: RawRow, column: number): readonly string[] =>
  claimsOf('commitments', textAt(row, column))
    .filter(({ rank }) => rank >= SURE)
    .map(({ field }) => field);

/**
 * Whether a row fills in the header above it without any merge: every cell of it is surely a header, none twice, and
 * some stand beside what is above, next to one that stands under it. One of them says what stands above the first,
 * «Délais» over «Échéance initiale» and «Échéance révisée»; or that says nothing, and they name several fields.
 */
const fillsIn = (header: readonly RawRow[], child: RawRow): boolean => {
  const above = header.flatMap(filledColumns);
  const below = filledColumns(child);
  const fields = below.map((column) => fieldsAt(child, column));
  const [first = 0] = below;
  const parent = Math.max(...above.filter((column) => column <= first));
  const named = header.flatMap((row) => fieldsAt(row, parent));
  return (
    below.length >= 2 &&
    above.some((column) => !below.includes(column)) &&
    below.some((column) => !above.includes(column)) &&
    below.every((column) => above.includes(column) || below.includes(column - 1)) &&
    new Set(below.map((column) => textAt(child, column))).size === below.length &&
    fields.every((list) => list.length > 0) &&
    (named.length > 0
      ? fields.flat().some((field) => named.includes(field))
      : new Set(fields.map(([field]) => field)).size > 1)
  );
};

/**
 * Whether all that stands in a row stands under wide cells of the row above it, and parts one. One lone cell over
 * the whole row is a banner, and says nothing of any column.
 */
const partsCells = (parent: RawRow, child: RawRow, merges: readonly Merge[]): boolean => {
  const filled = filledColumns(child);
  if (filledColumns(parent).length < 2) return false;
  const under = filledColumns(parent).map((left) => {
    const right = reachOf(parent, left, merges);
    return right === left ? [] : filled.filter((column) => column >= left && column <= right);
  });
  return under.some((columns) => columns.length >= 2) && under.flat().length === filled.length;
};

const blockFrom = (top: RawRow, below: readonly RawRow[], merges: readonly Merge[]): HeaderBlock => {
  const rows = [top];
  let lowest = top;
  let lastRow = bottomOf(top, merges);
  for (const row of below) {
    const isNext = row.number === lowest.number + 1;
    const continues = isNext && (fillsIn(rows, row) || partsCells(lowest, row, merges));
    if (row.number > lastRow && !continues) break;
    rows.push(row);
    lowest = row;
    lastRow = Math.max(lastRow, bottomOf(row, merges));
  }
  const parents = merges.filter((merge) => merge.top >= top.number && merge.bottom < lastRow);
  const width = Math.max(...rows.map(({ cells }) => cells.length), ...parents.map(({ right }) => right + 1));
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const parts: string[] = [];
    let right = column;
    for (const row of rows) {
      const over = parents.find(
        (merge) => merge.top === row.number && merge.left <= column && merge.right >= column,
      );
      const text = textAt(row, over ? over.left : column).replace(/\s+/gu, ' ');
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
      if (textAt(row, column) !== '') right = reachOf(row, column, merges);
    }
    if (parts.length > 0) columns.push({ column, right, parts });
  }
  return { firstRow: top.number, lastRow, depth: rows.length, rows, columns };
};

/** Every block of a tab's first rows that may be its header, from the top down, shallow ones first. */
export const headerBlocks = (tab: RawTab): readonly HeaderBlock[] => {
  const rows = tab.rows.slice(0, ROWS_LOOKED_AT);
  const lastNumber = rows.at(-1)?.number ?? 0;
  const merges = tab.merges.filter(({ top }) => top <= lastNumber);
  return rows
    .map((top, at) => blockFrom(top, rows.slice(at + 1, at + DEEPEST), merges))
    .filter(({ firstRow, lastRow }) => lastRow - firstRow < DEEPEST);
};
