import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../shared/model/commitment.ts';
import { day } from './a-tracker.ts';
import { lastEditionOn } from './editions.ts';

const MONDAYS = ['2026-11-16', '2026-11-23'];
type Rows = Record<string, Partial<Commitment>>;
const editionOf = (rows: Rows, before: Rows = rows) =>
  lastEditionOn(MONDAYS, [
    { at: '2026-11-10T10:00:00.000Z', rows: before },
    { at: '2026-11-17T10:00:00.000Z', rows },
  ]);

describe('the headline’s counts', () => {
  const rows: Rows = {
    proven: { status: 'done', evidence: ['https://proof.example'] },
    minuted: { status: 'done', documents: ['محضر رقم 3'] },
    claimed: { status: 'done' },
    moving: { status: 'in_progress', due: day('2026-11-01') },
    stuck: { status: 'blocked' },
    waiting: { status: 'not_started' },
    blank: { due: day('2026-11-01') },
    given: { status: 'dropped', due: day('2026-11-01') },
  };

  it('tell done with proof from said done, and a blank from not started', () => {
    const { counts, total } = editionOf(rows);
    expect(Object.entries(counts).map(([name, { now }]) => [name, now])).toEqual([
      ['done', 2],
      ['declared', 1],
      ['in_progress', 1],
      ['blocked', 1],
      ['not_started', 1],
      ['not_given', 1],
      ['dropped', 1],
      ['overdue', 1],
    ]);
    expect(total).toBe(8);
  });

  it('stand each beside its own in the edition before', () => {
    const before = {
      ...rows,
      claimed: { status: 'in_progress', due: day('2026-11-01') },
      stuck: {},
      given: { due: day('2026-11-01') },
    } as const;
    const { counts, passedNotGiven } = editionOf(rows, before);
    expect({ ...counts, passedNotGiven }).toEqual({
      done: { now: 2, before: 2 },
      declared: { now: 1, before: 0 },
      in_progress: { now: 1, before: 2 },
      blocked: { now: 1, before: 0 },
      not_started: { now: 1, before: 1 },
      not_given: { now: 1, before: 3 },
      dropped: { now: 1, before: 0 },
      overdue: { now: 1, before: 2 },
      passedNotGiven: { now: 1, before: 2 },
    });
  });

  it('compare with what the edition before said, whatever is known of that week today', () => {
    const { counts } = lastEditionOn(MONDAYS, [{ at: '2026-11-17T10:00:00.000Z', rows }]);
    expect(counts.done).toEqual({ now: 2, before: 0 });
  });
});

describe('progress by axis', () => {
  it('keeps the order of the sheet, and puts what has no axis last', () => {
    const { axes } = editionOf({
      C1: { axis: null },
      C2: { axis: 'التقاعد' },
      C3: { axis: 'الأجور' },
      C4: { axis: 'التقاعد' },
      C5: { axis: null },
    });
    expect(axes.map(({ axis, total }) => [axis, total])).toEqual([
      ['التقاعد', 2],
      ['الأجور', 1],
      [null, 2],
    ]);
  });

  it('takes spellings of one axis for one, under the first', () => {
    const { axes } = editionOf({
      C1: { axis: 'الأجور والتعويضات' },
      C2: { axis: 'الاجور  والتعويضات' },
      C3: { axis: 'الأُجور والتعويضات:' },
      C4: { axis: '***' },
      C5: { axis: '---' },
    });
    expect(axes.map(({ axis, total }) => [axis, total])).toEqual([
      ['الأجور والتعويضات', 3],
      ['***', 1],
      ['---', 1],
    ]);
  });

  it('counts each axis’s own standings and dates passed', () => {
    const { axes } = editionOf({
      C1: { axis: 'أ', status: 'in_progress', due: day('2026-11-01') },
      C2: { axis: 'أ', status: 'done' },
      C3: { axis: 'ب', due: day('2026-11-01') },
    });
    expect(axes).toMatchObject([
      { axis: 'أ', standings: { in_progress: 1, declared: 1, not_given: 0 }, overdue: 1 },
      { axis: 'ب', standings: { in_progress: 0, declared: 0, not_given: 1 }, overdue: 0 },
    ]);
  });
});
