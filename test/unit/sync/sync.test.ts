import { describe, expect, it } from 'vitest';
import { memoryTable } from '../../hostile/memory-table.ts';
import { acceptRefusal } from '../../../functions/sync/accept.ts';
import { syncTracker } from '../../../functions/sync/sync.ts';
import { summaryOf } from '../../../functions/sync/summary.ts';
import { SourceError } from '../../../shared/runtime/errors.ts';
import type { SheetFeedback, FeedbackReport } from '../../../shared/sheet/feedback.ts';
import { aTracker, HEADERS, tracker, type Row } from './a-tracker.ts';

const ROWS: readonly Row[] = [
  ['D1', 'إحداث ورشة نموذجية', 'قيد الإنجاز', '40', '30/06/2026'],
  ['D2', 'نشر دليل الإجراءات', 'لم ينطلق بعد'],
  ['D3', 'تجهيز قاعة التكوين'],
  ['', 'تنظيم يوم دراسي', 'لم ينطلق بعد'],
];
const replaced = (index: number, row: Row): Row[] => ROWS.map((one, at) => (at === index ? row : one));

describe('a sync', () => {
  it('takes a first read: every row once, in the order of the sheet', async () => {
    const { store, sync } = aTracker(memoryTable(), ROWS);
    const done = await sync();
    expect(summaryOf(done)).toMatchObject({ id: 'demo.1', rows: 4, created: 4, updated: 0, unchanged: 0 });
    const { records, changes, lastGood, cut } = await store.trackers.facts('demo');
    expect(records.map(({ commitment }) => commitment.title)).toEqual(ROWS.map(([, title]) => title));
    expect(changes.map(({ meanings }) => meanings)).toEqual(ROWS.map(() => [{ kind: 'new' }]));
    expect(lastGood).toEqual(done);
    expect(changes.every(({ seenAt }) => cut !== null && seenAt < cut)).toBe(true);
    expect(done.modifiedBy).toBe('editor');
  });

  it('writes nothing but its own record when nothing moved, and does not read', async () => {
    const table = memoryTable();
    const { sheet, sync, store } = aTracker(table, ROWS);
    await sync();
    const before = [table.writes(), sheet.reads];
    const second = await sync();
    expect([table.writes(), sheet.reads]).toEqual([before[0]! + 1, before[1]]);
    expect(summaryOf(second)).toMatchObject({ rows: 4, unchanged: 4, created: 0 });
    expect((await store.syncs.lastGood('demo'))?.id).toBe(second.id);
  });

  it('writes nothing but its own record when the sheet was saved unchanged', async () => {
    const table = memoryTable();
    const { sheet, sync } = aTracker(table, ROWS);
    await sync();
    sheet.touch();
    const before = table.writes();
    expect(summaryOf(await sync())).toMatchObject({ rows: 4, unchanged: 4, updated: 0 });
    expect(table.writes()).toBe(before + 1);
  });

  it('writes two items a change, and its own record as it begins and as it ends', async () => {
    const table = memoryTable();
    const { sheet, sync, store } = aTracker(table, ROWS);
    await sync();
    sheet.edit(replaced(0, ['D1', 'إحداث ورشة نموذجية', 'قيد الإنجاز', '55', '30/09/2026']));
    const before = table.writes();
    expect(summaryOf(await sync())).toMatchObject({ updated: 1, unchanged: 3 });
    expect(table.writes()).toBe(before + 4);
    const { changes } = await store.trackers.facts('demo');
    expect(changes.at(-1)).toMatchObject({
      version: 2,
      syncId: 'demo.2',
      fields: [
        { field: 'due', cell: 'E2' },
        { field: 'progress', from: 40, to: 55, cell: 'D2' },
      ],
      meanings: [
        { kind: 'progressed', progress: [40, 55] },
        { kind: 'postponed', nth: 1 },
      ],
    });
  });

  it('makes one write of a sort, and no change of it', async () => {
    const table = memoryTable();
    const { sheet, sync, store } = aTracker(table, ROWS);
    await sync();
    sheet.edit(ROWS.toReversed());
    const before = table.writes();
    expect(summaryOf(await sync())).toMatchObject({ updated: 0, unchanged: 4 });
    expect(table.writes()).toBe(before + 3);
    const { records, changes } = await store.trackers.facts('demo');
    expect(records.map(({ commitment }) => commitment.at.row)).toEqual([2, 3, 4, 5]);
    expect(records[0]?.commitment.title).toBe('تنظيم يوم دراسي');
    expect(changes).toHaveLength(4);
  });

  it('keeps the last good value of a cell that cannot be understood, and says so', async () => {
    const { sheet, sync, store } = aTracker(memoryTable(), ROWS);
    await sync();
    sheet.edit(replaced(0, ['D1', 'إحداث ورشة نموذجية', 'قيد الإنجاز', '40', '31/02/2026']));
    expect(summaryOf(await sync())).toMatchObject({ updated: 0, findings: { error: 1 } });
    const { records, findings } = await store.trackers.facts('demo');
    expect(records[0]?.commitment.due?.date).toBe('2026-06-30');
    expect(findings).toMatchObject([{ code: 'date.impossible', cell: 'E2' }]);
  });

  it('marks a row that is gone as removed and takes it back with its history', async () => {
    const { sheet, sync, store } = aTracker(memoryTable(), ROWS);
    await sync();
    sheet.edit(ROWS.slice(1));
    expect(summaryOf(await sync())).toMatchObject({ rows: 3, removed: 1, unchanged: 3 });
    expect((await store.commitments.all('demo')).at(-1)).toMatchObject({ presence: 'removed', version: 2 });
    sheet.edit(ROWS);
    expect(summaryOf(await sync())).toMatchObject({ restored: 1, created: 0, updated: 0, unchanged: 3 });
    expect(await store.commitments.all('demo')).toHaveLength(4);
  });

  it('keeps rounds, committees and meetings, and what is known of them when a header is broken', async () => {
    const { sheet, sync, store } = aTracker(memoryTable(), ROWS);
    const rounds = [
      ['الدورة', 'تاريخ الانعقاد', 'المكان'],
      ['الأولى', '14/10/2025', 'الرباط'],
    ];
    sheet.edit(ROWS, { الدورات: rounds });
    await sync();
    expect(await store.dialogue.rounds('demo')).toMatchObject([
      { title: 'الأولى', heldOn: { date: '2025-10-14' } },
    ]);
    sheet.edit(ROWS, { الدورات: [['؟', '؟', '؟'], ...rounds.slice(1)] });
    await sync();
    expect(await store.dialogue.rounds('demo')).toHaveLength(1);
    sheet.edit(ROWS, { الدورات: [rounds[0]!, ['الأولى', '31/02/2026', 'الرباط']] });
    await sync();
    expect(await store.dialogue.rounds('demo')).toMatchObject([{ heldOn: { date: '2025-10-14' } }]);
  });
});

describe('a source that cannot be read', () => {
  it('is recorded, keeps the last good data, and is read again afterwards', async () => {
    const { sheet, sync, store } = aTracker(memoryTable(), ROWS);
    const good = await sync();
    sheet.failure = 'google.unreachable';
    const failed = await sync();
    expect(failed.outcome).toEqual({ kind: 'failed', code: 'google.unreachable' });
    const facts = await store.trackers.facts('demo');
    expect([facts.lastSync, facts.lastGood]).toEqual([failed, good]);
    expect(facts.records).toHaveLength(4);
    sheet.failure = null;
    expect((await sync()).outcome.kind).toBe('unmoved');
  });

  it('lets a defect through', async () => {
    const { services } = aTracker(memoryTable(), ROWS, {
      sourceOf: () => {
        throw new TypeError('defect');
      },
    });
    await expect(syncTracker(tracker, services)).rejects.toThrow('defect');
  });
});

describe('a read that is refused', () => {
  it('changes nothing, is recorded once however often it is seen, and ends when the sheet is mended', async () => {
    const { sheet, sync, store } = aTracker(memoryTable(), ROWS);
    await sync();
    sheet.edit(ROWS.slice(0, 1));
    const refused = await sync();
    expect(refused.outcome).toEqual({
      kind: 'refused',
      code: 'too-many-gone',
      known: 4,
      gone: 3,
      accepted: null,
    });
    const reads = sheet.reads;
    const again = await sync();
    expect(sheet.reads).toBe(reads);
    expect(again).toEqual({ ...refused, endedAt: again.endedAt, requests: 1 });
    expect(again.endedAt > refused.endedAt).toBe(true);
    sheet.edit([...ROWS.slice(0, 1), ['D9', 'سطر جديد']]);
    expect((await sync()).id).toBe(refused.id);
    expect((await store.trackers.facts('demo')).records.every(({ version }) => version === 1)).toBe(true);
    expect((await store.trackers.facts('demo')).lastGood?.id).toBe('demo.1');
    sheet.edit(ROWS);
    expect(summaryOf(await sync())).toMatchObject({ id: 'demo.3', unchanged: 4, refused: null });
  });

  it('is refused when the headers are gone', async () => {
    const { sheet, sync } = aTracker(memoryTable(), ROWS);
    await sync();
    sheet.edit(
      ROWS,
      {},
      HEADERS.map((_, index) => `س${index}`),
    );
    expect(summaryOf(await sync()).refused).toBe('headers-missing');
  });

  it('is taken once by a named person, also when the sheet was edited meanwhile', async () => {
    const { sheet, sync, store, services } = aTracker(memoryTable(), ROWS);
    await sync();
    sheet.edit(ROWS.slice(0, 1));
    const { id } = await sync();
    const word = { by: 'Samira', reason: 'دُمجت الصفوف' };
    await expect(acceptRefusal('demo.1', word, services)).rejects.toMatchObject({ code: 'sync.not-refused' });
    await expect(acceptRefusal('demo.7', word, services)).rejects.toMatchObject({ code: 'sync.unknown' });
    await expect(acceptRefusal(id, { by: 'S', reason: ' ' }, services)).rejects.toMatchObject({
      code: 'sync.reason-missing',
    });
    const accepted = await acceptRefusal(id, word, services);
    expect(accepted.outcome).toMatchObject({ accepted: { ...word, at: services.clock() } });
    await expect(acceptRefusal(id, word, services)).rejects.toMatchObject({ code: 'sync.accepted' });
    sheet.edit(replaced(0, ['D1', 'إحداث ورشة نموذجية', 'متعثر']).slice(0, 1));
    expect(summaryOf(await sync())).toMatchObject({ removed: 3, updated: 1, refused: null });
    expect((await store.syncs.get(id))?.outcome).toMatchObject({ accepted: word });
  });

  it('is refused anew where more is gone than was accepted', async () => {
    const many: Row[] = Array.from({ length: 9 }, (_, n) => [
      `E${n}`,
      `نقطة مستقلة عدد ${n} ${'ابتثجحخدذ'[n]}`,
    ]);
    const { sheet, sync, services } = aTracker(memoryTable(), many);
    await sync();
    sheet.edit(many.slice(0, 5));
    const first = await sync();
    await acceptRefusal(first.id, { by: 'S', reason: 'r' }, services);
    sheet.edit(many.slice(0, 2));
    const second = await sync();
    expect(summaryOf(second).refused).toBe('too-many-gone');
    expect(second.id).not.toBe(first.id);
  });
});

describe('the answer in the sheet', () => {
  const answering = (fail?: () => Error | null) => {
    const reports: FeedbackReport[] = [];
    const feedback: SheetFeedback = {
      async write(report) {
        const failure = fail?.();
        if (failure) throw failure;
        reports.push(report);
      },
    };
    return { reports, tried: aTracker(memoryTable(), ROWS, { feedbackOf: () => feedback }) };
  };

  it('mints a ref for a row without one, and is given at each read that finds the sheet moved', async () => {
    const { reports, tried } = answering();
    await tried.sync();
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      understood: 4,
      language: 'ar',
      refs: [{ column: 'A', place: { row: 5 } }],
    });
    const minted = reports[0]!.refs[0]!.ref;
    expect(minted).toMatch(/^R-[0-9A-F]{4}$/);
    tried.sheet.edit([...ROWS.slice(0, 3), [minted, 'تنظيم يوم دراسي', 'لم ينطلق بعد']]);
    expect(summaryOf(await tried.sync())).toMatchObject({ created: 0, updated: 1 });
    expect(reports[1]?.refs).toEqual([]);
    await tried.sync();
    expect(reports).toHaveLength(2);
    tried.sheet.touch();
    await tried.sync();
    expect(reports).toHaveLength(3);
  });

  it('spoils no sync where the sheet cannot be written, and is tried again', async () => {
    let failure: Error | null = new SourceError('google.read-only', 'The sheet is read-only.');
    const { reports, tried } = answering(() => failure);
    expect(await tried.sync()).toMatchObject({
      outcome: { kind: 'done' },
      unanswered: 'google.read-only',
      requests: 2,
    });
    failure = null;
    expect(await tried.sync()).toMatchObject({ outcome: { kind: 'done' }, unanswered: null });
    expect(reports).toHaveLength(1);
  });

  it('is tried again after a refused read, too', async () => {
    let failure: Error | null = null;
    const { reports, tried } = answering(() => failure);
    await tried.sync();
    failure = new SourceError('google.unavailable', 'Not now.', { passing: true });
    tried.sheet.edit(ROWS.slice(0, 1));
    expect(await tried.sync()).toMatchObject({
      outcome: { kind: 'refused' },
      unanswered: 'google.unavailable',
    });
    failure = null;
    expect(await tried.sync()).toMatchObject({ outcome: { kind: 'refused' }, unanswered: null });
    expect(reports).toHaveLength(2);
  });

  it('tells the editors of a refused read, once', async () => {
    const { reports, tried } = answering();
    await tried.sync();
    tried.sheet.edit(
      ROWS,
      {},
      HEADERS.map((_, index) => `س${index}`),
    );
    await tried.sync();
    await tried.sync();
    expect(reports).toHaveLength(2);
    expect(reports[1]).toMatchObject({
      understood: 0,
      refused: { code: 'headers-missing' },
      refs: [],
      findings: [{ code: 'header.missing' }],
    });
  });
});
