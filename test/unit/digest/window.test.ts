import { describe, expect, it } from 'vitest';
import { makeDigest } from '../../../shared/digest/make-digest.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import type { Read } from './a-tracker.ts';
import { afterReads } from './a-tracker.ts';
import { at8, editionsOn, factsOn, lastEditionOn } from './editions.ts';

const BEFORE = '2026-11-10T10:00:00.000Z';
const CUT = at8('2026-11-23');
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();
const progressAt = (at: string, progress: number): Read => ({ at, rows: { C1: { progress } } });
const shown = ({ moved, items }: Digest) => ({
  moved: moved.flatMap(({ meanings }) => meanings.map(({ kind }) => kind)),
  progress: items[0]?.progress,
});

/** The editions of 16, 23 and 30 November, all made when everything had been read. */
const threeEditions = (reads: readonly Read[]): Digest[] => {
  const made: Digest[] = [];
  for (const day of ['2026-11-16', '2026-11-23', '2026-11-30'])
    made.push(makeDigest(factsOn(day, reads, made.at(-1) ?? null)));
  return made;
};

describe('the window of an edition', () => {
  it('ends before its own end: what is seen at the cut is the next edition’s', () => {
    const [, second, third] = threeEditions([progressAt(BEFORE, 40), progressAt(CUT, 60)]).map(shown);
    expect(second).toEqual({ moved: [], progress: 40 });
    expect(third).toEqual({ moved: ['progressed'], progress: 60 });
  });

  it('holds what was seen the instant before the cut', () => {
    const [, second, third] = threeEditions([progressAt(BEFORE, 40), progressAt(justBefore(CUT), 60)]).map(
      shown,
    );
    expect(second).toEqual({ moved: ['progressed'], progress: 60 });
    expect(third).toEqual({ moved: [], progress: 60 });
  });

  it('sets back what a read under way has already moved, and leaves out what it has just brought', () => {
    const reads = [
      progressAt(BEFORE, 40),
      { at: justBefore(CUT), rows: { C1: { progress: 50 } } },
      { at: CUT, rows: { C1: { progress: 90 }, C2: {} } },
      { at: '2026-11-24T10:00:00.000Z', rows: { C2: {} } },
    ];
    const second = threeEditions(reads)[1];
    expect(second?.items.map(({ id, progress }) => ({ id, progress }))).toEqual([{ id: 'C1', progress: 50 }]);
    expect(second?.removed).toEqual([]);
    expect(second?.history.map(({ commitmentId }) => commitmentId)).toEqual(['C1', 'C1']);
  });

  it('tells of one change in one edition only, whatever the days', () => {
    const reads = ['2026-11-10', '2026-11-17', '2026-11-19', '2026-11-24', '2026-11-26'].map((day, index) =>
      progressAt(`${day}T10:00:00.000Z`, index * 10),
    );
    const steps = editionsOn(['2026-11-16', '2026-11-23', '2026-11-30'], reads).map(
      ({ moved }) => moved[0]?.meanings[0],
    );
    expect(steps).toEqual([
      undefined,
      { kind: 'progressed', status: null, progress: [0, 20] },
      { kind: 'progressed', status: null, progress: [20, 40] },
    ]);
  });
});

describe('the first edition', () => {
  const reads = [progressAt(BEFORE, 40), progressAt('2026-11-12T10:00:00.000Z', 60)];
  const first = lastEditionOn(['2026-11-16'], reads);

  it('says how all stands, and that nothing moved since an edition that there never was', () => {
    expect(shown(first)).toEqual({ moved: [], progress: 60 });
    expect(first.window.from).toBeNull();
    expect(first).toMatchObject({ number: 1, removed: [], quietWeeks: 0, missedPeriods: 0 });
    expect(Object.values(first.counts).map(({ before }) => before)).toEqual(Array(8).fill(null));
  });

  it('has a history all the same', () => {
    expect(first.history.map(({ meanings }) => meanings[0]?.kind)).toEqual(['progressed', 'new']);
  });

  it('leaves out what came and went before it', () => {
    const gone = [
      { at: BEFORE, rows: { C1: {}, C2: {} } },
      { at: '2026-11-12T10:00:00.000Z', rows: { C1: {} } },
    ];
    expect(lastEditionOn(['2026-11-16'], gone)).toMatchObject({ total: 1, removed: [] });
  });
});

describe('weeks without an edition', () => {
  const reads = [progressAt(BEFORE, 40), progressAt('2026-11-24T10:00:00.000Z', 60)];

  it('are counted, and told of by the edition after them', () => {
    const late = lastEditionOn(['2026-11-16', '2026-12-07'], reads);
    expect(late).toMatchObject({
      number: 2,
      missedPeriods: 2,
      week: { from: '2026-11-30', to: '2026-12-06' },
    });
    expect(shown(late).moved).toEqual(['progressed']);
  });

  it('are none between one week and the next, also where the year has 53', () => {
    expect(lastEditionOn(['2026-12-28', '2027-01-04'], reads).missedPeriods).toBe(0);
  });
});

describe('weeks in which nothing moved', () => {
  const one = progressAt(BEFORE, 40);
  it('are counted from the last edition that told of something', () => {
    const mondays = ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'];
    const moved = progressAt('2026-11-18T10:00:00.000Z', 60);
    expect(editionsOn(mondays, [one, moved]).map(({ quietWeeks }) => quietWeeks)).toEqual([0, 0, 1, 2]);
  });

  it('include those without an edition', () => {
    expect(lastEditionOn(['2026-11-16', '2026-11-23', '2026-12-14'], [one]).quietWeeks).toBe(4);
  });
});

describe('which week and day an edition tells of', () => {
  it('is the seven days before its Monday, and the day it was due where the parties are', () => {
    const digest = lastEditionOn(['2025-10-20'], []);
    expect(digest).toMatchObject({
      period: '2025-W43',
      week: { from: '2025-10-13', to: '2025-10-19' },
      today: '2025-10-20',
    });
    const evening = { scheduledAt: '2026-11-22T23:30:00.000Z', period: '2026-W48' };
    const facts = factsOn('2026-11-23', []);
    const due = (zone: string) => makeDigest({ ...facts, zone, edition: { ...facts.edition, ...evening } });
    expect(due('Africa/Casablanca').today).toBe('2026-11-22');
    expect(due('Africa/Tunis').today).toBe('2026-11-23');
  });
});

it('remembers the numbers of the editions before as they told them, for half a year', () => {
  const mondays = Array.from({ length: 30 }, (_, week) =>
    new Date(Date.UTC(2026, 4, 4 + 7 * week)).toISOString().slice(0, 10),
  );
  const open: Read = { at: '2026-04-10T10:00:00.000Z', rows: { C1: { status: 'in_progress' } } };
  const done: Read = { at: BEFORE, rows: { C1: { status: 'done', documents: ['محضر'] } } };
  const { trend, period } = lastEditionOn(mondays, [open, done]);
  expect(trend).toHaveLength(26);
  expect(trend.at(-1)).toEqual({ period, to: at8(mondays[29] ?? ''), done: 1, overdue: 0, open: 0 });
  expect(trend.map((point) => point.open)).toEqual([...Array<number>(24).fill(1), 0, 0]);
});

it('lists the history newest read first, and what one read saw in the order of the sheet', () => {
  const reads = [
    { at: BEFORE, rows: { C1: {}, C2: {}, C3: { notes: 'قديم' } } },
    {
      at: '2026-11-12T10:00:00.000Z',
      rows: { C1: { title: 'أ' }, C2: { title: 'ب' }, C3: { notes: 'جديد' } },
    },
  ];
  const { history } = makeDigest({ ...factsOn('2026-11-16', reads), ...afterReads(reads) });
  expect(history.map(({ commitmentId, title }) => [commitmentId, title === 'أ' || title === 'ب'])).toEqual([
    ['C1', true],
    ['C2', true],
    ['C1', false],
    ['C2', false],
    ['C3', false],
  ]);
});
