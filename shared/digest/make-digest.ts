import { addDays, dayIn, mondayOf, periodsBetween } from '../model/calendar.ts';
import type { Digest, HistoryLine } from '../model/digest.ts';
import type { Change } from '../model/history.ts';
import { axesOf, countOf, countsOf } from './counts.ts';
import { differencesOf } from './differences.ts';
import { dueSoonOf, overdueOf } from './due.ts';
import type { DigestFacts } from './facts.ts';
import { freshnessOf } from './freshness.ts';
import { isOpen, itemMaker } from './item.ts';
import { movementsOf } from './movements.ts';
import { sessionsOf } from './sessions.ts';
import { standingStillOf } from './standing-still.ts';

/** How many editions the trend looks back on: half a year. */
const TREND_EDITIONS = 26;

const historyLine = ({ commitmentId, seenAt, meanings, after }: Change): HistoryLine => ({
  commitmentId,
  ref: after.commitment.ref,
  title: after.commitment.title,
  seenAt,
  meanings,
});

/** What an edition says, in no language yet, from what is stored. Pure: the same facts give the same digest. */
export const makeDigest = (facts: DigestFacts): Digest => {
  const { tracker, zone, edition, previous, records } = facts;
  const { id: editionId, number, period, window, scheduledAt } = edition;
  const today = dayIn(scheduledAt, zone);
  const monday = mondayOf(period);
  const told = facts.changes.filter(({ seenAt }) => seenAt < window.to);
  const byCommitment = Map.groupBy(told, ({ commitmentId }) => commitmentId);
  const changesOf = (id: string): readonly Change[] => byCommitment.get(id) ?? [];
  const itemOf = itemMaker(tracker);
  const items = records.filter(({ presence }) => presence === 'present').map(itemOf);
  const passed = overdueOf(items, today);
  const counts = countsOf(items, passed.overdue.length, previous);
  const movements = movementsOf(records, changesOf, window, itemOf);
  const quiet = movements.moved.length + movements.removed.length === 0;

  return {
    trackerId: tracker.id,
    editionId,
    number,
    period,
    week: { from: addDays(monday, -7), to: addDays(monday, -1) },
    window,
    today,
    zone,
    missedPeriods: previous ? Math.max(0, periodsBetween(previous.period, period) - 1) : 0,
    ...freshnessOf(facts.lastGood, facts.lastSync, scheduledAt),
    dialogue: {
      name: tracker.name,
      union: tracker.union,
      administration: tracker.administration,
      audienceNames: tracker.audienceNames,
      fictional: tracker.fictional,
      sheetUrl: facts.sheetUrl,
    },
    total: items.length,
    counts,
    passedNotGiven: countOf(passed.passedStatusNotGiven.length, previous?.passedNotGiven),
    axes: axesOf(items, new Set(passed.overdue.map(({ item }) => item.id))),
    trend: [
      ...(previous?.trend ?? []),
      {
        period,
        to: window.to,
        done: counts.done.now,
        overdue: counts.overdue.now,
        open: items.filter(isOpen).length,
      },
    ].slice(-TREND_EDITIONS),
    ...movements,
    quietWeeks: previous && quiet ? previous.quietWeeks + periodsBetween(previous.period, period) : 0,
    ...passed,
    dueSoon: dueSoonOf(items, today),
    standingStill: standingStillOf(items, changesOf, today, zone),
    differences: differencesOf(items),
    sessions: sessionsOf(facts.rounds, facts.committees, facts.meetings, tracker.sessionsPerYear, today),
    items,
    history: told
      .filter(({ meanings }) => meanings.length > 0)
      .map(historyLine)
      .toReversed(),
    findings: [...facts.findings],
  };
};
