import { addDays, dayIn, mondayOf, periodsBetween } from '../model/calendar.ts';
import type { Digest } from '../model/digest.ts';
import type { TrackerConfig } from '../model/tracker.ts';
import { axesOf } from './axes.ts';
import { countsOf } from './counts.ts';
import { differencesOf } from './differences.ts';
import { dueSoonOf, passedOf } from './due-dates.ts';
import type { DigestFacts } from './facts.ts';
import { freshnessOf } from './freshness.ts';
import { historyLinesOf } from './history-lines.ts';
import { itemMaker } from './item.ts';
import { livesOf } from './life.ts';
import { movementsOf } from './movements.ts';
import { sessionsOf } from './sessions.ts';
import { standingStillOf } from './standing-still.ts';
import { trendOf } from './trend.ts';

/** The seven days before the Monday of the edition's own week. */
const weekToldIn = (period: Digest['period']): Digest['week'] => {
  const monday = mondayOf(period);
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
};

const dialogueOf = (
  { name, union, administration, audienceNames, fictional, provenance }: TrackerConfig,
  sheetUrl: string | null,
): Digest['dialogue'] => ({
  name,
  union,
  administration,
  audienceNames,
  fictional,
  provenance: provenance ?? null,
  sheetUrl,
});

/**
 * What an edition says, in no language yet, from what is stored: how everything stood at the end of its window,
 * and what moved in it. Days are counted from the day for which the edition was due, however late it is made.
 * Pure: the same facts give the same digest.
 */
export const makeDigest = (facts: DigestFacts): Digest => {
  const { tracker, zone, previous } = facts;
  const { id: editionId, number, period, window, scheduledAt } = facts.edition;
  const today = dayIn(scheduledAt, zone);
  const lives = livesOf(facts.records, facts.changes, window);
  const itemOf = itemMaker(tracker);
  const items = lives.filter(({ record }) => record.presence === 'present').map(itemOf);
  const passed = passedOf(items, today);
  const counted = countsOf(items, passed, previous);
  const movements = movementsOf(lives, window, itemOf);
  const quiet = movements.moved.length + movements.removed.length === 0;
  const weeks = previous === null ? 0 : periodsBetween(previous.period, period);
  const madeAt = window.to > scheduledAt ? window.to : scheduledAt;

  return {
    trackerId: tracker.id,
    editionId,
    number,
    period,
    week: weekToldIn(period),
    window,
    today,
    zone,
    missedPeriods: Math.max(0, weeks - 1),
    ...freshnessOf(facts.lastGood, facts.lastSync, madeAt),
    dialogue: dialogueOf(tracker, facts.sheetUrl),
    ...counted,
    axes: axesOf(items, passed.overdue),
    trend: trendOf(items, { period, window, ...counted }, previous),
    ...movements,
    quietWeeks: previous !== null && quiet ? previous.quietWeeks + weeks : 0,
    ...passed,
    dueSoon: dueSoonOf(items, today),
    standingStill: standingStillOf(items, today, zone),
    differences: differencesOf(items),
    sessions: sessionsOf(facts.rounds, facts.committees, facts.meetings, tracker.sessionsPerYear, today),
    items,
    history: historyLinesOf(facts.changes, window.to),
    findings: [...facts.findings],
  };
};
