import { describe, expect, it, test } from 'vitest';
import type { RawCell } from '../../../shared/model/raw-table.ts';
import { identify } from '../../../shared/normalise/identify.ts';
import { knownAfter, read } from './known.ts';

/** A row without a ref. */
const row = (title: string, owner = '', due = '', status = ''): RawCell[] => ['', title, owner, due, status];
const PAY = row('مراجعة نظام التعويضات الجزافية', 'الوزارة', '2026');
const MOVES = row('تنظيم الحركة الانتقالية', 'المديرية', '2027');
const PENSIONS = row('تسوية ملفات التقاعد', 'الصندوق', '2028');
const idOf = (title: string, ...[known, rows]: Parameters<typeof identify>): string | null | undefined =>
  identify(known, rows).rows.find(({ reading }) => reading.item.title === title)?.id;

describe('a title retyped, in a row that moved', () => {
  const known = knownAfter([PAY, MOVES, PENSIONS]);

  test.each([
    ['مراجعة نظام التعويضات الجزافية والعائلية'],
    ['مراجعة التعويضات الجزافية'],
    ['مراجعة نظام المعاشات المدنية'],
  ])('is the same commitment where it keeps half of its words (%s)', (title) => {
    expect(idOf(title, known, read([PENSIONS, row(title, 'x', '2030', 'منجز'), MOVES]))).toBe(PAY[1]);
  });

  test.each([['مراجعة المعاشات المدنية'], ['إصلاح نظام المعاشات المدنية']])(
    'is another one where it keeps less (%s), whatever else the row says',
    (title) => {
      expect(idOf(title, known, read([PENSIONS, row(title, 'الوزارة', '2026'), MOVES]))).toBeNull();
    },
  );

  it('is another one where the commitment that it is like is there itself', () => {
    const title = 'مراجعة نظام التعويضات العائلية';
    expect(idOf(title, known, read([PAY, MOVES, PENSIONS, row(title)]))).toBeNull();
  });

  it('is another one where the commitment that it is like was removed', () => {
    const removed = known.map((one) => ({ ...one, removed: one.id === PAY[1] }));
    const title = 'مراجعة نظام التعويضات العائلية';
    expect(idOf(title, removed, read([MOVES, PENSIONS, row(title)]))).toBeNull();
  });
});

describe('a title retyped in its place', () => {
  const five = row('إحداث خلية للاستماع والتوجيه المهني', 'الوزارة', '2026');
  const around = (middle: RawCell[]) => read([MOVES, middle, PENSIONS]);

  test.each([
    ['فتح خلية دائمة لليقظة المعلوماتية', five],
    ['تكوين أطر المصالح الخارجية', row('إحداث خلية للاستماع والتوجيه المهني')],
  ])(
    'keeps its history where it keeps a word in five, or the row says nothing else (%s)',
    (title, before) => {
      const after = before === five ? row(title, 'x', '2030', 'منجز') : row(title);
      expect(idOf(title, knownAfter([MOVES, before, PENSIONS]), around(after))).toBe(before[1]);
    },
  );

  it('is another commitment where it keeps less than that, and the row says other things', () => {
    const title = 'فتح خلية دائمة لليقظة والتتبع المستمر';
    const known = knownAfter([MOVES, five, PENSIONS]);
    expect(idOf(title, known, around(row(title, 'x', '2030', 'منجز')))).toBeNull();
  });

  test.each<[string, RawCell[], RawCell[], boolean]>([
    ['half of what it said', ['الوزارة', '2026', ''], ['الوزارة', '2027', ''], true],
    ['its owner alone', ['الوزارة', '', ''], ['الوزارة', '', ''], true],
    ['nothing of what it said', ['الوزارة', '', ''], ['المديرية', '', ''], false],
    ['a third of what is said before or after', ['الوزارة', '2026', ''], ['الوزارة', '', 'منجز'], false],
    ['a third of what it said', ['الوزارة', '2026', 'منجز'], ['الوزارة', '2027', 'متعثر'], false],
  ])('beyond recognition is told by what else stands in the row: %s', (_, before, after, isSame) => {
    const title = 'تكوين أطر المصالح الخارجية';
    const known = knownAfter([MOVES, ['', five[1]!, ...before], PENSIONS]);
    expect(idOf(title, known, around(['', title, ...after]))).toBe(isSame ? five[1] : null);
  });

  it('keeps its history beside others, in the order in which they stood', () => {
    const known = knownAfter([MOVES, PAY, five, PENSIONS]);
    const now = identify(
      known.toReversed(),
      read([
        MOVES,
        row('تكوين أطر المصالح الخارجية', 'الوزارة', '2026'),
        row('بناء مقر جديد', 'الوزارة', '2026'),
        PENSIONS,
      ]),
    );
    expect(now.rows.map(({ id }) => id)).toEqual([MOVES[1], PAY[1], five[1], PENSIONS[1]]);
  });

  it('keeps its history though rows were added in another place', () => {
    const known = knownAfter([MOVES, PAY, PENSIONS, five]);
    const title = 'تكوين أطر المصالح الخارجية';
    const added = [row('بناء مقر جديد', 'الوزارة', '2026'), row('رقمنة المصالح', 'x')];
    const now = read([MOVES, row(title, 'الوزارة', '2026'), PENSIONS, ...added]);
    expect(idOf(title, known, now)).toBe(PAY[1]);
  });

  it('is not told by its place where rows were added there', () => {
    const known = knownAfter([MOVES, PAY, PENSIONS]);
    const now = identify(
      known,
      read([
        MOVES,
        row('بناء مقر جديد', 'الوزارة', '2026'),
        row('رقمنة المصالح', 'الوزارة', '2026'),
        PENSIONS,
      ]),
    );
    expect(now.rows.map(({ id }) => id)).toEqual([MOVES[1], null, null, PENSIONS[1]]);
  });

  it('is not told by the place of a commitment that was removed', () => {
    const known = knownAfter([MOVES, PAY, five, PENSIONS]);
    const removed = known.map((one) => ({ ...one, removed: one.id === PAY[1] }));
    const title = 'تكوين أطر المصالح الخارجية';
    expect(idOf(title, removed, around(row(title, 'الوزارة', '2026')))).toBe(five[1]);
  });
});

describe('of several that a retyped title could be', () => {
  const one = row('مراجعة نظام التعويضات الجزافية', 'الوزارة');
  const near = row('مراجعة نظام التعويضات الجزافية للأطر', 'x');
  const far = row('مراجعة نظام المعاشات المدنية', 'y');
  const idsAmong = (known: readonly RawCell[][], rows: readonly RawCell[][]) =>
    identify(knownAfter(known), read(rows)).rows.map(({ id }) => id);

  it('the likeliest row is it, and the others are new, in whatever order they stand', () => {
    expect(idsAmong([one, MOVES], [MOVES, far, near, PENSIONS])).toEqual([MOVES[1], null, one[1], null]);
    expect(idsAmong([one, MOVES], [MOVES, near, far, PENSIONS])).toEqual([MOVES[1], one[1], null, null]);
  });

  it('the likeliest commitment is it, in whatever order they are known', () => {
    const title = 'مراجعة نظام التعويضات';
    for (const known of [
      [one, far, MOVES],
      [far, one, MOVES],
    ])
      expect(idsAmong(known, [MOVES, row(title)])).toEqual([MOVES[1], one[1]]);
  });

  it('the one that says the same besides is it', () => {
    const [first, second] = [row('مراجعة نظام المنح', 'الوزارة'), row('مراجعة نظام الرخص', 'المديرية')];
    const title = 'مراجعة نظام المساعدات';
    expect(idsAmong([first, second], [MOVES, row(title, 'الوزارة')])).toEqual([null, first[1]]);
    expect(idsAmong([first, second], [MOVES, row(title, 'المديرية')])).toEqual([null, second[1]]);
  });

  it('the row in its place is it, before one elsewhere that is somewhat more like it', () => {
    const there = row('مراجعة نظام المعاشات المدنية', 'x');
    const elsewhere = row('مراجعة نظام التعويضات المدنية', 'y');
    const now = [MOVES, there, PENSIONS, elsewhere];
    expect(idsAmong([MOVES, one, PENSIONS], now)).toEqual([MOVES[1], one[1], PENSIONS[1], null]);
  });

  it('none is it where the title has nothing but words that hundreds have', () => {
    const many = Array.from({ length: 201 }, (_, at) => row(`تكوين موظفي الجماعة ${at + 1}`));
    expect(
      idOf('تكوين موظفي القباضة', knownAfter(many), read([MOVES, row('تكوين موظفي القباضة')])),
    ).toBeNull();
  });
});

describe('a retyped title with a ref', () => {
  const withRef = (ref: string, [, ...cells]: RawCell[]): RawCell[] => [ref, ...cells];
  const title = 'مراجعة نظام التعويضات العائلية';
  const retyped = row(title, 'الوزارة', '2026');

  test.each([
    ['given', PAY, withRef('C9', retyped), true],
    ['erased', withRef('C1', PAY), retyped, true],
    ['changed', withRef('C1', PAY), withRef('C9', retyped), false],
  ])('that was %s meanwhile is the same commitment unless each has its own', (_, before, after, isSame) => {
    const known = knownAfter([MOVES, before, PENSIONS]);
    expect(idOf(title, known, read([PENSIONS, after, MOVES]))).toBe(isSame ? PAY[1] : null);
    expect(idOf(title, known, read([MOVES, after, PENSIONS]))).toBe(isSame ? PAY[1] : null);
  });
});
