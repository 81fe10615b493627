import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, iltizam } from './iltizam.ts';

let home: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  home = await aFolder();
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Suivi');
  sheet.addRow(['Plan de suivi']);
  sheet.addRow(['Réf.', 'Engagement', 'Responsable', 'Échéance', 'Statut', 'Couleur']);
  sheet.addRow(['A1', 'Publier le guide', 'Direction', 'fin 2026', 'en cours', 'vert']);
  sheet.addRow(['A2', 'Signer la convention', 'Direction', '31/02/2026', 'bof', '']);
  await book.xlsx.writeFile(join(home.path, 'plan.xlsx'));
});
afterAll(() => home[Symbol.asyncDispose]());

describe('check', () => {
  test('tells a machine what was understood, key by key, and fails where a value was not taken', async () => {
    const { status, out, err } = await iltizam(home.path, ['check', 'plan.xlsx', '--json']);
    expect([status, err]).toEqual([1, '']);
    const document = JSON.parse(out) as Record<string, unknown> & {
      commitments: object[];
      findings: object[];
    };
    expect(Object.keys(document)).toEqual([
      'tracker',
      'commitments',
      'rounds',
      'committees',
      'meetings',
      'findings',
    ]);
    expect(document['tracker']).toEqual({
      source: 'plan.xlsx',
      tabs: [
        {
          name: 'Suivi',
          kind: 'commitments',
          headerRow: 2,
          columns: { ref: 'A', title: 'B', owner: 'C', due: 'D', status: 'E' },
        },
      ],
    });
    expect(document.commitments[0]).toEqual({
      ref: 'A1',
      title: 'Publier le guide',
      kind: 'commitment',
      axis: null,
      owner: ['Direction'],
      dependsOn: [],
      beneficiaries: null,
      committee: null,
      agreedOn: null,
      due: { date: '2026-12-31', precision: 'year', text: 'fin 2026' },
      recurs: null,
      status: 'in_progress',
      statusText: 'en cours',
      saidLate: false,
      progress: null,
      target: null,
      current: null,
      unionView: null,
      stateView: null,
      evidence: [],
      documents: [],
      notes: null,
      updatedOn: null,
      extra: { Couleur: 'vert' },
      at: { tab: 'Suivi', row: 3 },
    });
    expect(document.commitments[1]).toMatchObject({ due: null, status: null });
    expect(document.findings).toContainEqual({
      severity: 'error',
      code: 'date.impossible',
      tab: 'Suivi',
      row: 4,
      column: 'D',
      cell: 'D4',
      value: '31/02/2026',
      params: expect.anything() as unknown,
      message: {
        ar: expect.stringContaining('D4') as unknown,
        fr: expect.stringContaining('D4') as unknown,
        en: expect.stringContaining('D4') as unknown,
      },
    });
  });

  test('tells a person, row by row, in the language asked for', async () => {
    const { out } = await iltizam(home.path, ['check', 'plan.xlsx', '--lang', 'fr']);
    expect(out).toMatch(/commitments.*header in row 2, 2 rows/);
    expect(out).toMatch(/2 errors · 0 warnings/);
    expect(out).toMatch(/row 4.*A2 · Signer la convention/);
    expect(out).toMatch(/D4 +date\.impossible/);
  });

  test('colours nothing that goes into a file, on a build machine either', async () => {
    const { out } = await iltizam(home.path, ['check', 'plan.xlsx'], {
      env: { CI: 'true', GITHUB_ACTIONS: 'true' },
    });
    expect(out).toContain('D4');
    expect(out).not.toContain('\u001b');
  });

  test('ends quietly where whoever reads has seen enough', () => {
    const program = join(import.meta.dirname, '../../infra/cli/iltizam.mjs');
    const piped = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" check plan.xlsx --json | head -c 20`],
      {
        cwd: home.path,
        encoding: 'utf8',
      },
    );
    expect([piped.stdout.length, piped.stderr]).toEqual([20, '']);
  });

  test('ends with one line where there is nothing to check', async () => {
    const { status, out, err } = await iltizam(home.path, ['check', 'nowhere.xlsx']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^iltizam: [^\n]*nowhere\.xlsx[^\n]*\n$/);
    expect((await iltizam(home.path, ['check'])).err).toMatch(/^iltizam: Name a tracker[^\n]*\n$/);
  });
});

test('template writes a tracker that check understands, and never over a file that is there', async () => {
  for (const lang of ['ar', 'fr']) {
    const file = `fresh-${lang}.xlsx`;
    expect((await iltizam(home.path, ['template', file, '--lang', lang])).status).toBe(0);
    expect((await iltizam(home.path, ['check', file])).status).toBe(0);
  }
  await writeFile(join(home.path, 'mine.xlsx'), 'mine');
  const { status, err } = await iltizam(home.path, ['template', 'mine.xlsx']);
  expect([status, err]).toEqual([2, expect.stringMatching(/^iltizam: mine\.xlsx is there already[^\n]*\n$/)]);
  expect(await readFile(join(home.path, 'mine.xlsx'), 'utf8')).toBe('mine');
});
