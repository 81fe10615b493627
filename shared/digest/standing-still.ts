import { dayIn, daysBetween } from '../model/calendar.ts';
import type { DigestItem, StandingStill } from '../model/digest.ts';
import type { Instant, IsoDate, Zone } from '../model/time.ts';
import { isOpen } from './standing.ts';

/** From how many whole weeks without a change an open commitment is listed. */
const STILL_WEEKS = 6;

/** Counts whole weeks up to a day. One read changes many commitments at one instant: each is worked out once. */
const weeksCounter = (today: IsoDate, zone: Zone): ((since: Instant) => number) => {
  const known = new Map<Instant, number>();
  return (since) => {
    const weeks = known.get(since) ?? Math.floor(daysBetween(dayIn(since, zone), today) / 7);
    known.set(since, weeks);
    return weeks;
  };
};

/**
 * Open, and unchanged in all that a digest shows for six weeks or more, or without any date: the longest still
 * first, then those that are listed for want of a date alone.
 */
export const standingStillOf = (
  items: readonly DigestItem[],
  today: IsoDate,
  zone: Zone,
): StandingStill[] => {
  const weeksSince = weeksCounter(today, zone);
  return items
    .filter(isOpen)
    .flatMap((item) => {
      const weeks = weeksSince(item.changedAt);
      const still = weeks >= STILL_WEEKS;
      const undated = item.due === null && item.recurs === null;
      return still || undated ? [{ item, weeks: still ? weeks : null, undated }] : [];
    })
    .toSorted((one, other) => (other.weeks ?? 0) - (one.weeks ?? 0));
};
