import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quotaExceeded, sheetsError } from '../../../stand-in/google/answers.ts';
import { accountOf } from '../../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import { aTab, OWNER, rows, type FileState, type TabState } from '../../../stand-in/google/sheet-state.ts';
import { aTrackerSheet, finding, readAndAnswer, report, tracker, trackers } from './a-tracker-sheet.ts';

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
const ourTab = (): TabState | undefined => file.tabs.find(({ metadata }) => metadata.length > 0);
const shown = (tab = ourTab()) => tab?.cells.map((line) => line.map((cell) => cell?.formattedValue ?? ''));
const writes = () => google.seen.filter(({ path }) => path.endsWith(':batchUpdate'));
const plain = (words = '') => words.replace(/[\u2066-\u2069]/g, '');

describe('the feedback tab', () => {
  test('is written in one batch, and not at all where it would say the same', async () => {
    await readAndAnswer(google, report());
    await readAndAnswer(google, report({ readAt: '2026-11-24T09:04:00.000Z' }));
    expect(writes()).toHaveLength(1);
  });

  test('is written anew where somebody changed the sheet since, so that its time is true', async () => {
    await readAndAnswer(google, report());
    file.modifiedBy = OWNER;
    await readAndAnswer(google, report({ readAt: '2026-11-24T09:04:00.000Z' }));
    expect(plain(shown()?.[1]?.[0])).toContain('09:04');
  });

  test('is rewritten as a whole: what is mended is gone, and so are its rows', async () => {
    await readAndAnswer(google, report({ findings: [finding(), finding({ cell: 'C4', row: 4 })] }));
    const { sheetId } = ourTab()?.properties ?? {};
    await readAndAnswer(google, report({ findings: [] }));
    expect(ourTab()?.properties.sheetId).toBe(sheetId);
    expect(shown()).toHaveLength(5);
    expect(plain(shown()?.[3]?.[0])).toBe('لا ملاحظات: كل ما كُتب قُرئ كما هو.');
    expect(file.tabs).toHaveLength(3);
  });

  test('keeps its mark under another name, and leaves a tab of theirs that bears ours alone', async () => {
    file.tabs.push(aTab('قراءة الجدول', rows(['theirs']), { sheetId: 9 }));
    await readAndAnswer(google, report());
    expect(ourTab()?.properties.title).toBe('قراءة الجدول (2)');
    Object.assign(ourTab()?.properties ?? {}, { title: 'ملاحظات الأداة' });
    await readAndAnswer(google, report({ understood: 2 }));
    expect(file.tabs).toHaveLength(4);
    expect(ourTab()?.properties.title).toBe('ملاحظات الأداة');
    expect(shown(file.tabs[2])).toEqual([['theirs']]);
  });

  test('is closed again where somebody opened it: what they typed there would be lost', async () => {
    await readAndAnswer(google, report());
    for (const opened of [[], [{ warningOnly: true }]]) {
      Object.assign(ourTab() ?? {}, { protections: opened });
      file.modifiedBy = OWNER;
      await readAndAnswer(google, report());
      expect(ourTab()?.protections.at(-1)).toMatchObject({
        warningOnly: false,
        editors: { users: [accountOf(google)] },
      });
    }
    const protections = ourTab()?.protections.length;
    file.modifiedBy = OWNER;
    await readAndAnswer(google, report());
    expect(ourTab()?.protections).toHaveLength(protections ?? 0);
  });

  test('does not write into a copy that somebody made of it', async () => {
    await readAndAnswer(google, report());
    const made = ourTab();
    if (made) {
      made.properties = { ...made.properties, sheetId: 99, title: 'Copie' };
      made.protections = [];
    }
    await readAndAnswer(google, report({ understood: 2 }));
    expect(file.tabs.map(({ properties }) => properties.title)).toEqual([
      'الالتزامات',
      'Notes',
      'Copie',
      'قراءة الجدول',
    ]);
    expect(plain(shown(file.tabs[2])?.[2]?.[0])).toBe('قُرئت 3 التزامات.');
  });

  test('is not written where writing back is off', () => {
    expect(trackers(google).feedbackOf(tracker(false))).toBeNull();
  });

  test('waits out a quota, and looks again before it makes a tab that may stand already', async () => {
    let refusals = 2;
    google.fault = ({ path }) => (path.endsWith(':batchUpdate') && refusals-- > 0 ? quotaExceeded() : null);
    await readAndAnswer(google, report());
    expect(file.tabs).toHaveLength(3);
    let lost = true;
    google.fault = null;
    file.tabs.pop();
    google.fault = ({ path }) => {
      if (!path.endsWith(':batchUpdate') || !lost) return null;
      lost = false;
      // The answer is lost on its way; the tab is made all the same.
      const metadata = [{ metadataId: 1, metadataKey: 'iltizam.feedback', metadataValue: '55 old' }];
      file.tabs.push(aTab('قراءة الجدول', [], { sheetId: 55, metadata }));
      return sheetsError(503, 'UNAVAILABLE', 'The service is currently unavailable.');
    };
    await readAndAnswer(google, report());
    expect(file.tabs).toHaveLength(3);
    expect(shown()).toHaveLength(7);
  });

  test('says what hinders it where the tab is closed to the account', async () => {
    await readAndAnswer(google, report());
    for (const protection of ourTab()?.protections ?? []) protection.editors = { users: [OWNER] };
    await expect(readAndAnswer(google, report({ understood: 2 }))).rejects.toMatchObject({
      code: 'google.write-refused',
      passing: false,
      message: expect.stringMatching(/protected cell.*Data, Protected sheets and ranges/) as string,
    });
  });

  test('says so where the account may not write', async () => {
    file.shared.set(accountOf(google), 'reader');
    await expect(readAndAnswer(google, report())).rejects.toMatchObject({
      code: 'google.read-only',
      passing: false,
    });
  });
});
