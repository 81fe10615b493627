import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import exceljs from 'exceljs';
import { workbookSource } from '../../shared/sheet/workbook.ts';

const ROWS = 20_000;
const COLUMNS = 16;
const RUNS = 5;
const MOST_TIMES_EXCELJS = 1.2;

const STATUSES = ['لم ينطلق بعد', 'في طور الإنجاز', 'منجز', 'متعثر', null];

/** A row as trackers have them: words of its own, words that many rows share, dates, percents, blanks. */
const rowAt = (row: number): (string | number | Date | null)[] => [
  `C-${row + 1}`,
  `تحسين ظروف عمل الفئة ${row + 1} وتسوية وضعيتها الإدارية والمالية`,
  'تدبير',
  `المحور ${row % 12}`,
  'كتابة الدولة',
  row % 3 === 0 ? 'وزارة الاقتصاد والمالية' : null,
  new Date(Date.UTC(2025, row % 12, (row % 28) + 1)),
  row % 4 === 0 ? 'أفق 2026' : new Date(Date.UTC(2026, row % 12, (row % 28) + 1)),
  STATUSES[row % STATUSES.length] ?? null,
  (row % 101) / 100,
  row % 3 === 0 ? `على الأقل ${1000 + row} درهم` : null,
  1000 + row,
  row % 2 === 0 ? 'غير كافٍ' : null,
  row % 5 === 0 ? 'مُرضٍ' : null,
  row % 6 === 0 ? `محضر رقم ${row} https://example.ma/d/${row}` : null,
  row % 2 === 0 ? `ملاحظة خاصة بالصف رقم ${row}` : null,
];

const writeTracker = async (path: string): Promise<void> => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('الالتزامات', { views: [{ rightToLeft: true }] });
  sheet.columns = Array.from({ length: COLUMNS }, (_, index) => ({
    width: 20,
    style: { numFmt: [6, 7].includes(index) ? 'dd/mm/yyyy' : index === 9 ? '0%' : 'General' },
  }));
  for (let row = 0; row < ROWS; row += 1) sheet.addRow(rowAt(row));
  await writeFile(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
};

const timeMs = async (work: () => Promise<unknown>): Promise<number> => {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const folder = await mkdtemp(join(tmpdir(), 'workbook-bench-'));
const path = join(folder, 'tracker.xlsx');
await writeTracker(path);
// Turn by turn, and each by its quickest: what else the machine does slows either down, and hurries none.
let exceljsMs = Infinity;
let oursMs = Infinity;
for (let run = 0; run < RUNS; run += 1) {
  exceljsMs = Math.min(exceljsMs, await timeMs(() => new exceljs.Workbook().xlsx.readFile(path)));
  oursMs = Math.min(oursMs, await timeMs(() => workbookSource(path).read()));
}
await rm(folder, { recursive: true });

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  strict: false,
});
const measures = [
  { measure: 'exceljs alone', value: exceljsMs, unit: 'ms', limit: null },
  { measure: 'workbook to table', value: oursMs, unit: 'ms', limit: null },
  { measure: 'workbook over exceljs', value: oursMs / exceljsMs, unit: 'times', limit: MOST_TIMES_EXCELJS },
];
for (const { measure, value, unit, limit } of measures) {
  const line = { bench: 'workbook', measure, value: Math.round(value * 100) / 100, unit, limit };
  process.stdout.write(
    options.json
      ? `${JSON.stringify(line)}\n`
      : `${measure}: ${line.value} ${unit}${limit === null ? '' : ` (limit ${limit})`}\n`,
  );
}
