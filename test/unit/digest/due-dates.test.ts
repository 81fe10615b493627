import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../shared/model/commitment.ts';
import { day, horizon } from './a-tracker.ts';
import { lastEditionOn } from './editions.ts';

const TODAY = '2026-11-23';
const editionOf = (rows: Record<string, Partial<Commitment>>, today = TODAY) =>
  lastEditionOn([today], [{ at: '2026-11-20T10:00:00.000Z', rows }]);
const days = (list: readonly { item: { id: string }; days: number }[]) =>
  Object.fromEntries(list.map(({ item, days: count }) => [item.id, count]));
const inProgress = (date: string) => ({ status: 'in_progress', due: day(date) }) as const;

describe('a date that has passed', () => {
  it('has passed the day after the promised one, not on it', () => {
    const { overdue, dueSoon } = editionOf({
      yesterday: inProgress('2026-11-22'),
      today: inProgress('2026-11-23'),
      tomorrow: inProgress('2026-11-24'),
    });
    expect(days(overdue)).toEqual({ yesterday: 1 });
    expect(days(dueSoon)).toEqual({ today: 0, tomorrow: 1 });
  });

  it('counts a horizon by its last day', () => {
    const rows = { C1: { status: 'in_progress', due: horizon(2026) } } as const;
    expect(editionOf(rows, '2026-12-28').overdue).toEqual([]);
    expect(days(editionOf(rows, '2027-01-04').overdue)).toEqual({ C1: 4 });
  });

  it('lists the longest past first, and of one day in sheet order', () => {
    const { overdue } = editionOf({
      C1: inProgress('2026-11-20'),
      C2: inProgress('2026-01-01'),
      C3: inProgress('2026-11-20'),
      C4: inProgress('2026-06-01'),
    });
    expect(overdue.map(({ item }) => item.id)).toEqual(['C2', 'C4', 'C1', 'C3']);
  });

  it('is late for nobody where no status was ever given, and stands apart', () => {
    const { overdue, passedStatusNotGiven, counts, passedNotGiven } = editionOf({
      blank: { due: day('2026-11-16') },
      stuck: { ...inProgress('2026-11-16'), status: 'blocked' },
      waiting: { ...inProgress('2026-11-16'), status: 'not_started' },
    });
    expect(days(overdue)).toEqual({ stuck: 7, waiting: 7 });
    expect(days(passedStatusNotGiven)).toEqual({ blank: 7 });
    expect([counts.overdue.now, passedNotGiven.now]).toEqual([2, 1]);
  });

  it('is nothing to what is done, said done or dropped, nor to what comes round', () => {
    const { overdue, passedStatusNotGiven, dueSoon } = editionOf({
      done: { status: 'done', due: day('2026-11-01'), evidence: ['https://proof.example'] },
      declared: { status: 'done', due: day('2026-11-01') },
      dropped: { status: 'dropped', due: day('2026-11-01') },
      doneEarly: { status: 'done', due: day('2026-12-01') },
      yearly: { recurs: { times: 2, every: 'year' } },
      yearlyAndDated: { ...inProgress('2026-11-01'), recurs: { times: 1, every: 'year' } },
      never: { status: 'in_progress', saidLate: true },
    });
    expect([overdue, passedStatusNotGiven, dueSoon]).toEqual([[], [], []]);
  });

  it('says what was promised first, and how often it was put off', () => {
    const row = (date: string) => ({ C1: inProgress(date) });
    const { overdue } = lastEditionOn(
      [TODAY],
      [
        { at: '2026-01-10T10:00:00.000Z', rows: row('2026-03-31') },
        { at: '2026-04-10T10:00:00.000Z', rows: row('2026-06-30') },
        { at: '2026-07-10T10:00:00.000Z', rows: row('2026-09-30') },
      ],
    );
    expect(overdue).toMatchObject([
      { days: 54, item: { due: day('2026-09-30'), firstDue: day('2026-03-31'), postponements: 2 } },
    ]);
  });
});

it('announces what is due up to thirty days ahead, the nearest first, with or without a status', () => {
  const { dueSoon } = editionOf({
    later: inProgress('2026-12-23'),
    tooLate: inProgress('2026-12-24'),
    blank: { due: day('2026-12-01') },
  });
  expect(dueSoon.map(({ item, days: count }) => [item.id, count])).toEqual([
    ['blank', 8],
    ['later', 30],
  ]);
});
