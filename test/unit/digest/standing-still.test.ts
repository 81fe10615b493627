import { describe, expect, it } from 'vitest';
import { makeDigest } from '../../../shared/digest/make-digest.ts';
import type { Commitment } from '../../../shared/model/commitment.ts';
import type { TrackerConfig } from '../../../shared/model/tracker.ts';
import { day, tracker } from './a-tracker.ts';
import { factsOn, lastEditionOn } from './editions.ts';

const TODAY = '2026-11-23';
const FAR = day('2027-06-30');
const stillIn = (
  rows: Record<string, Partial<Commitment>>,
  ...later: { at: string; rows: Record<string, Partial<Commitment>> }[]
) =>
  lastEditionOn([TODAY], [{ at: '2026-08-03T10:00:00.000Z', rows }, ...later]).standingStill.map(
    ({ item, weeks, undated }) => [item.id, weeks, undated],
  );
const seenAt = (at: string, over: Partial<Commitment> = {}) =>
  lastEditionOn([TODAY], [{ at, rows: { C1: { due: FAR, ...over } } }]).standingStill.map(
    ({ weeks, undated }) => [weeks, undated],
  );

describe('standing still', () => {
  it('begins after six whole weeks, by the days of the place', () => {
    expect(seenAt('2026-10-13T10:00:00.000Z')).toEqual([]);
    const lastMinute = [{ at: '2026-10-12T23:30:00.000Z', rows: { C1: { due: FAR } } }];
    const weeksIn = (zone: string) => lastEditionOn([TODAY], lastMinute, { zone }).standingStill.length;
    expect([weeksIn('Africa/Casablanca'), weeksIn('Africa/Tunis')]).toEqual([1, 0]);
    expect(seenAt('2026-10-12T10:00:00.000Z')).toEqual([[6, false]]);
    expect(seenAt('2026-10-06T10:00:00.000Z')).toEqual([[6, false]]);
    expect(seenAt('2026-10-05T10:00:00.000Z')).toEqual([[7, false]]);
  });

  it('is said of what is open alone', () => {
    const still = stillIn({
      blank: { due: FAR },
      moving: { due: FAR, status: 'in_progress' },
      stuck: { due: FAR, status: 'blocked' },
      waiting: { due: FAR, status: 'not_started' },
      proven: { status: 'done', evidence: ['https://proof.example'] },
      declared: { status: 'done' },
      dropped: { status: 'dropped' },
    });
    expect(still.map(([id]) => id)).toEqual(['blank', 'moving', 'stuck', 'waiting']);
  });

  it('is also said of what has no date at all, without weeks where it is recent', () => {
    expect(seenAt('2026-11-20T10:00:00.000Z', { due: null })).toEqual([[null, true]]);
    expect(seenAt('2026-08-03T10:00:00.000Z', { due: null })).toEqual([[16, true]]);
    const comesRound = { due: null, recurs: { times: 2, every: 'year' } } as const;
    expect(seenAt('2026-11-20T10:00:00.000Z', comesRound)).toEqual([]);
  });

  it('lists the longest first, then the undated, each in sheet order', () => {
    const recent = { at: '2026-11-20T10:00:00.000Z' };
    const old = { a: { due: FAR }, b: { due: FAR } };
    expect(
      stillIn(
        old,
        { at: '2026-09-07T10:00:00.000Z', rows: { u: {}, ...old, m: { due: FAR }, v: {} } },
        {
          ...recent,
          rows: { u: { title: 'جديد' }, ...old, m: { due: FAR }, v: { title: 'جديد' } },
        },
      ),
    ).toEqual([
      ['a', 16, false],
      ['b', 16, false],
      ['m', 11, false],
      ['u', null, true],
      ['v', null, true],
    ]);
  });
});

describe('what keeps a commitment from standing still', () => {
  const change = (
    from: Partial<Commitment>,
    to: Partial<Commitment>,
    config: Partial<TrackerConfig> = {},
  ) => {
    const facts = factsOn(TODAY, [
      { at: '2026-08-03T10:00:00.000Z', rows: { C1: { due: FAR, ...from } } },
      { at: '2026-11-17T10:00:00.000Z', rows: { C1: { due: FAR, ...to } } },
    ]);
    return makeDigest({ ...facts, tracker: { ...tracker, ...config } });
  };
  const note = [{ notes: 'قبل' }, { notes: 'بعد' }] as const;
  const column = [{ extra: { ملف: 'قبل' } }, { extra: { ملف: 'بعد' } }] as const;

  it.each<[string, Partial<Commitment>, Partial<Commitment>]>([
    ['what it means something to change', { status: null }, { status: 'in_progress' }],
    [
      'any other field that a digest shows',
      { current: null },
      { current: { amount: 4, unit: null, comparator: '=', text: '4' } },
    ],
  ])('is a change in %s', (_, from, to) => {
    const { standingStill, items } = change(from, to);
    expect(standingStill).toEqual([]);
    expect(items[0]?.changedAt).toBe('2026-11-17T10:00:00.000Z');
  });

  it.each<[string, Partial<Commitment>, Partial<Commitment>]>([
    ['a private note', ...note],
    ['a private column', ...column],
    ['a ref that was given to the row', { ref: null }, { ref: 'C1' }],
    ['the day on which somebody looked at the row', { updatedOn: null }, { updatedOn: day('2026-11-17') }],
  ])('is not %s', (_, from, to) => {
    const { standingStill, items } = change(from, to);
    expect(standingStill).toMatchObject([{ weeks: 16 }]);
    expect(items[0]?.changedAt).toBe('2026-08-03T10:00:00.000Z');
  });

  it('is a private column that somebody is shown, and that one alone', () => {
    const showing = (name: string): Partial<TrackerConfig> => ({
      disclose: [{ column: name, audiences: ['bureau'] }],
    });
    expect(change(...note, showing('notes')).standingStill).toEqual([]);
    expect(change(...column, showing('ملف')).standingStill).toEqual([]);
    expect(change(...column, showing('notes')).standingStill).toHaveLength(1);
    expect(change(...note, showing('ملف')).standingStill).toHaveLength(1);
  });

  it('is coming back to the sheet', () => {
    const row = { C1: { due: FAR } };
    const still = stillIn(
      row,
      { at: '2026-11-10T10:00:00.000Z', rows: {} },
      { at: '2026-11-17T10:00:00.000Z', rows: row },
    );
    expect(still).toEqual([]);
  });
});
