import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import pc from 'picocolors';
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
    clock: tried.services.clock,
  };
  return { ...tried, context };
};

const plain = pc.createColors(false);
/** What a line says, without the marks that keep its parts in their order. */
const seen = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/[\u2068\u2069]/g, ''));

describe('history', () => {
  it('tells a life by ref, whatever its case, with old and new values, cells and meanings', async () => {
    const { context } = await trackedTwice();
    const { lines, json } = await showHistory(context, ' d١ ', plain);
    expect(seen(lines)).toEqual([
      '',
      '  D1  إحداث ورشة نموذجية',
      '    commitment, in progress, 55 %, due 2026-09-30',
      '    put off once, first promised for 2026-06-30',
      expect.stringMatching(/^ {4}in the tracker, first seen 2025-10-20, 2 changes, id [0-9a-f]{12}$/),
      '',
      '  2025-10-20 10:00  new  sync demo.1',
      '  2025-10-20 11:00  progressed: 40 → 55 %  sync demo.2',
      '                    postponed for the 1st time: 2026-06-30 → 2026-09-30',
      '                    due: 30/06/2026 → 30/09/2026 [E2]',
      '                    progress: 40 → 55 [D2]',
      '',
    ]);
    expect(json[0]?.changes).toHaveLength(2);
  });

  it('keeps what was before what is, also where both are Arabic and long', async () => {
    const { context, sheet, sync } = await trackedTwice();
    sheet.edit([['D1', 'إحداث ورشة نموذجية', 'متعثر', '55', 'أفق 2027', `محضر ${'طويل '.repeat(60)}`]]);
    await acceptSync(context, (await sync()).id, 'S', 'r').catch(() => undefined);
    const { lines } = await showHistory(context, 'D1', plain);
    const isolated = /^[^\u2068\u2069]*(\u2068[^\u2068\u2069]*\u2069[^\u2068\u2069]*)*$/u;
    for (const line of lines) expect(line).toMatch(isolated);
    const status = lines.find((line) => line.includes('statusText'));
    expect(status).toContain('\u2068قيد الإنجاز\u2069 → \u2068متعثر\u2069');
    expect(lines.join(' ')).toContain('2nd time: 2026-09-30 → “\u2068أفق 2027\u2069”, first promised for');
  });

  it('finds a commitment without ref by its id, and says which there are where the name is none', async () => {
    const { context, store } = await trackedTwice();
    const { id } = (await store.commitments.all('demo')).at(-1)!;
    expect(seen((await showHistory(context, id, plain)).lines)[1]).toBe('  (no ref)  تنظيم يوم دراسي');
    const failure = await showHistory(context, 'D9', plain).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'commitment.unknown' });
    expect(seen([(failure as Error).message])).toEqual([
      `No commitment "D9" is stored. There are: D1, D2, ${id}.`,
    ]);
  });
});

describe('syncs', () => {
  it('lists how each ended, the newest first, and how to take one that was refused', async () => {
    const { context, sheet, sync } = await trackedTwice();
    await sync();
    sheet.edit([]);
    const { id } = await sync();
    expect(seen((await listSyncs(context, plain)).lines)).toEqual([
      'demo.4  2025-10-20 13:00  REFUSED (too-many-gone): 3 of 3 commitments gone at once    2 requests  last changed by editor',
      '    Nothing was changed. If it is right: iltizam syncs accept demo.4 --by NAME --reason WHY',
      'demo.3  2025-10-20 12:00  3 rows, the source has not moved                            1 request',
      'demo.2  2025-10-20 11:00  3 rows, 1 updated                                           2 requests  last changed by editor',
      'demo.1  2025-10-20 10:00  3 rows, 3 created                                           2 requests  last changed by editor',
    ]);
    const accepted = await acceptSync(context, id, ' Samira ', 'دُمجت الصفوف');
    expect(seen(accepted.lines)[0]).toBe('demo.4: accepted by Samira: “دُمجت الصفوف”.');
    expect(seen((await listSyncs(context, plain)).lines)[1]).toBe(
      '    accepted by Samira on 2025-10-20 13:00: “دُمجت الصفوف”',
    );
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
      'all.changed-fields.csv',
      'all.changes.csv',
      'all.committees.csv',
    ]);
    const csv = await readFile(join(folder, 'all.csv'), 'utf8');
    expect(csv.startsWith('\uFEFFtrackerId,id,version,')).toBe(true);
    expect(csv).toContain(",'=SUM(A1),");
    expect(toCsv(tableOf('t', [{ a: 'x, "y"\nz', b: [] }]))).toBe('\uFEFFa\r\n"x, ""y""\nz"\r\n');
    const fields = await readFile(join(folder, 'all.changed-fields.csv'), 'utf8');
    expect(fields).toMatch(/D1,[^\r]*,due,30\/06\/2026,30\/09\/2026,E2\r\n/);
    expect((await stat(join(folder, 'all.recipients.csv'))).mode & 0o077).toBe(0);
  });

  it.each([
    '=1+1',
    "  =cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    'شكرا;=HYPERLINK("http://x")',
    'أ\n=1+1',
    'أ\r\n- ب',
    ';;@x',
  ])('starts no formula in CSV, whatever stands for the separator: %j', (text) => {
    const written = toCsv(tableOf('t', [{ before: 'a', text, after: 1 }]));
    for (const separator of [',', ';', '\t'])
      for (const cell of written.split(/[\r\n]/).flatMap((line) => line.split(separator)))
        expect(cell.replace(/^["\s]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
  });

  it('refuses another format, and a place it cannot write to, in one line', async () => {
    const { context } = await trackedTwice();
    await expect(exportStored(context, 'all.pdf')).rejects.toMatchObject({ code: 'export.format' });
    await expect(exportStored(context, join(folder, 'no', 'all.json'))).rejects.toMatchObject({
      code: 'export.unwritable',
    });
  });
});
