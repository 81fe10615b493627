import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../shared/model/raw-table.ts';
import { identify, type Identified } from '../../../shared/normalise/identify.ts';
import { keepLastGood } from '../../../shared/normalise/keep-last-good.ts';
import { normalise } from '../../../shared/normalise/normalise.ts';
import { HEADER, idsOf, knownAfter, knownFrom, read } from './known.ts';
import { rich, tableOf, tabOf } from './tables.ts';

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

  it('a dragged number is told of where it stands in its own tab', () => {
    const tabs = (...rows: readonly (readonly RawCell[])[]) =>
      normalise(
        tableOf(
          tabOf('1', [HEADER, A, B]),
          tabOf('2', [['الالتزام', 'الجهة المسؤولة', 'الأجل', 'الحالة', 'المرجع'], ...rows]),
        ),
      );
    const row = (ref: string, title: string) => [title, 'الصندوق', '2028', '', ref];
    const before = knownFrom(tabs(row('C3', 'تسوية ملفات التقاعد'), row('C4', 'مراجعة أنظمة المنح')));
    const now = identify(before, tabs(row('C3', 'التزام مدرج'), row('C4', 'تسوية ملفات التقاعد')));
    expect(now.findings).toEqual([
      {
        severity: 'warning',
        code: 'ref.moved',
        tab: '2',
        row: 3,
        column: 'E',
        cell: 'E3',
        value: 'C4',
        params: { field: 'ref', ref: 'C4', title: 'تسوية ملفات التقاعد' },
      },
    ]);
  });

  it('a new ref that two rows share leaves what is known alone', () => {
    const now = identify(known, read([A, B, C, D, [...D.slice(0, 1), 'نسخة', 'x', '', '']]));
    expect(idsOf(now)).toHaveLength(3);
    expect(now.gone).toEqual([]);
  });

  it('a title that two commitments have goes to the one whose ref the row has, and the other to the other row', () => {
    const twins = knownAfter([A, ['C2', ...A.slice(1)]]).map((one, at) => ({ ...one, id: `k${at}` }));
    expect(identify(twins, read([without(A), A])).rows.map(({ id }) => id)).toEqual(['k1', 'k0']);
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
    expect(idsOf(identify(known, read([A, ['X9', B[1] ?? '', 'جهة أخرى', '2030', ''], C])))).toContainEqual([
      B[1],
      B[1],
    ]);
  });

  it('a row that is not there is gone, and is itself again when it comes back', () => {
    expect(identify(known, read([A, C])).gone).toEqual([B[1]]);
    const removed = known.map((one) => (one.id === B[1] ? { ...one, removed: true } : one));
    const back = identify(removed, read([A, B, C]));
    expect(idsOf(back)).toContainEqual([B[1], B[1]]);
    const changed = identify(removed, read([A, ['', B[1] ?? '', 'جهة أخرى', '2030', ''], C]));
    expect(idsOf(changed)).toContainEqual([B[1], B[1]]);
    expect(identify(removed, read([A, C])).gone).toEqual([]);
  });

  it('a row is one that is there, rather than one removed of the same ref or title', () => {
    const before = [
      ...knownAfter([['C1', 'عنوان قديم', 'x', '', '']]).map((one) => ({ ...one, removed: true })),
      ...knownAfter([A]),
    ];
    expect(identify(before, read([['C1', 'عنوان جديد تماما', 'y', '', '']])).rows[0]?.id).toBe(A[1]);
    const twins = before.map((one, at) => ({ ...one, id: `k${at}`, commitment: before[1]!.commitment }));
    expect(identify(twins, read([without(A)])).rows[0]?.id).toBe('k1');
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

  it('rows of one title that say nothing else stay in the order in which they stood, and one more is new', () => {
    const row = ['', 'تكوين', '', '', ''];
    const stored = knownAfter([row, row]).map((one, at) => ({ ...one, id: `k${at}` }));
    const changed = ['', 'تكوين', 'فاس', '', ''];
    expect(identify(stored.toReversed(), read([changed, changed, changed])).rows.map(({ id }) => id)).toEqual(
      ['k0', 'k1', null],
    );
  });

  it('a row of a title that says what a known one says is that one, though others come first', () => {
    const stored = knownAfter([
      ['', 'تكوين', 'الرباط', '', ''],
      ['', 'تكوين', 'فاس', '', ''],
    ]).map((one, at) => ({ ...one, id: `k${at}` }));
    const now = identify(
      stored,
      read([
        ['', 'تكوين', 'طنجة', '', ''],
        ['', 'تكوين', 'الرباط', '', ''],
      ]),
    );
    expect(now.rows.map(({ id }) => id)).toEqual(['k1', 'k0']);
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
    const rounds = tabOf('R', [
      ['الدورة', 'تاريخ الانعقاد', 'المحضر'],
      ['الأولى', '2026', ''],
    ]);
    expect(identify(known, normalise(tableOf(rounds))).refusal?.code).toBe('headers-missing');
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
  const sectioned = [['محور الأجور'], A, B, ['محور التقاعد'], C];
  const known = knownAfter(sectioned);
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

  it('stays the stored one after a sort though there is a column for it, where the cell is empty', () => {
    const header = [...HEADER, 'المحور'];
    const now = identify(
      knownAfter(sectioned, header),
      read([['محور الأجور'], ['محور التقاعد'], C, B, A], header),
    );
    expect(axesOf(now)).toEqual(['محور التقاعد', 'محور الأجور', 'محور الأجور']);
  });

  it('is taken where the row had none before', () => {
    const before = knownAfter([A, B, ['محور التقاعد'], C]);
    const now = identify(before, read([A, ['محور التقاعد'], B, C]));
    expect(axesOf(now)).toEqual([null, 'محور التقاعد', 'محور التقاعد']);
    expect(now.findings).toEqual([]);
  });

  it('is a row’s own to change where it has a cell for it', () => {
    const header = [...HEADER, 'المحور'];
    const before = knownAfter(
      [
        [...A, 'الأجور'],
        [...B, 'الأجور'],
        [...C, 'التقاعد'],
      ],
      header,
    );
    const now = identify(
      before,
      read(
        [
          [...A, 'التقاعد'],
          [...B, ''],
          [...C, 'التقاعد'],
        ],
        header,
      ),
    );
    expect(axesOf(now)).toEqual(['التقاعد', null, 'التقاعد']);
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
  it('stays where a date cannot be read, with what was promised', () => {
    const [before] = knownAfter([A]);
    const [now] = read([['C1', 'أ', 'y', '31/02/2026', '']]).commitments;
    expect(keepLastGood(now!, before!.commitment).due).toMatchObject({ date: '2026-12-31', text: '2026' });
  });
  it('stays where the column of proof holds a formula in error, links and documents alike', () => {
    const header = [...HEADER, 'الإثبات'];
    const [before] = knownAfter([[...A, 'https://a.ma/x\nمحضر 14/10/2025']], header);
    const [now] = read([[...A, rich({ error: '#REF!', text: '#REF!' })]], header).commitments;
    expect(keepLastGood(now!, before!.commitment)).toMatchObject({
      evidence: ['https://a.ma/x'],
      documents: ['محضر 14/10/2025'],
    });
  });
  it('is nothing where there never was one', () => {
    const [now] = read([['C1', 'أ', 'y', '31/02/2026', 'xyz']]).commitments;
    expect(keepLastGood(now!, null)).toMatchObject({ due: null, status: null });
  });
});
