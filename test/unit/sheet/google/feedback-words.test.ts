import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Severity } from '../../../../shared/model/finding.ts';
import { accountOf } from '../../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import type { FileState, TabState } from '../../../stand-in/google/sheet-state.ts';
import { aTrackerSheet, finding, readAndAnswer, report } from './a-tracker-sheet.ts';

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
const plain = (words = '') => words.replace(/[\u2066-\u2069]/g, '');

describe('what the feedback tab says', () => {
  test('is made behind all others, right to left, closed to editors, and says what was read', async () => {
    await readAndAnswer(google, report());
    const tab = ourTab();
    expect(file.tabs.map(({ properties }) => properties.title)).toEqual([
      'الالتزامات',
      'Notes',
      'قراءة الجدول',
    ]);
    expect(tab?.properties).toMatchObject({
      rightToLeft: true,
      gridProperties: { rowCount: 7, columnCount: 4, frozenRowCount: 6 },
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

  test.each([
    ['fr', 'Lecture du tableau', 'Onglet «\u00a0الالتزامات\u00a0», cellule C3'],
    ['en', 'Reading', 'Tab “الالتزامات”, cell C3'],
  ] as const)('speaks %s', async (language, name, where) => {
    await readAndAnswer(google, report({ language }));
    expect(ourTab()?.properties).toMatchObject({ title: name, rightToLeft: false });
    expect(plain(shown()?.at(-1)?.[0])).toBe(where);
  });

  test.each([
    [
      'ar',
      'لم تُعتمد هذه القراءة: غاب عن الجدول 12 التزاما دفعة واحدة، من أصل 30، ولم يتغير شيء مما هو مسجل.',
    ],
    ['fr', 'Lecture non retenue : 12 engagements sur 30 ont disparu du tableau d’un seul coup'],
    ['en', 'This reading was not taken: 12 of 30 commitments went missing from the sheet at once'],
  ] as const)('says in %s that a read was refused, and never that all is well', async (language, said) => {
    const refused = { code: 'too-many-gone' as const, known: 30, gone: 12 };
    await readAndAnswer(google, report({ language, refused, findings: [] }));
    const lines = shown()?.map(([first = '']) => plain(first)) ?? [];
    expect(lines[2]).toContain(said);
    expect(lines).toHaveLength(4);
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
    await readAndAnswer(google, report({ findings, language: 'en' }));
    const lines = ourTab()
      ?.cells.slice(-5)
      .map(([cell]) => [plain(cell?.formattedValue ?? ''), cell?.userEnteredFormat?.textFormat?.link?.uri]);
    expect(lines).toEqual([
      ['The whole sheet', undefined],
      ['Tab “الالتزامات”', '#gid=7'],
      ['Tab “الالتزامات”, column C', '#gid=7&range=C:C'],
      ['Tab “الالتزامات”, row 4', '#gid=7&range=4:4'],
      ['Tab “deleted meanwhile”, cell C3', undefined],
    ]);
  });

  test('shows the gravest first, and of one weight each where the eye meets it in the sheet', async () => {
    const at = (row: number, column: string, severity: Severity = 'error') =>
      finding({ severity, row, column, cell: `${column}${row}` });
    const whole = finding({ tab: null, row: null, column: null, cell: null });
    const other = finding({ tab: 'Notes', row: 1, column: 'A', cell: 'A1' });
    const findings = [
      at(2, 'B', 'info'),
      at(9, 'B'),
      other,
      at(2, 'AA'),
      at(2, 'C'),
      at(3, 'A', 'warning'),
      whole,
    ];
    await readAndAnswer(google, report({ findings, language: 'en' }));
    const places = shown()
      ?.slice(-7)
      .map(([place = '']) => plain(place).replace(/.*, cell /, ''));
    expect(places).toEqual(['The whole sheet', 'C2', 'AA2', 'B9', 'A1', 'A3', 'B2']);
  });

  test('shows not more than can be worked through, and says how many more there are than it shows', async () => {
    const many = Array.from({ length: 503 }, (_, index) =>
      finding({ severity: index < 2 ? 'info' : 'error' }),
    );
    await readAndAnswer(
      google,
      report({ findings: [...many, finding({ severity: 'warning' })], language: 'en' }),
    );
    const weights = ourTab()?.cells.map((line) => line[1]?.formattedValue);
    expect(weights?.filter((weight) => weight === 'not taken')).toHaveLength(500);
    expect(plain(shown()?.at(-1)?.[0])).toBe('and 4 more remarks, shown once these are dealt with.');
  });

  test('holds no formula, whatever stands in the cell it speaks of', async () => {
    await readAndAnswer(
      google,
      report({ findings: [finding({ value: '=IMPORTXML("https://evil.example")' })] }),
    );
    const written = ourTab()
      ?.cells.flat()
      .map((cell) => Object.keys(cell?.userEnteredValue ?? { stringValue: 1 }));
    expect(new Set(written?.flat())).toEqual(new Set(['stringValue']));
  });
});
