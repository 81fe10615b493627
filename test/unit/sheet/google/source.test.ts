import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { googleSource } from '../../../../shared/sheet/google/source.ts';
import { accountOf, opened } from '../../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import { aSheet, aTab, rows, text, type FileState } from '../../../stand-in/google/sheet-state.ts';

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
