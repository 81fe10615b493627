import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { TrackerConfig } from '../../../../shared/model/tracker.ts';
import type { FeedbackReport } from '../../../../shared/sheet/feedback.ts';
import { googleTrackers } from '../../../../shared/sheet/google/trackers.ts';
import { quotaExceeded, sheetsError } from '../../../stand-in/google/answers.ts';
import { accountOf, clientOf, fakeTiming } from '../../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import {
  aSheet,
  aTab,
  formula,
  OWNER,
  rows,
  text,
  type FileState,
  type TabState,
} from '../../../stand-in/google/sheet-state.ts';

let google: GoogleStandIn;
let file: FileState;
beforeEach(async () => {
  google = await startGoogle();
  const cells = rows(
    ['المرجع', 'الالتزام', 'الحالة'],
    ['C1', 'الأول', null],
    [null, 'الثاني', 'تم'],
    [null, 'الثالث', null],
  );
  file = aSheet('s', [
    aTab('الالتزامات', cells, { sheetId: 7 }),
    aTab('Notes', rows(['theirs']), { sheetId: 8 }),
  ]);
  file.shared.set(accountOf(google), 'writer');
  google.files.set('s', file);
});
afterEach(async () => {
  expect(google.disagreements).toEqual([]);
  await google[Symbol.asyncDispose]();
});

const tracker = (writeBack = true): TrackerConfig => {
  const worded = { ar: 'س', fr: 's', en: 's' };
  const party = { name: worded, short: worded, aliases: [] };
  return {
    id: 't',
    name: worded,
    source: { kind: 'google-sheet', spreadsheetId: 's', writeBack },
    union: party,
    administration: party,
    sessionsPerYear: null,
    disclose: [],
    fictional: true,
    audienceNames: {},
  };
};
const finding = (over: Partial<Finding> = {}): Finding => ({
  severity: 'error',
  code: 'date.impossible',
  tab: 'الالتزامات',
  row: 3,
  column: 'C',
  cell: 'C3',
  value: '31/02/2026',
  params: { field: 'due', header: 'الأجل' },
  ...over,
});
const report = (over: Partial<FeedbackReport> = {}): FeedbackReport => ({
  readAt: '2026-11-24T08:04:00.000Z',
  language: 'ar',
  understood: 3,
  findings: [finding()],
  refs: [],
  ...over,
});
const trackers = (timing = fakeTiming()) => googleTrackers(clientOf(google, timing), 'Africa/Casablanca');
/** One sync's worth of Google: read, and answer. */
const readAndAnswer = async (given: FeedbackReport, timing = fakeTiming()) => {
  const all = trackers(timing);
  await all.sourceOf(tracker()).read();
  await all.feedbackOf(tracker())?.write(given);
};
const ourTab = (): TabState | undefined => file.tabs.find(({ metadata }) => metadata.length > 0);
const shown = (tab = ourTab()) => tab?.cells.map((line) => line.map((cell) => cell?.formattedValue ?? ''));
const writes = () => google.seen.filter(({ path }) => path.endsWith(':batchUpdate'));
const plain = (words = '') => words.replace(/[\u2066-\u2069]/g, '');

describe('the feedback tab', () => {
  test('is made behind all others, right to left, closed to editors, and says what was read', async () => {
    await readAndAnswer(report());
    const tab = ourTab();
    expect(file.tabs.map(({ properties }) => properties.title)).toEqual([
      'الالتزامات',
      'Notes',
      'قراءة الجدول',
    ]);
    expect(tab?.properties).toMatchObject({
      rightToLeft: true,
      gridProperties: { rowCount: 8, columnCount: 4, frozenRowCount: 7 },
    });
    expect(tab?.protections).toMatchObject([{ warningOnly: false, editors: { users: [accountOf(google)] } }]);
    const lines = shown(tab)?.map(([first = '']) => plain(first));
    expect(lines?.slice(0, 3)).toEqual([
      'ما قُرئ في هذا الجدول',
      'نتيجة القراءة التي تمت يوم الثلاثاء 24 نونبر 2026 على الساعة 08:04',
      'قُرئت 3 التزامات.',
    ]);
    const last = tab?.cells.at(-1);
    expect(last?.map((cell) => plain(cell?.formattedValue ?? '')).slice(0, 3)).toEqual([
      'ورقة «الالتزامات»، الخلية C3',
      'لم يُؤخذ به',
      '31/02/2026',
    ]);
    expect(last?.[0]?.userEnteredFormat?.textFormat?.link?.uri).toBe('#gid=7&range=C3');
    expect(last?.[3]?.formattedValue).toBeTruthy();
  });

  test('is written in one batch, and not at all where it would say the same', async () => {
    await readAndAnswer(report());
    await readAndAnswer(report({ readAt: '2026-11-24T09:04:00.000Z' }));
    expect(writes()).toHaveLength(1);
  });

  test('is written anew where somebody changed the sheet since, so that its time is true', async () => {
    await readAndAnswer(report());
    file.modifiedBy = OWNER;
    await readAndAnswer(report({ readAt: '2026-11-24T09:04:00.000Z' }));
    expect(plain(shown()?.[1]?.[0])).toContain('09:04');
  });

  test('is rewritten as a whole: what is mended is gone, and so are its rows', async () => {
    await readAndAnswer(report({ findings: [finding(), finding({ cell: 'C4', row: 4 })] }));
    const { sheetId } = ourTab()?.properties ?? {};
    await readAndAnswer(report({ findings: [] }));
    expect(ourTab()?.properties.sheetId).toBe(sheetId);
    expect(shown()).toHaveLength(5);
    expect(plain(shown()?.[3]?.[0])).toBe('لا ملاحظات: كل ما كُتب قُرئ كما هو.');
    expect(file.tabs).toHaveLength(3);
  });

  test('keeps its mark under another name, and leaves a tab of theirs that bears ours alone', async () => {
    file.tabs.push(aTab('قراءة الجدول', rows(['theirs']), { sheetId: 9 }));
    await readAndAnswer(report());
    expect(ourTab()?.properties.title).toBe('قراءة الجدول (2)');
    Object.assign(ourTab()?.properties ?? {}, { title: 'ملاحظات الأداة' });
    await readAndAnswer(report({ understood: 2 }));
    expect(file.tabs).toHaveLength(4);
    expect(ourTab()?.properties.title).toBe('ملاحظات الأداة');
    expect(shown(file.tabs[2])).toEqual([['theirs']]);
  });

  test('does not write into a copy that somebody made of it', async () => {
    await readAndAnswer(report());
    const made = ourTab();
    if (made) {
      made.properties = { ...made.properties, sheetId: 99, title: 'Copie' };
      made.protections = [];
    }
    await readAndAnswer(report({ understood: 2 }));
    expect(file.tabs.map(({ properties }) => properties.title)).toEqual([
      'الالتزامات',
      'Notes',
      'Copie',
      'قراءة الجدول',
    ]);
    expect(plain(shown(file.tabs[2])?.[2]?.[0])).toBe('قُرئت 3 التزامات.');
  });

  test.each([
    ['fr', 'Lecture du tableau', 'Onglet «\u00a0الالتزامات\u00a0», cellule C3'],
    ['en', 'Reading', 'Tab “الالتزامات”, cell C3'],
  ] as const)('speaks %s', async (language, name, where) => {
    await readAndAnswer(report({ language }));
    expect(ourTab()?.properties).toMatchObject({ title: name, rightToLeft: false });
    expect(plain(shown()?.at(-1)?.[0])).toBe(where);
  });

  test('names a row, a column, a tab or the whole sheet where there is no cell', async () => {
    const whole = { row: null, column: null, cell: null };
    const findings = [
      finding({ ...whole, row: 4 }),
      finding({ ...whole, column: 'C' }),
      finding(whole),
      finding({ ...whole, tab: null }),
      finding({ tab: 'deleted meanwhile' }),
    ];
    await readAndAnswer(report({ findings, language: 'en' }));
    const lines = ourTab()
      ?.cells.slice(-5)
      .map(([cell]) => [plain(cell?.formattedValue ?? ''), cell?.userEnteredFormat?.textFormat?.link?.uri]);
    expect(lines).toEqual([
      ['Tab “الالتزامات”, row 4', '#gid=7&range=4:4'],
      ['Tab “الالتزامات”, column C', '#gid=7&range=C:C'],
      ['Tab “الالتزامات”', '#gid=7'],
      ['The whole sheet', undefined],
      ['Tab “deleted meanwhile”, cell C3', undefined],
    ]);
  });

  test('shows the gravest first, and says how many more there are than it shows', async () => {
    const many = Array.from({ length: 503 }, (_, index) =>
      finding({ severity: index < 2 ? 'info' : 'error' }),
    );
    await readAndAnswer(report({ findings: [...many, finding({ severity: 'warning' })], language: 'en' }));
    const weights = ourTab()?.cells.map((line) => line[1]?.formattedValue);
    expect(weights?.filter((weight) => weight === 'not taken')).toHaveLength(500);
    expect(plain(shown()?.at(-1)?.[0])).toBe('and 4 more remarks, shown once these are dealt with.');
  });

  test('holds no formula, whatever stands in the cell it speaks of', async () => {
    await readAndAnswer(report({ findings: [finding({ value: '=IMPORTXML("https://evil.example")' })] }));
    const written = ourTab()
      ?.cells.flat()
      .map((cell) => Object.keys(cell?.userEnteredValue ?? { stringValue: 1 }));
    expect(new Set(written?.flat())).toEqual(new Set(['stringValue']));
  });

  test('is not written where writing back is off', () => {
    expect(trackers().feedbackOf(tracker(false))).toBeNull();
  });

  test('waits out a quota, and looks again before it makes a tab that may stand already', async () => {
    let refusals = 2;
    google.fault = ({ path }) => (path.endsWith(':batchUpdate') && refusals-- > 0 ? quotaExceeded() : null);
    await readAndAnswer(report());
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
    await readAndAnswer(report());
    expect(file.tabs).toHaveLength(3);
    expect(shown()).toHaveLength(8);
  });

  test('says so where the account may not write', async () => {
    file.shared.set(accountOf(google), 'reader');
    await expect(readAndAnswer(report())).rejects.toMatchObject({ code: 'google.read-only', passing: false });
  });
});

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
    await readAndAnswer(report({ refs }));
    expect(column()).toEqual(['المرجع', 'C1', 'R-1', 'R-2']);
  });

  test('never over what somebody typed meanwhile, and say that some are left', async () => {
    meanwhile(() => file.tabs[0]?.cells[2]?.splice(0, 1, text('typed')));
    await expect(readAndAnswer(report({ refs }))).rejects.toMatchObject({
      code: 'google.refs-left',
      passing: true,
    });
    expect(column()).toEqual(['المرجع', 'C1', 'typed', 'R-2']);
  });

  test('never on a row that moved away meanwhile', async () => {
    meanwhile(() => file.tabs[0]?.cells.splice(1, 0, [undefined, text('inserted')]));
    await expect(readAndAnswer(report({ refs }))).rejects.toMatchObject({ code: 'google.refs-left' });
    expect(column()).toEqual(['المرجع', null, 'C1', null, null]);
  });

  test('never over a formula that shows nothing, nor into a merge', async () => {
    file.tabs[0]?.cells[2]?.splice(0, 1, formula('=""', {}));
    if (file.tabs[0])
      file.tabs[0].merges = [
        { sheetId: 7, startRowIndex: 3, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 },
      ];
    await readAndAnswer(report({ refs }));
    expect(file.tabs[0]?.cells[2]?.[0]?.userEnteredValue).toEqual({ formulaValue: '=""' });
    expect(column()).toEqual(['المرجع', 'C1', null, null]);
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
    await expect(readAndAnswer(report({ refs }))).rejects.toMatchObject({ code: 'google.refs-left' });
    expect(column()).toEqual(['المرجع', 'C1', 'R-1', 'typed']);
  });
});
