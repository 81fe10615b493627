import type { Merge, RawCell, RawRow, RawTab } from '../../model/raw-table.ts';

/** What merged cells say of the rows that they cover. */
export interface Merges {
  /** A row's cells, with the value of each merge that reaches down into it. */
  readonly cellsOf: (row: RawRow) => readonly RawCell[];
  /** Whether a merge that holds something reaches down into a place. */
  readonly covers: (row: number, column: number) => boolean;
  /** Whether any does in a row. */
  readonly coversAny: (row: number) => boolean;
  /** The last column that the cell at a place spans. */
  readonly rightOf: (row: number, column: number) => number;
}

const keyAt = (row: number, column: number): string => `${row}:${column}`;

/** The index of the first row numbered `number` or later. */
const rowIndex = (rows: readonly RawRow[], number: number): number => {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The rows that a merge covers, as far as anything stands in them. */
const rowsOf = (rows: readonly RawRow[], { top, bottom }: Merge): readonly RawRow[] =>
  rows.slice(rowIndex(rows, top), rowIndex(rows, bottom + 1));

/** Looks a tab's merges up once. A merge that reaches over a million empty rows costs no more than a short one. */
export const mergesOf = (tab: RawTab): Merges => {
  const covered = new Map<number, [column: number, cell: RawCell][]>();
  const wide = new Map<string, number>();
  for (const merge of tab.merges) {
    wide.set(keyAt(merge.top, merge.left), merge.right);
    const [anchor, ...below] = rowsOf(tab.rows, merge);
    const cell = anchor?.cells[merge.left] ?? null;
    if (cell === null) continue;
    for (const { number } of below) {
      const cells = covered.get(number) ?? [];
      cells.push([merge.left, cell]);
      covered.set(number, cells);
    }
  }
  return {
    cellsOf: (row) => {
      const above = covered.get(row.number);
      if (!above) return row.cells;
      const cells = [...row.cells];
      for (const [column, cell] of above) cells[column] = cell;
      return cells;
    },
    covers: (row, column) => covered.get(row)?.some(([at]) => at === column) ?? false,
    coversAny: (row) => covered.has(row),
    rightOf: (row, column) => wide.get(keyAt(row, column)) ?? column,
  };
};
