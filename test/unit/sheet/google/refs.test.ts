import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quotaExceeded } from '../../../stand-in/google/answers.ts';
import { accountOf } from '../../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import { formula, OWNER, text, type FileState } from '../../../stand-in/google/sheet-state.ts';
import { aTrackerSheet, readAndAnswer, report } from './a-tracker-sheet.ts';

let google: GoogleStandIn;
let file: FileState;
beforeEach(async () => {
  google = await startGoogle();
  file = aTrackerSheet(google);
});
afterEach(async () => {
  expect(google.disagreements).toEqual([]);
  await google[Symbol.asyncDispose]();
});
const writes = () => google.seen.filter(({ path }) => path.endsWith(':batchUpdate'));

describe('refs', () => {
  const place = (row: number) => ({ tab: 'الالتزامات', row });
  const refs = [
    { place: place(3), column: 'A', ref: 'R-1' },
    { place: place(4), column: 'A', ref: 'R-2' },
  ];
  const column = () => file.tabs[0]?.cells.map((line) => line[0]?.formattedValue ?? null);
  const meanwhile = (change: () => void) => {
    let grids = 0;
    google.fault = ({ api, path }) => {
      // The second look at the cells is the one before the write.
      if (api === 'sheets' && !path.endsWith(':batchUpdate') && (grids += 1) === 3) change();
      return null;
    };
  };

  test('are written into the empty cells of the rows they were made for', async () => {
    await readAndAnswer(google, report({ refs }));
    expect(column()).toEqual(['المرجع', 'C1', 'R-1', 'R-2']);
  });

  test('never over what somebody typed meanwhile, and say that some are left', async () => {
    meanwhile(() => file.tabs[0]?.cells[2]?.splice(0, 1, text('typed')));
    await expect(readAndAnswer(google, report({ refs }))).rejects.toMatchObject({
      code: 'google.refs-left',
      passing: true,
    });
    expect(column()).toEqual(['المرجع', 'C1', 'typed', 'R-2']);
  });

  test('never on a row that moved away meanwhile', async () => {
    meanwhile(() => file.tabs[0]?.cells.splice(1, 0, [undefined, text('inserted')]));
    await expect(readAndAnswer(google, report({ refs }))).rejects.toMatchObject({ code: 'google.refs-left' });
    expect(column()).toEqual(['المرجع', null, 'C1', null, null]);
  });

  test('never over a formula that shows nothing, nor into a merge', async () => {
    file.tabs[0]?.cells[2]?.splice(0, 1, formula('=""', {}));
    if (file.tabs[0])
      file.tabs[0].merges = [
        { sheetId: 7, startRowIndex: 3, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 },
      ];
    await readAndAnswer(google, report({ refs }));
    expect(file.tabs[0]?.cells[2]?.[0]?.userEnteredValue).toEqual({ formulaValue: '=""' });
    expect(column()).toEqual(['المرجع', 'C1', null, null]);
  });

  test('that were written though no answer came are seen to stand there, and written once', async () => {
    let lost = true;
    google.fault = ({ path }) => {
      // The first batch is the tab's, the second the refs': it is carried out, and its answer is lost.
      if (!path.endsWith(':batchUpdate') || writes().length === 0 || !lost) return null;
      lost = false;
      for (const { place: at, ref } of refs) file.tabs[0]?.cells[at.row - 1]?.splice(0, 1, text(ref));
      return { status: 200, body: '{"spreadsheetId":"s"}', cutAfter: 5 };
    };
    await readAndAnswer(google, report({ refs }));
    expect(column()).toEqual(['المرجع', 'C1', 'R-1', 'R-2']);
    expect(writes()).toHaveLength(2);
  });

  test('are left out of what its owner closed to us, and written into the rest', async () => {
    const sheetId = 7;
    const closed = (more: object) => ({ editors: { users: [OWNER] }, ...more });
    const cases: readonly [object, (string | null)[]][] = [
      [closed({ range: { sheetId, startRowIndex: 2, endRowIndex: 3 } }), [null, 'R-2']],
      [closed({ range: { sheetId } }), [null, null]],
      [closed({ range: { sheetId }, unprotectedRanges: [{ sheetId, endColumnIndex: 1 }] }), ['R-1', 'R-2']],
      [{ range: { sheetId }, warningOnly: true }, ['R-1', 'R-2']],
      [{ range: { sheetId }, editors: { users: [accountOf(google)] } }, ['R-1', 'R-2']],
    ];
    for (const [protection, expected] of cases) {
      file = aTrackerSheet(google);
      file.tabs[0]?.protections.push(protection);
      await readAndAnswer(google, report({ refs }));
      expect(column()?.slice(2)).toEqual(expected);
    }
  });

  test('are compared anew after each wait for the quota', async () => {
    let refused = false;
    google.fault = ({ path }) => {
      if (!path.endsWith(':batchUpdate') || google.seen.at(-1)?.path.endsWith(':batchUpdate')) return null;
      if (writes().length === 0 || refused) return null;
      refused = true;
      file.tabs[0]?.cells[3]?.splice(0, 1, text('typed'));
      return quotaExceeded();
    };
    await expect(readAndAnswer(google, report({ refs }))).rejects.toMatchObject({ code: 'google.refs-left' });
    expect(column()).toEqual(['المرجع', 'C1', 'R-1', 'typed']);
  });
});
