import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Commitment } from '../../shared/model/commitment.ts';
import { Committee, Meeting, Round } from '../../shared/model/dialogue.ts';
import { Finding } from '../../shared/model/finding.ts';
import type { CommitmentReading, Normalised } from '../../shared/model/normalised.ts';
import type { RawCell, RawTable } from '../../shared/model/raw-table.ts';
import { normalise } from '../../shared/normalise/normalise.ts';
import { namesTotal } from '../../shared/normalise/tab/total.ts';
import { openCell } from '../../shared/normalise/values/cell.ts';
import { isNone } from '../../shared/normalise/values/none.ts';
import { anyTable, asTable, HEADERS, numbered, rowsOfCells } from './normalise.arbitraries.ts';

/** Ten times as many, and more, were run while the rules were written. */
const RUNS = { numRuns: 100 };
const table = (rows: readonly (readonly RawCell[])[]): RawTable =>
  asTable({ rows: numbered([HEADERS, ...rows]) });

/** A commitment without where it stands. */
const unplaced = ({ item: { at: _at, ...item }, untaken, axisFrom }: CommitmentReading) => ({
  item,
  untaken,
  axisFrom,
});
const sorted = (read: Normalised) =>
  read.commitments.map((reading) => JSON.stringify(unplaced(reading))).sort();

it('returns for any table, and what it returns is what the model says', () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      const read = normalise(any);
      for (const { item } of read.commitments) expect(Commitment.safeParse(item).error).toBeUndefined();
      for (const { item } of read.rounds) expect(Round.safeParse(item).error).toBeUndefined();
      for (const { item } of read.committees) expect(Committee.safeParse(item).error).toBeUndefined();
      for (const { item } of read.meetings) expect(Meeting.safeParse(item).error).toBeUndefined();
      for (const finding of read.findings) expect(Finding.safeParse(finding).error).toBeUndefined();
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
  );
});

it('understands the same table the same way twice', () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      expect(normalise(any)).toEqual(normalise(structuredClone(any)));
    }),
    RUNS,
  );
});

/** Everything that a reading says, as one string to look a cell's words up in. */
const said = (read: Normalised): string => JSON.stringify(read.commitments);
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The fields that keep a cell's text as it is, by the header above it. */
const KEPT_AS_TYPED = new Set(['المرجع', 'الالتزام', 'المحور', 'ملاحظات', 'Colonne', '', 'آخر']);

it('loses nothing: each cell is in a commitment, a section, a total, the header, a word for none, or a finding', () => {
  fc.assert(
    fc.property(rowsOfCells, (rows) => {
      const any = table(rows);
      const read = normalise(any);
      const named = new Set(read.findings.map(({ cell }) => cell));
      const axes = new Set(read.commitments.map(({ item }) => item.axis));
      for (const { number, cells } of any.tabs[0]!.rows.slice(1)) {
        const reading = read.commitments.find(({ item }) => item.at.row === number);
        const filled = cells.filter((one) => openCell(one) !== null);
        cells.forEach((raw, column) => {
          const open = openCell(raw);
          if (!open || isNone(open.text)) return;
          const name = `${String.fromCharCode(65 + column)}${number}`;
          if (named.has(name)) return;
          if (!reading) {
            const total = filled.some((one) => namesTotal(openCell(one)?.text ?? '') !== null);
            const section = filled.length === 1;
            const header = filled.every((one) => HEADERS.includes(openCell(one)?.text ?? ''));
            // Boxes that nobody ticked say nothing where nothing else stands in their row.
            const boxes = filled.every((one) => openCell(one)?.value === false);
            expect([name, total || section || header || boxes || axes.has(open.text)]).toEqual([name, true]);
            return;
          }
          const text = JSON.stringify(reading.item);
          const lost = words(open.text).filter((word) => !text.includes(JSON.stringify(word).slice(1, -1)));
          const header = HEADERS[column] ?? '';
          if (KEPT_AS_TYPED.has(header)) expect([name, open.text, lost]).toEqual([name, open.text, []]);
          else
            expect([name, header, open.text, fieldSays(reading, header)]).toEqual([
              name,
              header,
              open.text,
              true,
            ]);
        });
      }
      expect(said(read)).toBe(said(normalise(any)));
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
  );
});

/** Whether the field under a header says something, which it must where its cell does. */
const fieldSays = ({ item }: CommitmentReading, header: string): boolean => {
  const field = {
    النوع: item.kind,
    'الجهة المسؤولة': item.owner.length > 0,
    الأجل: item.due ?? item.recurs,
    الحالة: item.statusText,
    'نسبة الإنجاز': item.progress,
    الهدف: item.target,
    'تقييم النقابة': item.unionView,
    الإثبات: item.evidence.length + item.documents.length > 0 || item.extra['الإثبات'],
    'تاريخ الاتفاق': item.agreedOn,
  }[header];
  // A column whose field another one holds is kept beside it.
  return (field !== undefined && field !== null && field !== false) || item.extra[header] !== undefined;
};

/** Rows that are data and whose refs tell them apart, so that their order says nothing. */
const orderless = rowsOfCells.map((rows) =>
  rows.map((cells, row) =>
    cells.map((one, column): RawCell => (column === 0 ? `R-${row}` : column === 1 ? `عنوان ${row}` : one)),
  ),
);

it('reads the same commitments whatever the order of rows within a section', () => {
  fc.assert(
    fc.property(
      orderless.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        const section: RawCell[] = ['محور'];
        expect(sorted(normalise(table([section, ...shuffled])))).toEqual(
          sorted(normalise(table([section, ...rows]))),
        );
      },
    ),
    RUNS,
  );
});

it('reads the same whatever blank rows stand between', () => {
  fc.assert(
    fc.property(
      rowsOfCells,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 9, maxLength: 9 }),
      (rows, gaps) => {
        const tight = table(rows);
        let shift = 0;
        const loose = asTable({
          rows: tight.tabs[0]!.rows.map((row, at) => ({
            ...row,
            number: row.number + (shift += gaps[at] ?? 1),
          })),
        });
        expect(normalise(loose).commitments.map(unplaced)).toEqual(
          normalise(tight).commitments.map(unplaced),
        );
        expect(normalise(loose).findings.map(({ code, value }) => [code, value])).toEqual(
          normalise(tight).findings.map(({ code, value }) => [code, value]),
        );
      },
    ),
    RUNS,
  );
});

it('reads the same wherever its columns were moved with their headers', () => {
  const columns = HEADERS.map((_, column) => column).filter((column) => HEADERS[column] !== '');
  fc.assert(
    fc.property(orderless, fc.shuffledSubarray(columns, { minLength: columns.length }), (rows, order) => {
      const all = [HEADERS, ...rows];
      const move = (to: readonly number[]) =>
        normalise(asTable({ rows: numbered(all.map((cells) => to.map((column) => cells[column] ?? null))) }));
      const moved = move(order);
      const stayed = move(columns);
      expect(moved.commitments).toEqual(stayed.commitments);
      expect(Object.keys(moved.tabs[0]?.columns ?? {}).sort()).toEqual(
        Object.keys(stayed.tabs[0]?.columns ?? {}).sort(),
      );
      expect(moved.findings.map(({ code, row, value }) => JSON.stringify([code, row, value])).sort()).toEqual(
        stayed.findings.map(({ code, row, value }) => JSON.stringify([code, row, value])).sort(),
      );
    }),
    RUNS,
  );
});
