import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportStored } from '../../../infra/cli/export.ts';
import { tableOf, toCsv } from '../../../infra/cli/export-tables.ts';
import { showHistory } from '../../../infra/cli/history.ts';
import { acceptSync, listSyncs } from '../../../infra/cli/syncs.ts';
import { createMailing } from '../../../shared/store/mailing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { aTracker, type Row } from '../sync/a-tracker.ts';

const ROWS: readonly Row[] = [
  ['D1', 'إحداث ورشة نموذجية', 'قيد الإنجاز', '40', '30/06/2026'],
  ['D2', '=SUM(A1)', 'منجز', '', '', 'محضر رقم 3'],
  ['', 'تنظيم يوم دراسي', 'لم ينطلق بعد'],
];
const LATER: readonly Row[] = [
  ['D1', 'إحداث ورشة نموذجية', 'قيد الإنجاز', '55', '30/09/2026'],
  ...ROWS.slice(1),
];

const trackedTwice = async () => {
  const table = memoryTable();
  const tried = aTracker(table, ROWS);
  await tried.sync();
  tried.sheet.edit(LATER);
  await tried.sync();
  const context = {
    store: tried.store,
    trackerId: 'demo',
    zone: 'Africa/Casablanca',
    mailing: createMailing(table),
  };
  return { ...tried, context };
};

describe('history', () => {
  it('tells a life by ref, whatever its case, with old and new values, cells and meanings', async () => {
    const { context } = await trackedTwice();
    const { lines, json } = await showHistory(context, ' d1 ');
    expect(lines).toEqual([
      'D1  إحداث ورشة نموذجية',
      '  commitment, in_progress, 55 %, due 30/09/2026, put off 1×, first promised for 30/06/2026',
      expect.stringMatching(/^ {2}present in the tracker, 2 changes, id [0-9a-f]{12}$/),
      '  2025-10-20 10:00  new  (sync demo.1)',
      '  2025-10-20 11:00  progressed: 40 → 55 %; postponed from 2026-06-30 (“30/06/2026”) to 2026-09-30 (“30/09/2026”): time 1, first promised for 2026-06-30 (“30/06/2026”)  (sync demo.2)',
      '      due: 30/06/2026 → 30/09/2026  [E2]',
      '      progress: 40 → 55  [D2]',
    ]);
    expect(json[0]?.changes).toHaveLength(2);
  });

  it('finds a commitment without ref by its id, and says which there are where the name is none', async () => {
    const { context, store } = await trackedTwice();
    const { id } = (await store.commitments.all('demo')).at(-1)!;
    expect((await showHistory(context, id)).lines[0]).toBe('(no ref)  تنظيم يوم دراسي');
    await expect(showHistory(context, 'D9')).rejects.toMatchObject({
      code: 'commitment.unknown',
      message: `No commitment "D9" is stored. There are: D1, D2, ${id}.`,
    });
  });
});

describe('syncs', () => {
  it('lists how each ended, the newest first', async () => {
    const { context, sheet, sync, services } = await trackedTwice();
    await sync();
    sheet.edit([]);
    const { id } = await sync();
    const accepted = await acceptSync(
      { store: context.store, clock: services.clock },
      id,
      'Samira',
      'a new sheet',
    );
    expect(accepted.lines[0]).toMatch(/^demo\.4: accepted by Samira\./);
    expect((await listSyncs(context)).lines).toEqual([
      'demo.4  2025-10-20 13:00  REFUSED (too-many-gone): 3 of 3 commitments gone, accepted by Samira    2 requests',
      'demo.3  2025-10-20 12:00  3 rows, the source has not moved                                        1 request',
      'demo.2  2025-10-20 11:00  3 rows, 1 updated                                                       2 requests',
      'demo.1  2025-10-20 10:00  3 rows, 3 created                                                       2 requests',
    ]);
  });
});

describe('export', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iltizam-export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives everything as JSON, each change with the whole state that it led to', async () => {
    const { context, store } = await trackedTwice();
    const file = join(folder, 'all.json');
    const { json } = await exportStored(context, file);
    expect(json).toMatchObject({ files: [file], records: { commitments: 3, changes: 4, syncs: 2 } });
    const { commitments, changes } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown[]>;
    const facts = await store.trackers.facts('demo');
    expect([commitments, changes]).toEqual([facts.records, facts.changes]);
  });

  it('gives a workbook with a sheet a kind, real days and numbers, and no formula', async () => {
    const { context } = await trackedTwice();
    const file = join(folder, 'all.xlsx');
    await exportStored(context, file);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(['commitments', 'changes']);
    const sheet = workbook.getWorksheet('commitments')!;
    const headers = sheet.getRow(1).values as string[];
    const cell = (row: number, header: string) => sheet.getRow(row).getCell(headers.indexOf(header));
    expect(cell(2, 'commitment.progress').value).toBe(55);
    expect(cell(2, 'commitment.due.date').value).toEqual(new Date('2026-09-30T00:00:00Z'));
    expect(cell(3, 'commitment.title')).toMatchObject({ value: '=SUM(A1)', type: exceljs.ValueType.String });
  });

  it('gives CSV files side by side, in which no cell starts a formula', async () => {
    const { context } = await trackedTwice();
    await exportStored(context, join(folder, 'all.csv'));
    expect((await readdir(folder)).sort().slice(0, 3)).toEqual([
      'all.changes.csv',
      'all.committees.csv',
      'all.csv',
    ]);
    const csv = await readFile(join(folder, 'all.csv'), 'utf8');
    expect(csv.startsWith('\uFEFFtrackerId,id,version,')).toBe(true);
    expect(csv).toContain(",'=SUM(A1),");
    expect(toCsv(tableOf('t', [{ a: 'x, "y"\nz', b: [] }]))).toBe('\uFEFFa\r\n"x, ""y""\nz"\r\n');
  });

  it('refuses another format, and a place it cannot write to, in one line', async () => {
    const { context } = await trackedTwice();
    await expect(exportStored(context, 'all.pdf')).rejects.toMatchObject({ code: 'export.format' });
    await expect(exportStored(context, join(folder, 'no', 'all.json'))).rejects.toMatchObject({
      code: 'export.unwritable',
    });
  });
});
