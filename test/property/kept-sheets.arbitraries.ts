import fc from 'fast-check';
import type { Merge, RawCell, RawTable } from '../../shared/model/raw-table.ts';
import { asTable, cell, HEADERS, numbered } from './normalise.arbitraries.ts';

/** A sheet as people keep it, and where its header stands. */
export interface KeptSheet {
  readonly table: RawTable;
  readonly headerRow: number;
}

const WIDTH = HEADERS.length;
const REQUIRED = ['الالتزام', 'الأجل', 'الحالة', 'الجهة المسؤولة'];

const blank: RawCell[] = Array<RawCell>(WIDTH).fill(null);
const withCells = (cells: readonly (readonly [number, RawCell])[]): RawCell[] => {
  const row = [...blank];
  for (const [column, one] of cells) row[column] = one;
  return row;
};

const place = fc.integer({ min: 0, max: WIDTH - 1 });
const words = fc.constantFrom('المحور الأول: الأجور', 'Axe 2', 'ملف التكوين', 'Observation en marge', 'I');
const sparse = fc
  .uniqueArray(fc.tuple(place, cell), { maxLength: 3, selector: ([column]) => column })
  .map(withCells);
const section = fc.tuple(place, words).map((one) => withCells([one]));
const total = fc
  .tuple(
    fc.constantFrom('المجموع', 'Total', 'Sous-total axe 1'),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 5, max: WIDTH - 1 }),
  )
  .map(([word, label, sum]) =>
    withCells([
      [label, word],
      [sum, 300],
    ]),
  );
const full = fc.array(cell, { minLength: WIDTH, maxLength: WIDTH });

/** What people write above a header: a title, a date, a name; nothing that could be a header itself. */
const banner = fc
  .uniqueArray(fc.tuple(place, fc.constantFrom('جدول تتبع', 'Version du 12/11/2025', 45_000)), {
    maxLength: 2,
    selector: ([column]) => column,
  })
  .map(withCells);

/** Rectangles below the header that do not overlap: downwards, or a lone text across. */
const mergesBelow = (
  rows: readonly (readonly RawCell[])[],
  first: number,
  asked: readonly Merge[],
): Merge[] => {
  const taken = new Set<string>();
  const last = first + rows.length - 1;
  return asked.flatMap((merge) => {
    const top = first + merge.top;
    const one = { ...merge, top, bottom: Math.min(last, first + merge.bottom) };
    if (top > last || (one.bottom === one.top && one.left === one.right)) return [];
    const places: string[] = [];
    for (let row = one.top; row <= one.bottom; row += 1)
      for (let column = one.left; column <= one.right; column += 1) places.push(`${row}:${column}`);
    if (places.some((at) => taken.has(at))) return [];
    for (const at of places) taken.add(at);
    return [one];
  });
};

const anyMerge = fc
  .record({
    top: fc.integer({ min: 0, max: 11 }),
    left: place,
    down: fc.integer({ min: 0, max: 4 }),
    across: fc.integer({ min: 0, max: WIDTH }),
  })
  .map(({ top, left, down, across }) =>
    down > 0
      ? { top, bottom: top + down, left, right: left }
      : { top, bottom: top, left, right: Math.min(WIDTH - 1, left + across) },
  );

/** Banners, a header in any order of columns, then data, sections, totals, blanks, the header again; and merges. */
export const keptSheet: fc.Arbitrary<KeptSheet> = fc
  .record({
    banners: fc.array(banner, { maxLength: 5 }),
    header: fc.shuffledSubarray(HEADERS, { minLength: WIDTH }).map((order) => [...order]),
    left: fc.uniqueArray(place, { maxLength: 8 }),
    below: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: full.map((row) => ({ row })) },
        { weight: 3, arbitrary: sparse.map((row) => ({ row })) },
        { weight: 2, arbitrary: section.map((row) => ({ row })) },
        { weight: 1, arbitrary: total.map((row) => ({ row })) },
        { weight: 1, arbitrary: fc.constant({ row: 'header' as const }) },
        { weight: 1, arbitrary: fc.constant({ row: blank }) },
      ),
      { minLength: 1, maxLength: 12 },
    ),
    merges: fc.array(anyMerge, { maxLength: 5 }),
  })
  .map(({ banners, header, left, below, merges }) => {
    const named = header.map((name, column) =>
      left.includes(column) && !REQUIRED.includes(name) ? '' : name,
    );
    const rows = below.map(({ row }) => (row === 'header' ? named : row));
    const headerRow = banners.length + 1;
    const on = mergesBelow(rows, headerRow + 1, merges);
    const covered = rows.map((cells, at) =>
      cells.map((one, column) => {
        const row = headerRow + 1 + at;
        const over = on.find(
          ({ top, bottom, left: from, right }) =>
            top <= row && row <= bottom && from <= column && column <= right,
        );
        return over && (over.top !== row || over.left !== column) ? null : one;
      }),
    );
    return { table: asTable({ rows: numbered([...banners, named, ...covered]), merges: on }), headerRow };
  });
