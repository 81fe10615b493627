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
const calls = () =>
  google.seen
    .filter(({ path }) => !path.startsWith('/token'))
    .map(({ path }) => (path.startsWith('/drive') ? 'drive' : 'sheets'));

describe('reading a Google Sheet', () => {
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
        chips('PV.pdf و note', [
          [0, 'https://docs.example/pv'],
          [6, null],
          [9, 'https://docs.example/note'],
        ]),
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
          ],
        },
      ],
    });
  });

  test('looks at the version first and afterwards, and at the cells once', async () => {
    shared(aSheet('s', [aTab('A', rows(['x']))]));
    const source = googleSource(opened(google, 's'));
    expect(await source.version()).toBe('41');
    expect(calls()).toEqual(['drive']);
    const reading = await source.read();
    expect(reading).toMatchObject({ version: '41', modifiedBy: 'editor@idara.example' });
    expect(calls()).toEqual(['drive', 'sheets', 'sheets', 'drive']);
    expect(source.requests).toBe(4);
    const drive = google.seen.find(({ path }) => path.startsWith('/drive'))?.query;
    // Without it, a file in a shared drive is not found.
    expect(drive?.get('supportsAllDrives')).toBe('true');
    // Without it, a page is twice as large for its indentation.
    expect(
      google.seen.every(({ path, query }) => path === '/token' || query.get('prettyPrint') === 'false'),
    ).toBe(true);
  });

  test('reads once more where somebody typed meanwhile, and takes it under the version before that', async () => {
    const file = shared(aSheet('s', [aTab('A', rows(['x']))]));
    const source = googleSource(opened(google, 's'));
    let grids = 0;
    google.fault = ({ api }) => {
      if (api === 'sheets') grids += 1;
      // After the first outline and grid, and again after the second: somebody goes on typing.
      if (api === 'sheets' && grids % 2 === 0) {
        file.version += 1;
        file.tabs[0]?.cells[0]?.splice(0, 1, text(`typed ${file.version}`));
      }
      return null;
    };
    const { version, table } = await source.read();
    expect(version).toBe('42');
    expect(table.tabs[0]?.rows[0]?.cells).toEqual(['typed 43']);
    expect(calls()).toEqual(['drive', 'sheets', 'sheets', 'drive', 'sheets', 'sheets']);
  });

  test('reads again where a tab was renamed while it read', async () => {
    const file = shared(aSheet('s', [aTab('A', rows(['x']))]));
    const source = googleSource(opened(google, 's'));
    let asked = 0;
    google.fault = ({ api }) => {
      if (api === 'sheets' && (asked += 1) === 2) {
        file.version += 1;
        if (file.tabs[0]) file.tabs[0].properties.title = 'B';
      }
      return null;
    };
    expect((await source.read()).table.tabs[0]?.name).toBe('B');
  });

  test('reads an empty sheet, a tab without cells, and one that is a chart', async () => {
    const chart = aTab('رسم', [], { sheetId: 2 });
    chart.properties = { sheetId: 2, title: 'رسم', sheetType: 'OBJECT' };
    shared(aSheet('s', [aTab('فارغ', [], { sheetId: 1 }), chart]));
    const { table } = await googleSource(opened(google, 's')).read();
    expect(table.tabs).toEqual([{ id: '1', name: 'فارغ', ours: false, rows: [], merges: [] }]);
  });

  test('never reads our own tab, nor a copy that somebody made of it', async () => {
    const metadata = [{ metadataId: 5, metadataKey: 'iltizam.feedback', metadataValue: '1 abc' }];
    const tabs = [
      aTab('Suivi', rows(['x']), { sheetId: 0 }),
      aTab('renamed by hand', rows(['ours']), { sheetId: 1, metadata }),
      aTab('Copie de Lecture', rows(['ours']), { sheetId: 2, metadata }),
      aTab('Reading', rows(['theirs']), { sheetId: 3 }),
    ];
    shared(aSheet('s', tabs));
    const { table } = await googleSource(opened(google, 's')).read();
    expect(table.tabs.map(({ ours, rows: read }) => [ours, read.length])).toEqual([
      [false, 1],
      [true, 0],
      [true, 0],
      [false, 1],
    ]);
    expect(google.seen.flatMap(({ query }) => query.getAll('ranges')).join()).not.toContain('renamed');
  });
});
