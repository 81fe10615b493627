import { describe, expect, test } from 'vitest';
import type { SheetTab } from '../../../../shared/sheet/google/grid.ts';
import {
  cellsOf,
  letters,
  rangeOf,
  takePage,
  wholeTabs,
  type Slice,
} from '../../../../shared/sheet/google/pages.ts';

const tab = (title: string, rowCount: number, columnCount: number): SheetTab => ({
  properties: {
    sheetId: 1,
    title,
    sheetType: 'GRID',
    hidden: false,
    gridProperties: { rowCount, columnCount },
  },
  merges: [],
  protectedRanges: [],
  developerMetadata: [],
});
/** All pages of some tabs, where each cell comes in so many bytes. */
const pages = (tabs: readonly SheetTab[], bytesPerCell: (slice: Slice) => number): (readonly Slice[])[] => {
  const taken: (readonly Slice[])[] = [];
  let last: { cells: number; bytes: number } | null = null;
  for (let rest = wholeTabs(tabs); rest.length > 0;) {
    const next = takePage(rest, last);
    taken.push(next.page);
    const bytes = next.page.reduce((sum, slice) => sum + bytesPerCell(slice) * cellsOf([slice]), 0);
    last = { cells: cellsOf(next.page), bytes };
    ({ rest } = next);
  }
  return taken;
};
const rowsIn = (taken: readonly (readonly Slice[])[]) =>
  taken.flat().reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);

describe('the pages of a sheet', () => {
  test('are one for a tracker of ordinary tabs', () => {
    const tabs = ['A', 'B', 'C', 'D'].map((title) => tab(title, 1000, 26));
    expect(pages(tabs, () => 1)).toHaveLength(1);
  });

  test('are about two megabytes each where the sheet is large and full, and miss no row', () => {
    const taken = pages([tab('A', 10_000, 20)], () => 100);
    expect(rowsIn(taken)).toBe(10_000);
    expect(taken).toHaveLength(11);
    expect(taken.every((page) => cellsOf(page) * 100 <= 2_000_000)).toBe(true);
    const starts = taken.map(([slice]) => slice?.top);
    expect(starts).toEqual(taken.map((_, index) => (taken[index - 1]?.[0]?.bottom ?? 0) + 1));
  });

  test('grow no further than is bearable, however empty the sheet has been', () => {
    const taken = pages([tab('A', 100_000, 26)], () => 0.01);
    expect(Math.max(...taken.map(cellsOf))).toBeLessThanOrEqual(104_000);
    expect(rowsIn(taken)).toBe(100_000);
  });

  test('hold at least a row, and not more ranges than an address can carry', () => {
    expect(pages([tab('A', 3, 18_000)], () => 1_000)).toHaveLength(3);
    const many = pages(
      Array.from({ length: 45 }, (_, index) => tab(String(index), 10, 5)),
      () => 1,
    );
    expect(many.map((page) => page.length)).toEqual([20, 20, 5]);
  });

  test('are asked for in an address of bearable length, however long the names of the tabs', () => {
    const name = 'لجنة تتبع تنفيذ الاتفاق القطاعي '.repeat(3);
    const many = pages(
      Array.from({ length: 20 }, (_, index) => tab(`${name}${index}`, 10, 5)),
      () => 1,
    );
    const addresses = many.map((page) => page.map(rangeOf).map(encodeURIComponent).join('').length);
    expect(Math.max(...addresses)).toBeLessThanOrEqual(6_000);
    expect(rowsIn(many)).toBe(200);
  });

  test('read a large tab by a piece, and ordinary ones before it together', () => {
    const [first, second] = pages([tab('A', 1000, 26), tab('B', 1000, 26), tab('C', 50_000, 26)], () => 100);
    expect(first?.map(({ tab: { properties } }) => properties.title)).toEqual(['A', 'B']);
    expect(second?.map(({ tab: { properties } }) => properties.title)).toEqual(['C']);
  });

  test('leave out a tab without cells', () => {
    expect(wholeTabs([tab('A', 0, 0), tab('B', 1, 1)])).toHaveLength(1);
  });

  test('are named as a sheet names them', () => {
    expect(rangeOf({ tab: tab("L'agenda", 1000, 27), top: 3, bottom: 9 })).toBe("'L''agenda'!A3:AA9");
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
