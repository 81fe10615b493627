import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOf } from '../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../stand-in/google/server.ts';
import { aSheet, aTab, OWNER, rows, text, type FileState } from '../stand-in/google/sheet-state.ts';

/** The whole program on a Google Sheet: from what staff typed to the two mails, and back into the sheet. */
const PROGRAM = resolve(import.meta.dirname, '../../infra/cli/iltizam.mjs');
const TITLE = 'إحداث لجنة مشتركة لتتبع الملف المطلبي';

let google: GoogleStandIn;
let file: FileState;
let data: string;
let keyFile: string;
beforeAll(async () => {
  google = await startGoogle();
  const cells = rows(
    ['المرجع', 'الالتزام', 'الحالة', 'الأجل', 'الجهة المسؤولة'],
    ['C1', 'الرفع من التعويضات الجزافية', 'في طور الإنجاز', '31/12/2026', 'الإدارة'],
    [null, TITLE, 'لم ينطلق بعد', '31/02/2026', 'الإدارة'],
  );
  file = aSheet('sheet-1', [aTab('الالتزامات', cells, { sheetId: 7 })]);
  file.shared.set(accountOf(google), 'writer');
  google.files.set('sheet-1', file);
  data = await mkdtemp(join(tmpdir(), 'google-flow-'));
  keyFile = join(data, 'key.json');
  await writeFile(keyFile, JSON.stringify(google.accounts[0]?.keyFile));
});
afterAll(async () => {
  expect(google.disagreements).toEqual([]);
  await google[Symbol.asyncDispose]();
});

interface Run {
  sync: { rows: number; findings: { error: number } };
  deliveries: { status: string; language: string; files: { eml: string } }[];
}
const run = async (...more: string[]): Promise<Run> => {
  const env = { ...process.env, GOOGLE_API_ROOT_URL: google.url, ILTIZAM_GOOGLE_KEY_FILE: keyFile };
  const folder = join(data, 'data');
  const args = [PROGRAM, 'run', '--sheet', 'sheet-1', '--once', '--json', '--data', folder, ...more];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout) as Run;
};
const mailIn = async ({ deliveries }: Run, language: string): Promise<string> => {
  const [eml] = deliveries.filter((delivery) => delivery.language === language).map(({ files }) => files.eml);
  const mail = await simpleParser(await readFile(eml ?? ''));
  return (mail.text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '');
};
const answered = () => file.tabs.find(({ metadata }) => metadata.length > 0);

test('a Google Sheet becomes two mails, and where writing back is on its editors are answered in it', async () => {
  const first = await run('--now', '2026-11-23');
  expect(first.sync).toMatchObject({ rows: 2, findings: { error: 1 } });
  expect(first.deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
  expect(await mailIn(first, 'fr')).toContain('2 engagements suivis');
  expect(await mailIn(first, 'fr')).toContain(TITLE);
  // On a laptop nothing is written into anybody's sheet unless the folder's configuration says so.
  expect(answered()).toBeUndefined();

  const memory = join(data, 'data', 'iltizam.json');
  await writeFile(
    memory,
    (await readFile(memory, 'utf8')).replace('"writeBack": false', '"writeBack": true'),
  );
  file.tabs[0]?.cells[2]?.splice(2, 1, text('في طور الإنجاز'));
  Object.assign(file, { version: file.version + 1, modifiedBy: OWNER });
  const second = await run('--now', '+7d');
  expect(await mailIn(second, 'ar')).toContain(TITLE);
  expect(answered()?.properties.title).toBe('قراءة الجدول');
  expect(file.tabs[0]?.cells[2]?.[0]?.formattedValue).toMatch(/^R-/);
}, 120_000);

test('check reads the same sheet, writes nothing, and says what one cannot read of it', async () => {
  const before = google.seen.length;
  const env = { ...process.env, GOOGLE_API_ROOT_URL: google.url, ILTIZAM_GOOGLE_KEY_FILE: keyFile };
  const args = [PROGRAM, 'check', '--sheet', 'https://docs.google.com/spreadsheets/d/sheet-1/edit', '--json'];
  const ended = await promisify(execFile)(process.execPath, args, { env }).catch((error: unknown) => error);
  const { code, stdout } = ended as { code: number; stdout: string };
  expect(code).toBe(1);
  const { commitments, findings } = JSON.parse(stdout) as {
    commitments: { title: string }[];
    findings: { code: string }[];
  };
  expect(commitments.map(({ title }) => title)).toContain(TITLE);
  expect(findings.map((finding) => finding.code)).toContain('date.impossible');
  const asked = google.seen.slice(before).filter(({ path }) => path !== '/token');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
});
