import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { googleSource } from '../../../../shared/sheet/google/source.ts';
import { accountOf, opened } from '../../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import {
  aSheet,
  aTab,
  chips,
  formatted,
  formula,
  inError,
  linked,
  linkedRuns,
  rows,
  text,
  ticked,
  type FileState,
} from '../../../stand-in/google/sheet-state.ts';

let google: GoogleStandIn;
beforeEach(async () => {
  google = await startGoogle();
});
afterEach(async () => {
  expect(google.disagreements).toEqual([]);
  await google[Symbol.asyncDispose]();
});

const shared = (file: FileState): FileState => {
  file.shared.set(accountOf(google), 'reader');
  google.files.set(file.id, file);
  return file;
};
describe('the cells of a Google Sheet', () => {
  test('gives every kind of cell as any source does', async () => {
    const cells = rows(
      ['المرجع', 'الالتزام', 'الأجل', 'النسبة', 'المبلغ', 'الإثبات'],
      [
        text('C1'),
        linkedRuns('مذكرة ومحضر', [
          [0, 'https://a.example/1'],
          [5, null],
          [7, 'https://a.example/2'],
        ]),
        formatted(45944, '14/10/2025', 'DATE', 'dd/MM/yyyy'),
        formatted(0.45, '45%', 'PERCENT', '0%'),
        1000,
        {
          ...linked('الوثيقة', 'https://a.example/3'),
          textFormatRuns: [{ format: { link: { uri: 'https://a.example/3' } } }],
        },
      ],
      [],
      [
        formula('=1/0', inError('DIVIDE_BY_ZERO', '#DIV/0!')),
        formula('=""', { effectiveValue: { stringValue: '' } }),
        ticked(true),
        formula('=SUM(E2:E3)', formatted(1000.5, '1 000,50 DH', 'CURRENCY', '#,##0.00 "DH"')),
        null,
        chips('@ و @', 'PV.pdf و note', [
          [0, { uri: 'https://docs.example/pv' }],
          [1, 'none'],
          [4, { uri: 'https://docs.example/note' }],
        ]),
      ],
      [
        chips('@', 'فاطمة الزهراء', [[0, { email: 'fz@idara.example' }]]),
        formula('=HYPERLINK("https://a.example/4";"")', { hyperlink: 'https://a.example/4' }),
        // Hidden by its own number format: typed all the same.
        { ...text('بعيد عن الأنظار'), formattedValue: '' },
        formatted(45944, '14 oct. 2025', 'DATE'),
        formatted(0.5, '50,00%', 'PERCENT'),
        formatted(45944.5, '14/10/2025 12:00:00', 'DATE_TIME', 'dd/MM/yyyy hh:mm:ss'),
      ],
    );
    const merges = [{ sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 }];
    shared(aSheet('s', [aTab("L'agenda", cells, { sheetId: 7, merges })]));

    const { table } = await googleSource(opened(google, 's')).read();

    expect(table).toEqual({
      source: 'تتبع الالتزامات',
      locale: 'ar_MA',
      dateSystem: 1900,
      tabs: [
        {
          id: '7',
          name: "L'agenda",
          ours: false,
          merges: [{ top: 2, bottom: 3, left: 0, right: 1 }],
          rows: [
            { number: 1, cells: ['المرجع', 'الالتزام', 'الأجل', 'النسبة', 'المبلغ', 'الإثبات'] },
            {
              number: 2,
              cells: [
                'C1',
                {
                  value: 'مذكرة ومحضر',
                  text: 'مذكرة ومحضر',
                  format: null,
                  links: ['https://a.example/1', 'https://a.example/2'],
                  error: null,
                },
                { value: 45944, text: '14/10/2025', format: 'dd/mm/yyyy', links: [], error: null },
                { value: 0.45, text: '45%', format: '0%', links: [], error: null },
                1000,
                {
                  value: 'الوثيقة',
                  text: 'الوثيقة',
                  format: null,
                  links: ['https://a.example/3'],
                  error: null,
                },
              ],
            },
            {
              number: 4,
              cells: [
                { value: null, text: '#DIV/0!', format: null, links: [], error: '#DIV/0!' },
                null,
                true,
                { value: 1000.5, text: '1 000,50 DH', format: '#,##0.00 "DH"', links: [], error: null },
                null,
                {
                  value: 'PV.pdf و note',
                  text: 'PV.pdf و note',
                  format: null,
                  links: ['https://docs.example/pv', 'https://docs.example/note'],
                  error: null,
                },
              ],
            },
            {
              number: 5,
              cells: [
                'فاطمة الزهراء',
                { value: null, text: '', format: null, links: ['https://a.example/4'], error: null },
                'بعيد عن الأنظار',
                { value: 45944, text: '14 oct. 2025', format: 'dd/mm/yyyy', links: [], error: null },
                { value: 0.5, text: '50,00%', format: '0.00%', links: [], error: null },
                {
                  value: 45944.5,
                  text: '14/10/2025 12:00:00',
                  format: 'dd/mm/yyyy hh:mm:ss',
                  links: [],
                  error: null,
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
