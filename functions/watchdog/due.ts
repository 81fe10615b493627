import { addDays, dayIn, hoursBefore, instantAt, periodOf, weekdayOf } from '../../shared/model/calendar.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Instant, Period } from '../../shared/model/time.ts';

/** How far back it is looked, in days: as far as what is missing can still be mended. */
export const LOOK_BACK_DAYS = 7;

/** Time that a thing due is given before its absence is looked at. */
const GRACE_HOURS = 1;

/** An hour at which an edition is due, and the period it is the edition of. */
export interface Due {
  readonly scheduledAt: Instant;
  readonly period: Period;
}

/** The last hour at which an edition was due, if it lies in the days looked at and its grace is over. */
export const lastDue = (
  { editionDue, zone }: Pick<Stage, 'editionDue' | 'zone'>,
  now: Instant,
): Due | null => {
  if (editionDue === undefined) return null;
  const over = hoursBefore(now, GRACE_HOURS);
  for (let back = 0; back <= LOOK_BACK_DAYS; back += 1) {
    const day = addDays(dayIn(over, zone), -back);
    const scheduledAt = instantAt(day, editionDue.time, zone);
    if (weekdayOf(day) === editionDue.weekday && scheduledAt <= over)
      return { scheduledAt, period: periodOf(day) };
  }
  return null;
};

/** The edition due within a day from now, which previewers get already; null where none is. */
export const dueTomorrow = (
  { editionDue, zone }: Pick<Stage, 'editionDue' | 'zone'>,
  now: Instant,
): Due | null => {
  if (editionDue === undefined) return null;
  const found = [0, 1]
    .map((days) => addDays(dayIn(now, zone), days))
    .filter((day) => weekdayOf(day) === editionDue.weekday)
    .map((day) => ({ scheduledAt: instantAt(day, editionDue.time, zone), period: periodOf(day) }))
    .find(({ scheduledAt }) => scheduledAt > now && hoursBefore(scheduledAt, 24) <= now);
  return found ?? null;
};
