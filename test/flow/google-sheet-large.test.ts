import { expect, test } from 'vitest';
import { googleSource } from '../../shared/sheet/google/source.ts';
import { accountOf, opened } from '../stand-in/google/harness.ts';
import { startGoogle } from '../stand-in/google/server.ts';
import { aSheet, aTab, formatted, linked, rows } from '../stand-in/google/sheet-state.ts';

const HEADERS = ['المرجع', 'الالتزام', 'الأجل', 'نسبة الإنجاز', 'الإثبات'];
const TITLE = 'تسوية الملفات العالقة لدى النظام الجماعي لمنح رواتب التقاعد';

/** Full rows of twenty columns, of every kind of cell that staff fill. */
const fullRows = (count: number) =>
  rows(
    [...HEADERS, ...Array.from({ length: 15 }, (_, index) => `عمود ${index}`)],
    ...Array.from({ length: count - 1 }, (_, index) => [
      `C${index}`,
      `${TITLE} ${index}`,
      formatted(46_000, '09/12/2025', 'DATE', 'dd/MM/yyyy'),
      formatted(0.45, '45%', 'PERCENT', '0%'),
      linked('الوثيقة', `https://docs.example/${index}`),
      ...Array.from({ length: 15 }, (_unused, column) => (column % 3 === 0 ? index : 'كتابة الدولة')),
    ]),
  );

test('a sheet of 10,000 full rows by 20 columns is read whole, in as few requests as pages of 2 MB allow', async () => {
  await using google = await startGoogle();
  const file = aSheet('s', [aTab('الالتزامات', fullRows(10_000), { rowCount: 10_000, columnCount: 20 })]);
  file.shared.set(accountOf(google), 'reader');
  google.files.set('s', file);

  const { table } = await googleSource(opened(google, 's')).read();

  expect(table.tabs[0]?.rows).toHaveLength(10_000);
  const pages = google.seen.filter(({ query }) => query.has('ranges')).map(({ bytes }) => bytes);
  const all = pages.reduce((sum, bytes) => sum + bytes, 0);
  expect(Math.max(...pages)).toBeLessThan(2_200_000);
  // The first page is asked for before anything is known, and one is what is left over.
  expect(pages.length).toBeLessThanOrEqual(Math.ceil(all / 2_000_000) + 1);
  expect(google.disagreements).toEqual([]);
}, 60_000);
