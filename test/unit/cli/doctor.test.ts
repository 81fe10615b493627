import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examineSheets } from '../../../infra/cli/doctor.ts';
import { groupsAnswer } from '../../../infra/cli/stage/diagnosis.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { CannotStartError } from '../../../shared/runtime/errors.ts';
import { sheetsError } from '../../stand-in/google/answers.ts';
import { accountOf, clientOf } from '../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../stand-in/google/server.ts';
import { aSheet, aTab, rows, type FileState } from '../../stand-in/google/sheet-state.ts';

let google: GoogleStandIn;
let file: FileState;
beforeEach(async () => {
  google = await startGoogle();
  const commitments = rows(['المرجع', 'الالتزام', 'الحالة', 'الأجل'], ['C1', 'الأول', 'تم', '31/02/2026']);
  file = aSheet('s', [aTab('الالتزامات', commitments), aTab('مسودة', rows(['x']), { sheetId: 1 })]);
  file.shared.set(accountOf(google), 'writer');
  google.files.set('s', file);
});
afterEach(async () => {
  expect(google.disagreements).toEqual([]);
  await google[Symbol.asyncDispose]();
});

const worded = { ar: 'س', fr: 's', en: 's' };
const party = { name: worded, short: worded, aliases: [] };
const stage = (writeBack = true): Stage => ({
  name: 'pilot',
  zone: 'Africa/Casablanca',
  delivery: { kind: 'off' },
  sender: { name: worded, address: 'a@b.example', replyTo: 'a@b.example' },
  maxSendRate: 1,
  maxLateDays: 3,
  opsAddress: null,
  stopUrl: 'https://stop.example/',
  trackers: [
    {
      id: 'sector',
      name: worded,
      source: { kind: 'google-sheet', spreadsheetId: 's', writeBack },
      union: party,
      administration: party,
      sessionsPerYear: null,
      disclose: [],
      fictional: true,
      audienceNames: {},
    },
  ],
});
const doctor = async (given = stage()) =>
  groupsAnswer(await examineSheets(given, async () => clientOf(google)));

describe('doctor, of a Google Sheet', () => {
  test('says who we are, what is recognised, and that it can answer; and changes nothing', async () => {
    const before = structuredClone(file.tabs);
    const { lines, status } = await doctor();
    expect(status).toBe(0);
    expect(lines).toEqual([
      'Tracker sector',
      `  ok    identity  ${accountOf(google)}, by a service-account key`,
      '  ok    sheet     "تتبع الالتزامات", version 41',
      '  ok    tab       "الالتزامات": commitments, headers to row 1, ref A, title B, status C, due D',
      '  note  tabs      not read, as their headers are none of a tracker: "مسودة"',
      '  ok    rows      1 commitment, 1 error, 0 warnings',
      '  ok    zone      Africa/Casablanca, in the sheet as in the stage',
      '  ok    writing   may edit; the first read will make the tab it answers in',
    ]);
    expect(file.tabs).toEqual(before);
  });

  test('tells how to share the sheet, for reading and for answering', async () => {
    file.shared.clear();
    const hidden = await doctor();
    expect(hidden.status).toBe(1);
    expect(hidden.lines.at(-1)).toContain(`share the sheet with that address`);
    file.shared.set(accountOf(google), 'reader');
    const readable = await doctor();
    expect(readable.status).toBe(1);
    expect(readable.lines.at(-1)).toBe(
      `        → Open the sheet, choose Share, and make ${accountOf(google)} an editor; or set writeBack to false for this tracker.`,
    );
    expect((await doctor(stage(false))).status).toBe(0);
  });

  test('tells of a hidden tab, of one without a column for refs, and of one that is closed to us', async () => {
    const headers = ['الالتزام', 'الحالة', 'الأجل'];
    const closed = aTab('ب', rows(['المرجع', ...headers], ['C1', 'الأول', 'تم', null]), {
      sheetId: 5,
      protections: [{ range: { sheetId: 5, startColumnIndex: 0, endColumnIndex: 1 } }],
    });
    file.tabs = [aTab('أ', rows(headers, ['الثاني', 'تم', null]), { sheetId: 4, hidden: true }), closed];
    const { lines, status } = await doctor();
    expect(status).toBe(0);
    expect(lines.filter((line) => /tab  |refs|→/.test(line))).toEqual([
      '  ok    tab       "أ" (hidden): commitments, headers to row 1, title A, status B, due C',
      '  ok    tab       "ب": commitments, headers to row 1, ref A, title B, status C, due D',
      '  note  refs      "أ" has no column for them: a row is known by its title and place alone',
      expect.stringContaining('Add a column المرجع / Réf.') as string,
      '  note  refs      column A of "ب" is closed to us: rows without a ref get none',
      expect.stringContaining(`let ${accountOf(google)} edit that column`) as string,
    ]);
    expect((await doctor(stage(false))).lines.join()).not.toContain('refs');
  });

  test('names the tab it answers in, and fails where that is closed to it', async () => {
    const metadata = [{ metadataId: 1, metadataKey: 'iltizam.feedback', metadataValue: '9 abc' }];
    const ours = aTab('قراءة الجدول', [], { sheetId: 9, metadata });
    file.tabs.push(ours);
    expect((await doctor()).lines.at(-1)).toBe(
      '  ok    writing   may edit; answers in the tab "قراءة الجدول"',
    );
    ours.protections.push({ range: { sheetId: 9 } });
    const { lines, status } = await doctor();
    expect(status).toBe(1);
    expect(lines.at(-2)).toBe('  FAIL  writing   the tab "قراءة الجدول" is closed to us');
    expect(lines.at(-1)).toContain(`let ${accountOf(google)} edit that tab`);
  });

  test('notes another time zone, and fails where there is no tab of commitments', async () => {
    Object.assign(file, { timeZone: 'America/New_York', tabs: [aTab('x', rows(['nothing']))] });
    const { lines, status } = await doctor();
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain('note  zone');
    expect(lines.join('\n')).toContain('FAIL  rows');
  });

  test('tells a revoked key and a missing identity, each with its mend', async () => {
    google.fault = ({ api }) => (api === 'token' ? { status: 400, body: '{"error":"invalid_grant"}' } : null);
    expect((await doctor()).lines.at(-1)).toContain('make a new key');
    const nobody = groupsAnswer(
      await examineSheets(stage(), async () => {
        throw new CannotStartError('google.no-identity', 'To read a Google Sheet, set one of A, B.');
      }),
    );
    expect(nobody).toMatchObject({ status: 1 });
    expect(nobody.lines.at(-1)).toContain('set one of A, B');
  });

  test('tells an API that is off', async () => {
    google.fault = ({ api }) =>
      api === 'drive'
        ? sheetsError(
            403,
            'PERMISSION_DENIED',
            'Google Drive API has not been used. Enable it by visiting https://console.developers.google.com/x then',
            'SERVICE_DISABLED',
          )
        : null;
    expect((await doctor()).lines.at(-1)).toMatch(
      /Google Drive API is switched off .* at https:\/\/console\.developers\.google\.com\/x,/,
    );
  });
});
