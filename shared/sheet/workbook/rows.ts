import type { Worksheet } from 'exceljs';
import type { Merge, RawCell, RawRow } from '../../model/raw-table.ts';
import { type CellContext, rawCell } from './cell.ts';
import type { SheetPart } from './sheet-part.ts';

/** A sheet has no more columns, and rectangles that do not overlap can be no more on one row. */
const MOST_ON_A_ROW = 16_384;

/** Tells the rectangles that a row crosses; rows are asked for in order. @throws RangeError where too many do. */
const crossing = <Item extends { readonly on: Merge }>(
  items: readonly Item[],
): ((row: number) => readonly Item[]) => {
  const waiting = [...items].sort((a, b) => b.on.top - a.on.top);
  let open: Item[] = [];
  return (row) => {
    if (open.length > 0) open = open.filter(({ on }) => on.bottom >= row);
    for (let next = waiting.at(-1); next !== undefined && next.on.top <= row; next = waiting.at(-1)) {
      waiting.pop();
      if (next.on.bottom >= row) open.push(next);
    }
    if (open.length > MOST_ON_A_ROW) throw new RangeError('rectangles overlap beyond measure');
    return open;
  };
};

const NO_LINKS: readonly string[] = [];

const targetsAt = (links: SheetPart['links'], column: number): readonly string[] =>
  links.filter(({ on }) => on.left <= column && column <= on.right).map(({ target }) => target);

/** Merged cells have one value: whatever stands beneath is what some writer forgot there. */
const uncover = (cells: RawCell[], row: number, merges: readonly { readonly on: Merge }[]): void => {
  for (const { on } of merges)
    for (let column = on.left; column <= on.right && column < cells.length; column += 1)
      if (row !== on.top || column !== on.left) cells[column] = null;
};

/** The rows of a tab that hold anything, as any source gives them. */
export const rawRows = (
  sheet: Worksheet,
  { merges, links }: SheetPart,
  context: CellContext,
): readonly RawRow[] => {
  const mergesOf = crossing(merges.map((on) => ({ on })));
  const linksOf = crossing(links);
  const rows: RawRow[] = [];
  sheet.eachRow((row, number) => {
    const here = linksOf(number);
    const cells: RawCell[] = [];
    row.eachCell((cell, position) => {
      const raw = rawCell(cell, here.length === 0 ? NO_LINKS : targetsAt(here, position - 1), context);
      if (raw === null) return;
      while (cells.length < position - 1) cells.push(null);
      cells.push(raw);
    });
    uncover(cells, number, mergesOf(number));
    const last = cells.findLastIndex((cell) => cell !== null);
    if (last >= 0) rows.push({ number, cells: cells.slice(0, last + 1) });
  });
  return rows;
};
