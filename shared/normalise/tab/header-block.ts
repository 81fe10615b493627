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

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const textAt = (row: RawRow | undefined, column: number): string => {
  const cell = openCell(row?.cells[column] ?? null);
  return cell ? cell.text : '';
};

const filledColumns = (row: RawRow | undefined): number[] =>
  (row?.cells ?? []).flatMap((_, column) => (textAt(row, column) === '' ? [] : [column]));

/** How far to the right a cell's text reaches: over its merge, or over what is empty up to the next one. */
const reachOf = (row: RawRow, column: number, merges: readonly Merge[]): number => {
  const merge = merges.find(({ top, left }) => top === row.number && left === column);
  return merge ? merge.right : column;
};

/** Rank from which a word is a header by itself: «منجز» may be one, and is more often what a cell says. */
const SURE = 2;

/** Whether a row fills in the header above it without any merge: every word of it is surely a header, and some stand beside its parent. */
const fillsIn = (parent: RawRow, child: RawRow): boolean => {
  const above = filledColumns(parent);
  const below = filledColumns(child);
  return (
    below.length >= 2 &&
    above.some((column) => !below.includes(column)) &&
    below.some((column) => !above.includes(column)) &&
    below.every((column) => claimsOf('commitments', textAt(child, column)).some(({ rank }) => rank >= SURE))
  );
};

/** Whether a row continues the header above it: all that stands in it stands under wide cells, and parts one. */
const continues = (parent: RawRow, child: RawRow | undefined, merges: readonly Merge[]): boolean => {
  if (child?.number !== parent.number + 1) return false;
  if (fillsIn(parent, child)) return true;
  const filled = filledColumns(child);
  const under = filledColumns(parent).map((left) => {
    const right = reachOf(parent, left, merges);
    return right === left ? [] : filled.filter((column) => column >= left && column <= right);
  });
  return (
    under.some((columns) => columns.length >= 2) &&
    under.reduce((count, columns) => count + columns.length, 0) === filled.length
  );
};

const blockFrom = (rows: readonly RawRow[], first: number, merges: readonly Merge[]): HeaderBlock | null => {
  const top = rows[first];
  if (!top) return null;
  const starting = (row: RawRow): number =>
    Math.max(
      row.number,
      ...merges
        .filter((merge) => merge.top === row.number && isShort(merge) && textAt(row, merge.left) !== '')
        .map(({ bottom }) => bottom),
    );
  let last = first;
  let lastRow = starting(top);
  while (last - first + 1 < DEEPEST) {
    const current = rows[last];
    const next = rows[last + 1];
    if (!current || !next) break;
    if (next.number > lastRow && !continues(current, next, merges)) break;
    last += 1;
    lastRow = Math.max(lastRow, starting(next));
  }
  if (lastRow - top.number + 1 > DEEPEST) return null;
  const block = rows.slice(first, last + 1);
  const width = Math.max(
    ...block.map(({ cells }) => cells.length),
    ...merges
      .filter(({ top: at }) => block.some(({ number }) => number === at))
      .map(({ right }) => right + 1),
  );
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const parts: string[] = [];
    for (const row of block) {
      const over = merges.find(
        (merge) =>
          merge.top === row.number && merge.left < column && merge.right >= column && merge.bottom < lastRow,
      );
      const text = oneLine(textAt(row, over ? over.left : column));
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    const lowest = block.findLast((row) => textAt(row, column) !== '');
    const right = lowest ? reachOf(lowest, column, merges) : column;
    if (parts.length > 0) columns.push({ column, right, parts });
  }
  return { firstRow: top.number, lastRow, depth: block.length, rows: block, columns };
};

/** Every block of a tab's first rows that may be its header, from the top down, shallow ones first. */
export const headerBlocks = (tab: RawTab): readonly HeaderBlock[] => {
  const rows = tab.rows.slice(0, ROWS_LOOKED_AT);
  const lastNumber = rows.at(-1)?.number ?? 0;
  const merges = tab.merges.filter(({ top }) => top <= lastNumber);
  return rows.flatMap((_, first) => blockFrom(rows, first, merges) ?? []);
};
