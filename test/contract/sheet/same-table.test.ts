import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RawTable } from '../../../shared/model/raw-table.ts';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { googleSource } from '../../../shared/sheet/google/source.ts';
import { workbookSource } from '../../../shared/sheet/workbook.ts';
import { writeSampleTracker } from '../../../templates/tracker/sample.ts';
import { sheetFromTable } from '../../stand-in/google/from-table.ts';
import { accountOf, opened } from '../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../stand-in/google/server.ts';
import {
  aSheet,
  aTab,
  bare,
  formatted,
  formula,
  inError,
  linked,
  linkedRuns,
  text,
  ticked,
  type CellData,
  type FileState,
} from '../../stand-in/google/sheet-state.ts';

/** The same content, as a person leaves it in a workbook and in a Google Sheet. */
const CONTENT: readonly (readonly [
  what: string,
  workbook: exceljs.CellValue,
  format: string | null,
  sheet: CellData,
])[] = [
  ['a text', 'تحسين ظروف العمل', null, text('تحسين ظروف العمل')],
  ['a text of two lines', 'سطر\nسطر', null, text('سطر\nسطر')],
  [
    'digits typed as text',
    '٤٥',
    '@',
    { ...text('٤٥'), effectiveFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
  ],
  ['a number', 1000, null, bare(1000)],
  ['a fraction', 0.45, null, bare(0.45)],
  ['a number in General', 7, 'General', formatted(7, '7', 'NUMBER', 'General')],
  ['a percentage', 0.45, '0%', formatted(0.45, '45%', 'PERCENT', '0%')],
  ['an amount', 1234.5, '#,##0.00 "DH"', formatted(1234.5, '1\u00a0234,50 DH', 'CURRENCY', '#,##0.00 "DH"')],
  [
    'a date',
    new Date(Date.UTC(2025, 9, 14)),
    'dd/mm/yyyy',
    formatted(45944, '14/10/2025', 'DATE', 'dd/MM/yyyy'),
  ],
  ['a tick', true, null, ticked(true)],
  [
    'a link',
    { text: 'المذكرة', hyperlink: 'https://a.example/x' },
    null,
    linked('المذكرة', 'https://a.example/x'),
  ],
  [
    'rich text',
    { richText: [{ text: 'غير ' }, { font: { bold: true }, text: 'كافٍ' }] },
    null,
    linkedRuns('غير كافٍ', [[4, null]]),
  ],
  ['a formula', { formula: 'D1*2', result: 2000 }, null, formula('=D1*2', bare(2000))],
  ['a formula that gives text', { formula: 'A1', result: 'تم' }, null, formula('=A1', text('تم'))],
  [
    'a formula that gives nothing',
    { formula: '""', result: '' },
    null,
    formula('=""', { effectiveValue: { stringValue: '' }, formattedValue: '' }),
  ],
  ['a formula in error', { formula: 'Z9', result: { error: '#REF!' } }, null, inError('REF', '#REF!')],
  [
    'a division by zero',
    { formula: '1/0', result: { error: '#DIV/0!' } },
    null,
    inError('DIVIDE_BY_ZERO', '#DIV/0!'),
  ],
  [
    'a link by formula',
    { formula: 'HYPERLINK("https://a.example/y","محضر")', result: 'محضر' },
    null,
    formula('=HYPERLINK("https://a.example/y";"محضر")', linked('محضر', 'https://a.example/y')),
  ],
];

/** What two sources may not agree on: whose id and name the file has, and what only one of them says of itself. */
const comparable = ({ dateSystem, tabs }: RawTable) => ({
  dateSystem,
  tabs: tabs.map(({ id: _id, ...tab }) => tab),
});

let google: GoogleStandIn;
beforeEach(async () => {
  google = await startGoogle();
});
afterEach(async () => {
  expect(google.disagreements).toEqual([]);
  await google[Symbol.asyncDispose]();
});
const fromGoogle = async (file: FileState): Promise<RawTable> => {
  file.shared.set(accountOf(google), 'reader');
  google.files.set(file.id, file);
  return (await googleSource(opened(google, file.id)).read()).table;
};
const fromWorkbook = async (bytes: Uint8Array): Promise<RawTable> => {
  const path = join(await mkdtemp(join(tmpdir(), 'table-')), 'tracker.xlsx');
  await writeFile(path, bytes);
  return (await workbookSource(path).read()).table;
};
const saved = async (fill: (sheet: exceljs.Worksheet) => void): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet('جدول'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

describe('one content, kept as a workbook and as a Google Sheet, gives one table', () => {
  test.each(CONTENT)('%s', async (_what, value, format, cell) => {
    const bytes = await saved((sheet) => {
      sheet.getCell('B2').value = value;
      if (format !== null) sheet.getCell('B2').numFmt = format;
      sheet.getCell('C2').value = 'after';
    });
    const workbook = await fromWorkbook(bytes);
    const sheet = await fromGoogle(aSheet('s', [aTab('جدول', [[], [undefined, cell, text('after')]])]));
    const shown = (table: RawTable) =>
      JSON.stringify(comparable(table)).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    // Which blank groups thousands is the display's own business.
    expect(JSON.parse(shown(sheet).replace('1 234,50', '1234,50'))).toEqual(
      JSON.parse(shown(workbook).replace(/1[ .,]?234[.,]50/, '1234,50')),
    );
  });

  test('merges, hidden rows, blank rows and a second tab', async () => {
    const bytes = await saved((sheet) => {
      sheet.getCell('A1').value = 'عنوان';
      sheet.mergeCells('A1:C1');
      sheet.getCell('A4').value = 'x';
      sheet.mergeCells('A4:A6');
      sheet.getCell('B5').value = 'y';
      sheet.getRow(5).hidden = true;
      sheet.workbook.addWorksheet('Sessions').getCell('A1').value = 'z';
    });
    const cells = [[text('عنوان')], [], [], [text('x')], [undefined, text('y')]];
    const merges = [
      { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 },
      { sheetId: 0, startRowIndex: 3, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 1 },
    ];
    const sheet = aSheet('s', [
      aTab('جدول', cells, { merges }),
      aTab('Sessions', [[text('z')]], { sheetId: 1 }),
    ]);
    expect(comparable(await fromGoogle(sheet))).toEqual(comparable(await fromWorkbook(bytes)));
  });

  test('the shipped tracker, put into a sheet, is understood the same', async () => {
    const workbook = await fromWorkbook(await writeSampleTracker());
    const sheet = await fromGoogle(sheetFromTable('sample', workbook));
    expect(comparable(sheet)).toEqual(comparable(workbook));
    expect(normalise(sheet)).toEqual(normalise(workbook));
    expect(normalise(sheet).commitments.length).toBeGreaterThan(10);
  });
});
