import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syncTracker } from '../../../functions/sync/sync.ts';
import { silentLog } from '../../../shared/runtime/log.ts';
import { googleTrackers } from '../../../shared/sheet/google/trackers.ts';
import { createStore } from '../../../shared/store/store.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { accountOf, clientOf } from '../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../stand-in/google/server.ts';
import {
  aSheet,
  aTab,
  formula,
  OWNER,
  rows,
  text,
  ticked,
  type CellData,
  type FileState,
  type TabState,
} from '../../stand-in/google/sheet-state.ts';
import { stage, tracker as aTracker } from '../../unit/sync/a-tracker.ts';

/**
 * Whatever staff typed, and whatever they do to the sheet while it is read and answered: of their tabs nothing ever
 * changes by our hand but an empty ref cell, and of that nothing but its value.
 */
const tracker = {
  ...aTracker,
  source: { kind: 'google-sheet' as const, spreadsheetId: 's', writeBack: true },
};

type Given<Made> = Made extends fc.Arbitrary<infer Value> ? Value : never;

const cell: fc.Arbitrary<CellData | string | number | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('إحداث لجنة', 'تنظيم الحركة', 'تم', 'ربما', '31/02/2026', 'C1', '=A1', "'"),
  },
  fc.integer({ min: -3, max: 50_000 }),
  fc.constantFrom(ticked(true), formula('=""', {}), formula('=A1', text('C2'))),
  fc
    .string({ minLength: 1 })
    .map((value) => ({ ...text(value), note: 'theirs', userEnteredFormat: { wrapStrategy: 'CLIP' } })),
);
const HEADERS = ['المرجع', 'الالتزام', 'الحالة', 'الأجل', 'ملاحظات'];
const tab = fc.record({
  title: fc.constantFrom('الالتزامات', "L'agenda", 'قراءة الجدول', 'Reading!A1:B2', '#gid=0'),
  above: fc.nat({ max: 2 }),
  headers: fc.oneof(fc.constant(HEADERS), fc.shuffledSubarray(HEADERS, { minLength: 2 })),
  lines: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
  merged: fc.boolean(),
});
const tabs = fc.uniqueArray(tab, { minLength: 1, maxLength: 3, selector: ({ title }) => title });

const tabState = ({ title, above, headers, lines, merged }: Given<typeof tab>, sheetId: number): TabState =>
  aTab(title, rows(...Array.from({ length: above }, () => []), headers, ...lines), {
    sheetId,
    merges: merged
      ? [
          {
            sheetId,
            startRowIndex: above + 1,
            endRowIndex: above + 3,
            startColumnIndex: 0,
            endColumnIndex: 1,
          },
        ]
      : [],
  });

/**
 * What somebody does to the first tab just before one of our looks at it is answered. Not between a look and the
 * write after it: that window remains, and is told of in the documents.
 */
const deed = fc.record({
  // The fifth is the look at rows that are about to get a ref.
  request: fc.constantFrom(0, 1, 2, 3, 4, 4, 4, 5),
  what: fc.constantFrom('type', 'insert', 'delete', 'rename', 'swap'),
  row: fc.nat({ max: 6 }),
  column: fc.nat({ max: 3 }),
});
const doTo = (file: FileState, { what, row, column }: Given<typeof deed>): void => {
  const [first] = file.tabs;
  if (!first) return;
  if (what === 'type') (first.cells[row] ??= [])[column] = text('typed meanwhile');
  if (what === 'insert') first.cells.splice(row, 0, []);
  if (what === 'delete') first.cells.splice(row, 1);
  if (what === 'rename') first.properties.title = 'renamed';
  if (what === 'swap') first.cells.reverse();
  Object.assign(file, { version: file.version + 1, modifiedBy: OWNER });
};

/** The cells that differ, where an empty one became a ref of ours and nothing else did. Throws for any other. */
const refsWritten = (before: readonly TabState[], after: readonly TabState[]): number => {
  let written = 0;
  const theirs = before.filter(({ metadata }) => metadata.length === 0);
  for (const was of theirs) {
    const now = after.find(({ properties }) => properties.sheetId === was.properties.sheetId);
    const { cells: left, ...rest } = now ?? was;
    expect({ ...rest, cells: null }).toEqual({ ...was, cells: null });
    for (const [row, line] of left.entries())
      for (const [column, is] of (line ?? []).entries()) {
        const { userEnteredValue, effectiveValue: _value, formattedValue: _shown, ...kept } = is ?? {};
        const old = was.cells[row]?.[column];
        if (JSON.stringify(is ?? {}) === JSON.stringify(old ?? {})) continue;
        expect(userEnteredValue?.stringValue).toMatch(/^R-[0-9A-F]+$/);
        expect(old?.userEnteredValue ?? {}).toEqual({});
        expect(kept).toEqual(old ?? {});
        written += 1;
      }
  }
  return written;
};

const syncWhile = async (google: GoogleStandIn, file: FileState, deeds: readonly Given<typeof deed>[]) => {
  let asked = 0;
  let written = 0;
  let before: TabState[] | null = null;
  const compare = () => {
    if (before) written += refsWritten(before, file.tabs);
    before = null;
  };
  google.fault = ({ api, path }) => {
    compare();
    if (path.endsWith(':batchUpdate')) before = structuredClone(file.tabs);
    else if (api !== 'token') {
      for (const one of deeds.filter(({ request }) => request === asked)) doTo(file, one);
      asked += 1;
    }
    return null;
  };
  const services = {
    stage,
    store: createStore(memoryTable()),
    log: silentLog,
    clock: () => '2026-11-24T08:04:00.000Z',
  };
  await syncTracker(tracker, { ...services, ...googleTrackers(clientOf(google), stage.zone) });
  compare();
  return written;
};

test('nothing that is theirs changes by our hand, but an empty ref cell', async () => {
  await using google = await startGoogle();
  let written = 0;
  await fc.assert(
    fc.asyncProperty(tabs, fc.array(deed, { maxLength: 2 }), async (given, deeds) => {
      const file = aSheet('s', given.map(tabState));
      file.shared.set(accountOf(google), 'writer');
      google.files.set('s', file);
      written += await syncWhile(google, file, deeds);
    }),
    { numRuns: 60 },
  );
  expect(written).toBeGreaterThan(0);
  expect(google.disagreements).toEqual([]);
}, 120_000);
