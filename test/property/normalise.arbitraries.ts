import fc from 'fast-check';
import type { RawCell, RawTab, RawTable, RichCell } from '../../shared/model/raw-table.ts';

/** What staff type, what they paste, and what nobody would. */
const typed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'منجز',
      'en cours',
      'لم ينطلق بعد',
      'متأخر',
      'réalisé',
      '؟',
      '-',
      'N/A',
      'غير محدد',
      'TBD',
      '14/10/2025',
      '31/02/2026',
      'أفق 2026',
      'T2 2026',
      '14 أكتوبر',
      'مرتين في السنة',
      '45 %',
      '150%',
      '٤٥٪',
      '1.000,00 DH',
      'على الأقل 1000 درهم',
      'لجنتين',
      'كتابة الدولة؛ النقابة',
      'https://a.ma/x',
      'ftp://a.ma',
      'PV n° 3',
      'voir',
      '#REF!',
      'المجموع',
      'Total',
      'المحور الأول',
      'C1',
      'C2',
      '1',
      '2',
      '3',
      'التزام',
      'مشروع',
      'غير كافية',
      'نعم',
      'لا',
    ),
  },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u200f',
      '\u202e\u0000',
      ' \n ',
      '\ud800',
      'a'.repeat(3000),
      '9'.repeat(400),
      '-9e99',
      '1e400',
    ),
  },
);

const rich: fc.Arbitrary<RichCell> = fc.record({
  value: fc.oneof(typed, fc.double(), fc.integer({ min: 0, max: 80000 }), fc.boolean(), fc.constant(null)),
  text: typed,
  format: fc.constantFrom(
    null,
    '0%',
    'dd/mm/yyyy',
    'mmm-yy',
    '0.00',
    '#,##0.00 "DH"',
    '[$-1801]d mmmm yyyy',
    '"',
    '\\',
  ),
  links: fc.oneof(
    fc.constant([]),
    fc.array(fc.constantFrom('https://a.ma', 'javascript:alert(1)', '#gid=0', ''), { maxLength: 2 }),
  ),
  error: fc.constantFrom(null, null, null, '#REF!', '#DIV/0!'),
});

export const cell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 6, arbitrary: typed },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.integer({ min: -10, max: 60000 }), fc.boolean()) },
  { weight: 1, arbitrary: rich },
);

export const HEADERS = ['المرجع', 'الالتزام', 'النوع', 'المحور', 'الجهة المسؤولة', 'الأجل', 'الحالة', 'نسبة الإنجاز', 'الهدف', 'تقييم النقابة', 'الإثبات', 'ملاحظات', 'تاريخ الاتفاق', 'Colonne', '', 'آخر']; // prettier-ignore

/** Rows of cells with their sheet numbers, blank ones left out as sources leave them out. */
export const numbered = (rows: readonly (readonly RawCell[])[], first = 1): RawTab['rows'] =>
  rows
    .map((cells, index) => ({ number: first + index, cells }))
    .filter(({ cells }) => cells.some((one) => one !== null && one !== ''));

export const asTable = (tab: Partial<RawTab>): RawTable => ({
  source: 'x',
  locale: null,
  dateSystem: 1900,
  tabs: [{ id: null, name: 'T', ours: false, merges: [], rows: [], ...tab }],
});

const merge = (height: number, width: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: height }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: width - 1 }),
      fc.integer({ min: 0, max: 4 }),
    )
    .map(([top, down, left, across]) => ({ top, bottom: top + down, left, right: left + across }));

/** Any table at all: no header promised, merges anywhere. */
export const anyTable: fc.Arbitrary<RawTable> = fc
  .record({
    rows: fc.array(fc.array(fc.oneof(cell, fc.constantFrom(...HEADERS)), { maxLength: 18 }), {
      maxLength: 12,
    }),
    merges: fc.array(merge(14, 18), { maxLength: 4 }),
    dateSystem: fc.constantFrom<1900 | 1904>(1900, 1904),
  })
  .map(({ rows, merges, dateSystem }) => ({ ...asTable({ rows: numbered(rows), merges }), dateSystem }));

/** A tracker: a header we know, in any order, and rows of anything. */
export const rowsOfCells = fc.array(
  fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length }),
  { minLength: 1, maxLength: 8 },
);
