import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourceError } from '../../../../shared/runtime/errors.ts';
import { Outline, Page } from '../../../../shared/sheet/google/grid.ts';
import { googleSource } from '../../../../shared/sheet/google/source.ts';
import type { WireAnswer } from '../../../stand-in/google/answers.ts';
import { SHEETS_API_FOLDER, sheetsDiscovery } from '../../../stand-in/google/discovery.ts';
import { accountOf, fakeTiming, opened } from '../../../stand-in/google/harness.ts';
import { startGoogle, type Api, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import { aSheet, aTab, rows } from '../../../stand-in/google/sheet-state.ts';

const there = existsSync(SHEETS_API_FOLDER);

interface Recorded {
  request: { url?: string; uri?: string };
  response: { status: number | { code: number }; headers: Record<string, string | string[]>; body: unknown };
}
const recorded = (path: string): WireAnswer & { json: unknown } => {
  const { response } = JSON.parse(readFileSync(resolve(SHEETS_API_FOLDER, path), 'utf8')) as Recorded;
  const { status, headers, body } = response;
  const type = headers['content-type'] ?? headers['Content-Type'] ?? 'application/json';
  return {
    status: typeof status === 'number' ? status : status.code,
    headers: { 'content-type': String(type) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    json: body,
  };
};

/** Real answers of Google, kept outside this repository; where they are not, the stand-in's own cover the same ground. */
describe.skipIf(!there)(
  `Google's recorded answers (in ${SHEETS_API_FOLDER}; skipped where that is absent)`,
  () => {
    let google: GoogleStandIn;
    beforeEach(async () => {
      google = await startGoogle();
      const file = aSheet('s', [aTab('A', rows(['x']))]);
      file.shared.set(accountOf(google), 'writer');
      google.files.set('s', file);
    });
    afterEach(async () => {
      await google[Symbol.asyncDispose]();
    });

    test.each([
      ['gargle/drive-automated-queries_429.json', 'drive', 'google.quota', true],
      ['gargle/drive-files-get-nonexistent-file-id_404.json', 'drive', 'google.not-found', false],
      ['gargle/sheets-spreadsheets-get-api-key-not-enabled_403.json', 'sheets', 'google.api-disabled', false],
      ['gargle/sheets-spreadsheets-get-bad-field-mask_400.json', 'sheets', 'google.request-refused', false],
      [
        'gargle/sheets-spreadsheets-get-nonexistent-range_400.json',
        'sheets',
        'google.request-refused',
        false,
      ],
      ['gargle/sheets-spreadsheets-get-nonexistent-sheet-id_404.json', 'sheets', 'google.not-found', false],
      ['gargle/sheets-spreadsheets-get-quota-exceeded-readgroup_429.json', 'sheets', 'google.quota', true],
      ['gargle/sheets-spreadsheets-get-service-disabled_403.json', 'sheets', 'google.api-disabled', false],
      ['gspread/err403-private-spreadsheet.json', 'sheets', 'google.forbidden', false],
      ['gspread/err404-nonexistent-spreadsheet.json', 'sheets', 'google.not-found', false],
      ['gspread-pandas/err429.json', 'sheets', 'google.quota', true],
    ] satisfies [string, Api, string, boolean][])('%s from %s is %s', async (path, api, code, passing) => {
      const answer = recorded(path);
      google.fault = (request) => (request.api === api ? answer : null);
      const timing = fakeTiming();
      const error = await googleSource(opened(google, 's', timing))
        .read()
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(SourceError);
      expect(error).toMatchObject({ code, passing });
      expect(timing.slept.length > 0).toBe(passing);
    });

    test('errors quoted in issues are told apart by status and reason', async () => {
      const quoted = JSON.parse(
        readFileSync(resolve(SHEETS_API_FOLDER, 'errors-quoted-in-issues.json'), 'utf8'),
      ) as { status: number | string; body: unknown }[];
      for (const { status, body } of quoted) {
        google.fault = ({ api }) =>
          api === 'sheets'
            ? typeof status === 'number'
              ? { status, body: JSON.stringify(body) }
              : { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' }
            : null;
        const error = await googleSource(opened(google, 's'))
          .read()
          .catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({
          code: status === 429 ? 'google.quota' : 'google.unavailable',
          passing: true,
        });
      }
    });

    test.each([
      'gspread/meta-merged-cells.json',
      'gspread/meta-hidden-worksheet.json',
      'gspread/meta-timezone-locale.json',
      'gspread-pandas/meta.json',
    ])('%s is an outline', (path) => {
      const outline = Outline.parse(recorded(path).json);
      expect(outline.properties.locale).toBeTruthy();
      expect(outline.sheets.length).toBeGreaterThan(0);
      expect(outline.sheets.every(({ properties }) => (properties.gridProperties?.rowCount ?? 0) > 0)).toBe(
        true,
      );
    });

    test('merges are half-open rectangles, a start of zero included', () => {
      const { sheets } = Outline.parse(recorded('gspread/meta-merged-cells.json').json);
      expect(sheets.flatMap(({ merges }) => merges)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ startRowIndex: 0, startColumnIndex: 0 }),
        ]) as unknown,
      );
    });

    test.each(['gspread/meta-userEnteredFormat.json', 'gspread/notes-2.json', 'gspread/notes.json'])(
      '%s has the shape of a page',
      (path) => {
        const { json } = recorded(path);
        expect(
          Page.shape.sheets
            .unwrap()
            .element.omit({ properties: true })
            .array()
            .safeParse((json as { sheets: unknown }).sheets).success,
        ).toBe(true);
      },
    );

    test('what the stand-in checks against, the recorded answers agree with', () => {
      const all = ['gspread', 'gspread-pandas'].flatMap((folder) =>
        readdirSync(resolve(SHEETS_API_FOLDER, folder))
          .filter((name) => name.startsWith('meta'))
          .map((name) => recorded(`${folder}/${name}`)),
      );
      const metas = all.filter(({ json }) => !JSON.stringify(json).startsWith('{"spreadsheetId":"1j1'));
      for (const { json } of metas) expect(sheetsDiscovery?.wrong('Spreadsheet', json)).toEqual([]);
    });
  },
);
