import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../shared/model/commitment.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import { day, horizon } from './a-tracker.ts';
import { lastEditionOn } from './editions.ts';

type State = Partial<Commitment> | null;

const MONDAYS = ['2026-11-16', '2026-11-23'];

/** The second edition, where C1 stood so before the first one and then, day after day, so; null: not in the sheet. */
const weekOf = (before: State, ...states: State[]): Digest => {
  const rows = (state: State) => ({ other: {}, ...(state ? { C1: state } : {}) });
  return lastEditionOn(MONDAYS, [
    { at: '2026-11-10T10:00:00.000Z', rows: rows(before) },
    ...states.map((state, index) => ({ at: `2026-11-${17 + index}T10:00:00.000Z`, rows: rows(state) })),
  ]);
};
const meanings = (before: State, ...states: State[]) =>
  weekOf(before, ...states).moved.flatMap((movement) => movement.meanings);

describe('a week in which a commitment changed more than once', () => {
  it('goes from the first to the last, not by the steps between', () => {
    expect(meanings({ progress: 40 }, { progress: 50 }, { progress: 60 })).toEqual([
      { kind: 'progressed', status: null, progress: [40, 60] },
    ]);
  });

  it('is silent on what was done and undone', () => {
    const week = weekOf({ status: 'in_progress' }, { status: 'done' }, { status: 'in_progress' });
    expect(week.moved).toEqual([]);
    expect(week.quietWeeks).toBe(1);
  });

  it('tells what remains true of what was undone in part', () => {
    expect(meanings({ status: 'not_started' }, { status: 'done' }, { status: 'in_progress' })).toEqual([
      { kind: 'progressed', status: ['not_started', 'in_progress'], progress: null },
    ]);
  });

  it('keeps all that one step means', () => {
    const steps = [
      { status: 'in_progress', progress: 50 },
      { status: 'blocked', progress: 60 },
    ] as const;
    expect(meanings({ status: 'in_progress', progress: 40 }, ...steps)).toEqual([
      { kind: 'blocked', from: 'in_progress' },
      { kind: 'progressed', status: null, progress: [40, 60] },
    ]);
  });

  it('tells two postponements as the second, from the date before both', () => {
    const dues = ['2026-11-30', '2026-12-15', '2026-12-31'].map((date) => ({ due: day(date) }));
    expect(meanings(dues[0] ?? null, dues[1] ?? null, dues[2] ?? null)).toEqual([
      {
        kind: 'postponed',
        from: day('2026-11-30'),
        to: day('2026-12-31'),
        nth: 2,
        first: day('2026-11-30'),
      },
    ]);
  });

  it('tells a date that was taken away and set later as put off', () => {
    expect(meanings({ due: day('2026-11-30') }, { due: null }, { due: day('2026-12-31') })).toMatchObject([
      { kind: 'postponed', from: day('2026-11-30'), to: day('2026-12-31'), nth: 1 },
    ]);
  });

  it('tells a horizon that was made exact in two steps as clarified', () => {
    expect(meanings({ due: horizon(2026) }, { due: day('2026-12-20') }, { due: day('2026-12-10') })).toEqual([
      { kind: 'clarified', from: horizon(2026), to: day('2026-12-10') },
    ]);
  });

  it('tells proof that was added and still stands, and of two links the one that does', () => {
    const link = (name: string) => `https://proof.example/${name}`;
    expect(meanings({ evidence: [] }, { evidence: [link('wrong')] }, { evidence: [link('right')] })).toEqual([
      { kind: 'proof-added', evidence: [link('right')], documents: [] },
    ]);
  });

  it('tells a title that was retyped and typed back as nothing', () => {
    expect(meanings({ title: 'أ' }, { title: 'ب' }, { title: 'أ' })).toEqual([]);
  });
});

describe('what comes and goes', () => {
  it('is new, however often it changed since, and stands as it stands', () => {
    const { moved } = weekOf(null, { status: 'in_progress' }, { status: 'done', documents: ['محضر 4'] });
    expect(moved).toMatchObject([{ item: { id: 'C1', standing: 'done' }, meanings: [{ kind: 'new' }] }]);
  });

  it('never was where it came and went within the week', () => {
    const { moved, removed, quietWeeks } = weekOf(null, {}, null);
    expect({ moved, removed, quietWeeks }).toEqual({ moved: [], removed: [], quietWeeks: 1 });
  });

  it('never went where it was gone for a day, and moved only by what changed', () => {
    expect(weekOf({}, null, {}).moved).toEqual([]);
    expect(meanings({ progress: 10 }, null, { progress: 20 })).toEqual([
      { kind: 'progressed', status: null, progress: [10, 20] },
    ]);
  });

  it('stands in the list of what was removed and nowhere else', () => {
    const week = weekOf({ due: day('2026-11-01'), status: 'in_progress' }, null);
    expect(week.removed).toMatchObject([{ item: { id: 'C1' }, meanings: [{ kind: 'removed' }] }]);
    const { removed: _removed, history: _history, trend: _trend, ...elsewhere } = week;
    expect(JSON.stringify(elsewhere)).not.toContain('"C1"');
    expect(week.total).toBe(1);
    expect(week.quietWeeks).toBe(0);
  });

  it('is told as removed although it had changed the day before', () => {
    expect(weekOf({}, { status: 'done' }, null).removed.map((movement) => movement.meanings)).toEqual([
      [{ kind: 'removed' }],
    ]);
  });

  it('comes back in a later week, with what changed meanwhile', () => {
    const rows = { other: {} };
    const { moved } = lastEditionOn(
      ['2026-11-09', ...MONDAYS],
      [
        { at: '2026-11-03T10:00:00.000Z', rows: { ...rows, C1: { progress: 10 } } },
        { at: '2026-11-10T10:00:00.000Z', rows },
        { at: '2026-11-17T10:00:00.000Z', rows: { ...rows, C1: { progress: 30 } } },
      ],
    );
    expect(moved.map((movement) => movement.meanings)).toEqual([
      [{ kind: 'restored' }, { kind: 'progressed', status: null, progress: [10, 30] }],
    ]);
  });

  it('is not gone again where it was back for a day', () => {
    const reads = [
      { at: '2026-11-03T10:00:00.000Z', rows: { C1: {}, other: {} } },
      { at: '2026-11-10T10:00:00.000Z', rows: { other: {} } },
      { at: '2026-11-17T10:00:00.000Z', rows: { C1: { progress: 10 }, other: {} } },
      { at: '2026-11-18T10:00:00.000Z', rows: { other: {} } },
    ];
    const { moved, removed } = lastEditionOn(['2026-11-09', ...MONDAYS], reads);
    expect([moved, removed]).toEqual([[], []]);
  });

  it('is not told of again in the week after', () => {
    const reads = [
      { at: '2026-11-03T10:00:00.000Z', rows: { C1: {}, other: {} } },
      { at: '2026-11-10T10:00:00.000Z', rows: { other: {} } },
    ];
    expect(lastEditionOn(['2026-11-09', ...MONDAYS], reads).removed).toEqual([]);
  });
});

describe('a change without a meaning', () => {
  it.each([
    ['a note', { notes: 'سري' }],
    ['a column that is no field of ours', { extra: { ملف: 'سري' } }],
    ['the axis', { axis: 'التكوين' }],
    ['another spelling of the date', { due: { ...day('2026-12-31'), text: '31/12/2026' } }],
  ])('moves nothing: %s', (_, state) => {
    expect(weekOf({ due: day('2026-12-31') }, { due: day('2026-12-31'), ...state }).moved).toEqual([]);
  });
});
