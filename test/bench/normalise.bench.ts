import { parseArgs } from 'node:util';
import type { RawCell, RawTable } from '../../shared/model/raw-table.ts';
import { normalise } from '../../shared/normalise/normalise.ts';

export interface Measure {
  readonly bench: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** What the value must stay under; null where it is only told. */
  readonly limit: number | null;
}

const ROWS = 100_000;
const RUNS = 5;
const MOST_TIMES_JSON_PARSE = 3;

const HEADERS = [
  'المرجع', 'الالتزام', 'النوع', 'المحور', 'الجهة المسؤولة', 'الجهة المتدخلة', 'اللجنة', 'تاريخ الاتفاق',
  'الأجل', 'الحالة', 'نسبة الإنجاز', 'الهدف', 'تقييم النقابة', 'جواب الإدارة', 'الإثبات', 'ملاحظات',
]; // prettier-ignore

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length]!;
const KINDS = ['التزام', 'تدبير', 'مشروع', 'مكتسب', 'مطلب'];
const AXES = ['الأجور والتعويضات', 'ظروف العمل', 'التوظيف', 'التكوين', 'الأعمال الاجتماعية'];
const OWNERS = [
  'كتابة الدولة',
  'وزارة الاقتصاد والمالية؛ كتابة الدولة',
  'الصندوق المهني',
  'المديرية الجهوية',
];
const STATUSES = ['', 'لم ينطلق بعد', 'في طور الإنجاز', 'منجز', 'متعثر', 'منجز جزئياً', 'متأخر'];
const VIEWS = ['', 'غير كافٍ', 'مُرضٍ', 'محل خلاف', 'ننتظر توضيحات إضافية من الإدارة'];
const two = (number: number): string => String(number).padStart(2, '0');

/** One row as staff type it: some cells unlike any other, some that say what many others say, some left blank. */
const rowAt = (row: number): (string | number)[] => [
  `C-${row + 1}`,
  `تحسين ظروف عمل الفئة ${row + 1} وتسوية وضعيتها الإدارية والمالية`,
  pick(KINDS, row),
  pick(AXES, row >> 3),
  pick(OWNERS, row),
  row % 3 === 0 ? 'وزارة الاقتصاد والمالية' : '',
  row % 5 === 0 ? `اللجنة ${row % 7}` : '',
  `${two((row % 28) + 1)}/${two((row % 12) + 1)}/${2020 + (row % 7)}`,
  row % 4 === 0 ? 'أفق 2026' : `${(row % 28) + 1} أكتوبر ${2026 + (row % 4)}`,
  pick(STATUSES, row),
  row % 2 === 0 ? row % 101 : `${row % 101} %`,
  row % 3 === 0 ? `على الأقل ${1000 + row} درهم` : '',
  pick(VIEWS, row),
  pick(VIEWS, row >> 2),
  row % 6 === 0 ? `محضر رقم ${row} https://example.ma/d/${row}` : '',
  row % 2 === 0 ? `ملاحظة خاصة بالصف رقم ${row} في انتظار جواب المصلحة` : '',
];

const tableOf = (values: readonly (readonly RawCell[])[]): RawTable => ({
  source: 'bench',
  locale: 'ar_MA',
  dateSystem: 1900,
  tabs: [
    {
      id: '0',
      name: 'الالتزامات',
      ours: false,
      merges: [],
      rows: values.map((cells, index) => ({ number: index + 1, cells })),
    },
  ],
});

const valuesOf = (rows: number): RawCell[][] => [
  HEADERS,
  ...Array.from({ length: rows }, (_, row) => rowAt(row)),
];

const collect = (): void => globalThis.gc?.();

/** The median of several runs, each after a collection where the process allows one. */
const medianMs = (work: () => unknown): number => {
  const times = Array.from({ length: RUNS }, () => {
    collect();
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
};

const heldBytes = (make: () => unknown): number => {
  collect();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  collect();
  const held = process.memoryUsage().heapUsed - before;
  return made === undefined ? 0 : held;
};

/** Normalising against `JSON.parse` of the same rows as a Sheets `values` answer, in one process. */
export const benchNormalise = (): readonly Measure[] => {
  const values = valuesOf(ROWS);
  const answer = JSON.stringify({ range: `A1:P${ROWS + 1}`, majorDimension: 'ROWS', values });
  const parseMs = medianMs(() => JSON.parse(answer) as unknown);
  const table = tableOf((JSON.parse(answer) as { values: RawCell[][] }).values);
  const normaliseMs = medianMs(() => normalise(table));
  const measure = (name: string, value: number, unit: string, limit: number | null): Measure => ({
    bench: 'normalise',
    measure: name,
    value: Math.round(value * 100) / 100,
    unit,
    limit,
  });
  const measures = [
    measure('rows', ROWS, 'rows', null),
    measure('JSON.parse', parseMs, 'ms', null),
    measure('normalise', normaliseMs, 'ms', null),
    measure('normalise over JSON.parse', normaliseMs / parseMs, 'times', MOST_TIMES_JSON_PARSE),
  ];
  if (!globalThis.gc) return measures;
  const small = tableOf(valuesOf(ROWS / 4));
  const perRow = heldBytes(() => normalise(table)) / ROWS;
  const perRowSmall = heldBytes(() => normalise(small)) / (ROWS / 4);
  return [
    ...measures,
    measure('memory held per row', perRow, 'bytes', null),
    measure('memory per row, 100,000 rows over 25,000', perRow / perRowSmall, 'times', 1.25),
  ];
};

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  strict: false,
});
if (import.meta.main)
  for (const line of benchNormalise())
    process.stdout.write(
      options.json
        ? `${JSON.stringify(line)}\n`
        : `${line.measure}: ${line.value} ${line.unit}${line.limit === null ? '' : ` (limit ${line.limit})`}\n`,
    );
