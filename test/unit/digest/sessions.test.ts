import { describe, expect, it } from 'vitest';
import { sessionsOf } from '../../../shared/digest/sessions.ts';
import type { Committee, Meeting, Round } from '../../../shared/model/dialogue.ts';
import { day, horizon } from './a-tracker.ts';

const TODAY = '2026-11-23';
const at = { tab: 'الدورات', row: 2 };
const round = (over: Partial<Round>): Round => ({
  ref: null,
  title: null,
  heldOn: null,
  planned: null,
  place: null,
  countsTowardYear: true,
  minutes: null,
  extra: {},
  at,
  ...over,
});
const committee = (name: string, ref: string | null = null): Committee => ({
  ref,
  name,
  members: [],
  startsOn: null,
  extra: {},
  at,
});
const meeting = (name: string | null, over: Partial<Meeting>): Meeting => ({
  committee: name,
  heldOn: null,
  planned: null,
  outcome: null,
  minutes: null,
  extra: {},
  at,
  ...over,
});
const sessions = (...rounds: Partial<Round>[]) => sessionsOf(rounds.map(round), [], [], 2, TODAY);
const committees = (named: Committee[], ...meetings: Meeting[]) =>
  sessionsOf([], named, meetings, null, TODAY).committees;
const held = (date: string, minutes: string | null = null) => ({ heldOn: day(date), minutes });

describe('the sessions of a year', () => {
  it('are those held this year that count toward it', () => {
    const standing = sessions(
      { heldOn: day('2026-04-20') },
      { heldOn: day('2026-11-23') },
      { heldOn: day('2026-06-01'), countsTowardYear: false },
      { heldOn: day('2025-12-31') },
      { planned: day('2026-10-01') },
    );
    expect(standing).toMatchObject({ year: 2026, held: 2, due: 2, lastHeld: day('2026-11-23') });
  });

  it('know the last one held, whether or not it counts, wherever it stands in the tab', () => {
    expect(
      sessions({ heldOn: day('2026-06-01'), countsTowardYear: false }, { heldOn: day('2026-04-20') })
        .lastHeld,
    ).toEqual(day('2026-06-01'));
    expect(sessions({ planned: day('2026-12-01') }).lastHeld).toBeNull();
  });
});

describe('the next session', () => {
  it('is the nearest planned, with the days to go', () => {
    const planned = ['2027-01-10', '2026-12-10', '2026-12-20'].map((date) => ({
      planned: day(date),
      title: date,
    }));
    expect(sessions(...planned).next).toEqual({ title: '2026-12-10', planned: day('2026-12-10'), days: 17 });
  });

  it('can be today, and never one that is past or was held', () => {
    expect(sessions({ planned: day(TODAY) }).next?.days).toBe(0);
    expect(sessions({ planned: day('2026-11-22') }).next).toBeNull();
    expect(sessions({ planned: day('2026-12-10'), heldOn: day('2026-11-20') }).next).toBeNull();
  });

  it('has no days to go where only a horizon is known', () => {
    expect(sessions({ planned: horizon(2026) }).next).toEqual({
      title: null,
      planned: horizon(2026),
      days: null,
    });
  });

  it('is not yet held where its day was typed as the day held and lies ahead', () => {
    expect(sessions({ heldOn: day('2026-12-10') })).toMatchObject({
      held: 0,
      lastHeld: null,
      next: { planned: day('2026-12-10'), days: 17 },
    });
  });

  it('is the first in the tab of two on one day', () => {
    const both = ['أ', 'ب'].map((title) => ({ title, planned: day('2026-12-10') }));
    expect(sessions(...both).next?.title).toBe('أ');
  });
});

describe('a committee', () => {
  it('has the last meeting held with its record, and the next one planned', () => {
    expect(
      committees(
        [committee('لجنة الترقي')],
        meeting('لجنة الترقي', held('2026-10-01', 'محضر 1')),
        meeting('لجنة الترقي', held('2026-11-05', 'محضر 2')),
        meeting('لجنة الترقي', { planned: day('2027-01-07') }),
        meeting('لجنة الترقي', { planned: day('2026-12-03') }),
      ),
    ).toEqual([
      {
        name: 'لجنة الترقي',
        startsOn: null,
        last: { heldOn: day('2026-11-05'), minutes: 'محضر 2' },
        next: day('2026-12-03'),
      },
    ]);
  });

  it('is known by any spelling of its name, and by its ref', () => {
    const own = [committee('اللجنة الأولى: الترقّي', 'L1'), committee('Commission des œuvres sociales', 'L2')];
    const [first, second] = committees(
      own,
      meeting('اللجنة الاولى - الترقي', held('2026-10-01')),
      meeting('l1', held('2026-10-02')),
      meeting('La commission des ŒUVRES sociales', held('2026-10-03')),
      meeting('commission des oeuvres sociales', { planned: day('2026-12-03') }),
    );
    expect(first).toMatchObject({ name: 'اللجنة الأولى: الترقّي', last: { heldOn: day('2026-10-02') } });
    expect(second).toMatchObject({ last: { heldOn: day('2026-10-03') }, next: day('2026-12-03') });
  });

  it('that meetings alone name comes after those of their own tab, once', () => {
    const all = committees(
      [committee('أ')],
      meeting('ب', held('2026-10-01')),
      meeting('ب', held('2026-10-08')),
    );
    expect(all.map(({ name, last }) => [name, last?.heldOn.date ?? null])).toEqual([
      ['أ', null],
      ['ب', '2026-10-08'],
    ]);
  });

  it('is not told from its number by the digits that it is typed in', () => {
    const [one, two] = committees(
      [committee('اللجنة 1'), committee('اللجنة 2')],
      meeting('اللجنة ٢', held('2026-10-01')),
    );
    expect([one?.last, two?.last?.heldOn.date]).toEqual([null, '2026-10-01']);
  });

  it('has the meetings that name none where it is the only one, and only there', () => {
    const unnamed = meeting(null, held('2026-10-01'));
    expect(committees([committee('أ')], unnamed)[0]?.last?.heldOn).toEqual(day('2026-10-01'));
    expect(committees([committee('أ'), committee('ب')], unnamed).map(({ last }) => last)).toEqual([
      null,
      null,
    ]);
    expect(committees([], unnamed)).toEqual([]);
  });

  it('stands once where its row was typed twice', () => {
    expect(
      committees([committee('أ', 'L1'), committee(' أ ', 'L2')], meeting('L2', held('2026-10-01'))),
    ).toMatchObject([{ name: 'أ', last: { heldOn: day('2026-10-01') } }]);
  });
});
