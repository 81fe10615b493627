import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../shared/model/raw-table.ts';
import { identify, type Identified, type KnownCommitment } from '../../../shared/normalise/identify.ts';
import { keepLastGood } from '../../../shared/normalise/keep-last-good.ts';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { tableOf, tabOf } from './tables.ts';

const HEADER = ['المرجع', 'الالتزام', 'الجهة المسؤولة', 'الأجل', 'الحالة'];
const read = (rows: readonly (readonly RawCell[])[], header = HEADER) =>
  normalise(tableOf(tabOf('T', [header, ...rows])));

/** What a store would hold after a first read: ids are the titles. */
const knownAfter = (rows: readonly (readonly RawCell[])[], header = HEADER): KnownCommitment[] =>
  read(rows, header).commitments.map(({ item }) => ({
    id: item.title,
    commitment: item,
    removed: false,
    place: item.at,
  }));

/** Title now, and who it is. */
const idsOf = ({ rows }: Identified): [string, string | null][] =>
  rows.map(({ id, reading }) => [reading.item.title, id]);

const A = ['C1', 'الرفع من التعويضات الجزافية', 'الوزارة', '2026', ''];
const B = ['C2', 'تنظيم الحركة الانتقالية', 'المديرية', '2027', ''];
const C = ['C3', 'تسوية ملفات التقاعد', 'الصندوق', '2028', ''];
const D = ['C4', 'إحداث مؤسسة الأعمال الاجتماعية', 'الوزارة', '', ''];
const without = (row: readonly RawCell[], title = row[1]): RawCell[] => ['', title ?? null, ...row.slice(2)];

describe('with refs', () => {
  const known = knownAfter([A, B, C]);

  it('a row is who its ref says, wherever it stands and whatever its title has become', () => {
    const now = identify(known, read([C, ['C1', 'عنوان جديد تماما', 'جهة أخرى', '2030', ''], B]));
    expect(idsOf(now)).toEqual([
      ['تسوية ملفات التقاعد', C[1]],
      ['عنوان جديد تماما', A[1]],
      ['تنظيم الحركة الانتقالية', B[1]],
    ]);
    expect(now).toMatchObject({ gone: [], findings: [], refusal: null });
  });

  it('a ref never seen is a new commitment', () => {
    expect(idsOf(identify(known, read([A, B, C, D])))).toContainEqual([D[1], null]);
  });

  it('numbers dragged down do not turn commitments into their neighbours', () => {
    const now = identify(
      known,
      read([
        ['C1', 'التزام مدرج', 'x', '', ''],
        ['C2', ...A.slice(1)],
        ['C3', ...B.slice(1)],
        ['C4', ...C.slice(1)],
      ]),
    );
    expect(idsOf(now)).toEqual([
      ['التزام مدرج', null],
      [A[1], A[1]],
      [B[1], B[1]],
      [C[1], C[1]],
    ]);
    expect(now.findings).toMatchObject([
      { severity: 'warning', code: 'ref.moved', cell: 'A3', value: 'C2', params: { ref: 'C2', title: A[1] } },
      { code: 'ref.moved', cell: 'A4' },
    ]);
    expect(now.gone).toEqual([]);
  });

  it('two rows that swapped their refs stay who their titles say', () => {
    const now = identify(known, read([['C2', ...A.slice(1)], ['C1', ...B.slice(1)], C]));
    expect(idsOf(now)).toEqual([
      [A[1], A[1]],
      [B[1], B[1]],
      [C[1], C[1]],
    ]);
  });

  it('a title copied from another row does not take that row’s commitment', () => {
    const now = identify(known, read([['C1', B[1] ?? '', 'x', '', ''], B, C]));
    expect(now.rows.map(({ id }) => id)).toEqual([A[1], B[1], C[1]]);
    expect(now.findings).toEqual([]);
  });

  it('rows that share a ref are left out, and the stored one is not gone', () => {
    const now = identify(known, read([A, ['C1', 'نسخة', 'x', '', ''], B, C]));
    expect(idsOf(now)).toEqual([
      [B[1], B[1]],
      [C[1], C[1]],
    ]);
    expect(now.gone).toEqual([]);
  });

  it('a ref that was given, erased or changed leaves the commitment itself', () => {
    expect(idsOf(identify(known, read([without(A), ['X9', ...B.slice(1)], C])))).toEqual([
      [A[1], A[1]],
      [B[1], B[1]],
      [C[1], C[1]],
    ]);
    expect(idsOf(identify(knownAfter([without(A)]), read([A])))).toEqual([[A[1], A[1]]]);
  });

  it('a row that is not there is gone, and is itself again when it comes back', () => {
    expect(identify(known, read([A, C])).gone).toEqual([B[1]]);
    const removed = known.map((one) => (one.id === B[1] ? { ...one, removed: true } : one));
    const back = identify(removed, read([A, B, C]));
    expect(idsOf(back)).toContainEqual([B[1], B[1]]);
    expect(identify(removed, read([A, C])).gone).toEqual([]);
  });
});

describe('without refs', () => {
  const known = knownAfter([A, B, C].map((row) => without(row)));

  it('a row is who its title says, moved, sorted or among new ones', () => {
    expect(idsOf(identify(known, read([without(C), without(D), without(A), without(B)])))).toEqual([
      [C[1], C[1]],
      [D[1], null],
      [A[1], A[1]],
      [B[1], B[1]],
    ]);
  });

  it('a title retyped in its place keeps its history', () => {
    expect(idsOf(identify(known, read([without(A), without(B, 'مسطرة التنقيل'), without(C)])))).toEqual([
      [A[1], A[1]],
      ['مسطرة التنقيل', B[1]],
      [C[1], C[1]],
    ]);
  });

  it('a title retyped keeps its history though rows were inserted above', () => {
    const now = identify(known, read([without(D), without(A), without(B, 'مسطرة التنقيل'), without(C)]));
    expect(idsOf(now)).toEqual([
      [D[1], null],
      [A[1], A[1]],
      ['مسطرة التنقيل', B[1]],
      [C[1], C[1]],
    ]);
  });

  it('a title mended here and there keeps its history wherever it moved', () => {
    const now = identify(
      known,
      read([without(C), without(B, 'تنظيم الحركة الانتقالية السنوية'), without(A, 'رفع التعويضات الجزافية')]),
    );
    expect(idsOf(now)).toEqual([
      [C[1], C[1]],
      ['تنظيم الحركة الانتقالية السنوية', B[1]],
      ['رفع التعويضات الجزافية', A[1]],
    ]);
  });

  it('another commitment in the place of one that went is new', () => {
    const now = identify(
      known,
      read([without(A), ['', 'توظيف أطر جديدة', 'جهة أخرى', 'T2 2026', 'منجز'], without(C)]),
    );
    expect(idsOf(now)).toContainEqual(['توظيف أطر جديدة', null]);
    expect(now.gone).toEqual([B[1]]);
  });

  it('rows of one title are told by what else they say, else by their order', () => {
    const two = [
      ['', 'تكوين', 'الرباط', '2026', ''],
      ['', 'تكوين', 'فاس', '2026', ''],
    ];
    const stored = knownAfter(two).map((one, at) => ({ ...one, id: `k${at}` }));
    expect(identify(stored, read([without(D), two[1]!, two[0]!])).rows.map(({ id }) => id)).toEqual([
      null,
      'k1',
      'k0',
    ]);
    const same = [
      ['', 'تكوين', '', '', ''],
      ['', 'تكوين', '', '', ''],
    ].map((row, at) => [...row.slice(0, 4), at === 0 ? 'منجز' : '']);
    const storedSame = knownAfter(same).map((one, at) => ({ ...one, id: `k${at}` }));
    expect(identify(storedSame, read([without(D), ...same])).rows.map(({ id }) => id)).toEqual([
      null,
      'k0',
      'k1',
    ]);
  });

  it('a title that was emptied keeps the row who it was, and the last good title', () => {
    const now = identify(known, read([without(A), without(B, ''), without(C)]));
    const row = now.rows[1]!;
    expect(row.id).toBe(B[1]);
    expect(keepLastGood(row.reading, known[1]!.commitment).title).toBe(B[1]);
  });

  it('a row that never had a title is nobody', () => {
    expect(identify([], read([without(A), ['', '', 'x', '2026', '']])).rows).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const many = Array.from({ length: 9 }, (_, at) => [
    `C${at + 11}`,
    `التزام ${'أبتثجحخدذ'[at]}`,
    'x',
    '2026',
    '',
  ]);
  const known = knownAfter(many);

  it('meets a read whose headers are gone', () => {
    expect(identify(known, read(many, ['1', '2', '3', '4', '5'])).refusal).toEqual({
      code: 'headers-missing',
      known: 9,
      gone: 9,
    });
    expect(identify([], normalise(tableOf())).refusal).toEqual({
      code: 'headers-missing',
      known: 0,
      gone: 0,
    });
  });

  it('meets a read in which more than a third, and at least three, are gone', () => {
    expect(identify(known, read(many.slice(4))).refusal).toEqual({
      code: 'too-many-gone',
      known: 9,
      gone: 4,
    });
    expect(identify(known, read(many.slice(3))).refusal).toBeNull();
    expect(identify(known.slice(0, 4), read(many.slice(2, 4))).refusal).toBeNull();
    expect(identify(known.slice(0, 4), read(many.slice(3, 4))).refusal).toEqual({
      code: 'too-many-gone',
      known: 4,
      gone: 3,
    });
  });

  it('does not count those that were gone before', () => {
    const removed = known.map((one, at) => ({ ...one, removed: at < 4 }));
    expect(identify(removed, read(many.slice(4))).refusal).toBeNull();
  });
});

describe('the axis that a row inherits', () => {
  const header = ['المرجع', 'الالتزام', 'الجهة المسؤولة', 'الأجل', 'الحالة'];
  const sectioned = [['محور الأجور'], A, B, ['محور التقاعد'], C];
  const known = knownAfter(sectioned, header);
  const axesOf = ({ rows }: Identified) => rows.map(({ reading }) => reading.item.axis);

  it('stays the stored one after a sort, with one warning for the tab', () => {
    const now = identify(known, read([['محور الأجور'], ['محور التقاعد'], C, B, A]));
    expect(axesOf(now)).toEqual(['محور التقاعد', 'محور الأجور', 'محور الأجور']);
    expect(now.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'axis.kept',
        tab: 'T',
        row: null,
        params: { field: 'axis', count: 2 },
      }),
    ]);
  });

  it('stays the stored one above all sections', () => {
    expect(axesOf(identify(known, read([A, ['محور الأجور'], B, ['محور التقاعد'], C])))).toEqual([
      'محور الأجور',
      'محور الأجور',
      'محور التقاعد',
    ]);
  });

  it('follows a section that was renamed', () => {
    const now = identify(known, read([['محور الأجور والتعويضات'], A, B, ['محور التقاعد'], C]));
    expect(axesOf(now)).toEqual(['محور الأجور والتعويضات', 'محور الأجور والتعويضات', 'محور التقاعد']);
    expect(now.findings).toEqual([]);
  });

  it('is taken where the row says something else anew, too', () => {
    const now = identify(known, read([['محور الأجور'], A, ['محور التقاعد'], [...B.slice(0, 4), 'منجز'], C]));
    expect(axesOf(now)).toEqual(['محور الأجور', 'محور التقاعد', 'محور التقاعد']);
  });
});

describe('the last good value', () => {
  it('stays where a cell was not taken, with what comes out of the same cell', () => {
    const [before] = knownAfter([['C1', 'أ', 'x', 'مرتين في السنة', 'متأخر']]);
    const [now] = read([['C1', 'أ', 'y', '31/02/2026', 'xyz']]).commitments;
    expect(keepLastGood(now!, before!.commitment)).toMatchObject({
      owner: ['y'],
      due: null,
      recurs: { times: 2, every: 'year' },
      status: 'in_progress',
      statusText: 'متأخر',
      saidLate: true,
    });
  });
  it('is nothing where there never was one', () => {
    const [now] = read([['C1', 'أ', 'y', '31/02/2026', 'xyz']]).commitments;
    expect(keepLastGood(now!, null)).toMatchObject({ due: null, status: null });
  });
});
