import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { syncTracker } from '../../functions/sync/sync.ts';
import type { Sync } from '../../shared/model/sync.ts';
import { silentLog } from '../../shared/runtime/log.ts';
import { SCOPES } from '../../shared/sheet/google/identity.ts';
import { googleTrackers } from '../../shared/sheet/google/trackers.ts';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { createStore, type Store } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import { openDynalite, type Database } from '../contract/databases.ts';
import { accountOf, clientOf } from '../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../stand-in/google/server.ts';
import {
  aSheet,
  aTab,
  formatted,
  OWNER,
  rows,
  text,
  type FileState,
} from '../stand-in/google/sheet-state.ts';
import { stage as aStage, tracker as aTracker } from '../unit/sync/a-tracker.ts';

/**
 * A tracker kept as a Google Sheet, from the sheet into the store and back into the sheet: staff type, the hour's
 * sync reads, and answers in the sheet itself; they mend, and the next sync says so.
 */
const tracker = {
  ...aTracker,
  source: { kind: 'google-sheet' as const, spreadsheetId: 's', writeBack: true },
};
const stage = { ...aStage, trackers: [tracker] };

let database: Database;
let google: GoogleStandIn;
let file: FileState;
let store: Store;
beforeAll(async () => {
  database = await openDynalite();
});
afterAll(async () => {
  await database.close();
});
let tables = 0;
beforeEach(async () => {
  google = await startGoogle();
  const due = formatted(46387, '31/12/2026', 'DATE', 'dd/MM/yyyy');
  const cells = rows(
    ['جدول تتبع الالتزامات'],
    ['المرجع', 'الالتزام', 'الحالة', 'الأجل'],
    ['C1', 'الرفع من التعويضات', 'في طور الإنجاز', due],
    [null, 'إحداث اللجنة المشتركة', 'تم', '31/02/2026'],
    [null, 'تنظيم الحركة الانتقالية', null, null],
  );
  file = aSheet('s', [
    aTab('الالتزامات', cells, { sheetId: 7 }),
    aTab('مسودة', rows(['شأن آخر']), { sheetId: 8 }),
  ]);
  file.shared.set(accountOf(google), 'writer');
  google.files.set('s', file);
  const name = `flow-${(tables += 1)}`;
  await createTableIfMissing(database.client, name);
  store = createStore(openTable({ client: database.client, name }));
});
afterEach(async () => {
  expect(google.disagreements).toEqual([]);
  await google[Symbol.asyncDispose]();
});

/** The sync of an hour, and what it asked of Google. */
const syncAt = async (time: string, given = tracker): Promise<{ sync: Sync; asked: string[] }> => {
  google.seen.length = 0;
  const services = {
    stage,
    store,
    log: silentLog,
    clock: () => `2026-11-24T${time}:00.000Z`,
    ...googleTrackers(clientOf(google), stage.zone),
  };
  const sync = await syncTracker(given, services);
  const asked = google.seen.flatMap(({ path }) =>
    path === '/token'
      ? []
      : path.startsWith('/drive')
        ? ['look']
        : path.endsWith(':batchUpdate')
          ? ['write']
          : ['read'],
  );
  return { sync, asked };
};
const typed = (row: number, column: number, value: string): void => {
  const line = file.tabs[0]?.cells[row - 1];
  if (line) line[column] = text(value);
  Object.assign(file, { version: file.version + 1, modifiedBy: OWNER });
};
const column = (index: number) => file.tabs[0]?.cells.map((line) => line[index]?.formattedValue ?? null);
const page = () =>
  file.tabs
    .find(({ metadata }) => metadata.length > 0)
    ?.cells.map((line) =>
      line
        .map((cell) => cell?.formattedValue ?? '')
        .join(' | ')
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/( \| )+$/, ''),
    ) ?? [];

describe('a tracker kept as a Google Sheet', () => {
  test('is read, answered, mended by its editors, and read again', async () => {
    const first = await syncAt('08:04');
    expect(first.sync.outcome).toMatchObject({ kind: 'done', counts: { rows: 3, created: 3 } });
    expect(page()).toContainEqual(
      expect.stringMatching(/^ورقة «الالتزامات»، الخلية D4 \| لم يُؤخذ به \| 31\/02\/2026 \| .+/),
    );
    expect(page()).toContain('قُرئت 3 التزامات.');
    const [, , , second, third] = column(0) ?? [];
    expect(second).toMatch(/^R-/);
    expect(third).toMatch(/^R-/);

    typed(4, 3, '28/02/2026');
    await syncAt('09:04');
    expect(page().join()).not.toContain('D4');
    const known = await store.commitments.all('demo');
    expect(known.map(({ commitment: { ref, due } }) => [ref, due?.date ?? null])).toEqual([
      ['C1', '2026-12-31'],
      [second, '2026-02-28'],
      [third, null],
    ]);
    expect(file.tabs[1]?.cells).toEqual(rows(['شأن آخر']));
  });

  test('costs one request where nobody typed, and a handful where somebody did', async () => {
    const fresh = await syncAt('08:04');
    expect(fresh.asked).toEqual(['look', 'read', 'read', 'look', 'write', 'read', 'write']);
    // Its own writing moved the version: it looks, finds nothing new, and writes nothing.
    const settled = await syncAt('09:04');
    expect(settled.asked.filter((kind) => kind === 'write').length).toBeLessThanOrEqual(1);
    await syncAt('10:04');
    const unmoved = await syncAt('11:04');
    expect(unmoved.asked).toEqual(['look']);
    expect([fresh, settled, unmoved].map(({ sync }) => sync.requests)).toEqual(
      [fresh, settled, unmoved].map(({ asked }) => asked.length),
    );
    typed(3, 2, 'منجز');
    const changed = await syncAt('12:04');
    expect(changed.sync.outcome).toMatchObject({ kind: 'done', counts: { updated: 1 } });
    expect(changed.asked.slice(0, 4)).toEqual(['look', 'read', 'read', 'look']);
  });

  test('says when it last read whatever somebody typed, and is made again where somebody deleted it', async () => {
    await syncAt('08:04');
    expect(page()[1]).toContain('08:04');
    typed(3, 1, 'الرفع من التعويضات الجزافية');
    await syncAt('09:04');
    expect(page()[1]).toContain('09:04');
    file.tabs.pop();
    Object.assign(file, { version: file.version + 1, modifiedBy: OWNER });
    await syncAt('10:04');
    expect(page()[1]).toContain('10:04');
  });

  test('tells its editors at once that a gutted sheet was not taken, and takes it back when the rows are', async () => {
    await syncAt('08:04');
    const theirs = file.tabs[0]?.cells.splice(2) ?? [];
    Object.assign(file, { version: file.version + 1, modifiedBy: OWNER });
    const { sync } = await syncAt('09:04');
    expect(sync.outcome).toMatchObject({ kind: 'refused', code: 'too-many-gone' });
    expect(page()[2]).toContain('لم تُعتمد هذه القراءة: غابت عن الجدول 3 التزامات دفعة واحدة، من أصل 3');
    expect((await syncAt('10:04')).asked).not.toContain('write');
    file.tabs[0]?.cells.push(...theirs);
    Object.assign(file, { version: file.version + 1, modifiedBy: OWNER });
    expect((await syncAt('11:04')).sync.outcome).toMatchObject({ kind: 'done', counts: { removed: 0 } });
    expect(page()[2]).toBe('قُرئت 3 التزامات.');
  });

  test('asks for no more than reading where nothing is to be written', async () => {
    const reading = { ...tracker, source: { ...tracker.source, writeBack: false } };
    await syncAt('08:04', reading);
    expect([...google.grants.values()].map(({ scopes }) => scopes)).toEqual([SCOPES.read]);
    expect(file.tabs).toHaveLength(2);
  });

  test('keeps the last good data while it cannot be read, and says why by a code', async () => {
    await syncAt('08:04');
    const before = await store.commitments.all('demo');
    file.shared.clear();
    const { sync } = await syncAt('09:04');
    expect(sync.outcome).toEqual({ kind: 'failed', code: 'google.not-found' });
    expect(await store.commitments.all('demo')).toEqual(before);
  });

  test('is read all the same where it may not be written', async () => {
    file.shared.set(accountOf(google), 'reader');
    const { sync } = await syncAt('08:04');
    expect(sync).toMatchObject({ outcome: { kind: 'done' }, unanswered: 'google.read-only' });
    expect(file.tabs).toHaveLength(2);
  });
});
