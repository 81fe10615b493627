import { dayIn, daysBetween } from '../model/calendar.ts';
import type { DigestItem, StandingStill } from '../model/digest.ts';
import type { Change } from '../model/history.ts';
import type { Instant, IsoDate, Zone } from '../model/time.ts';
import { isOpen } from './item.ts';

/** From how many weeks without a change an open commitment is listed. */
const STILL_WEEKS = 6;

/** Fields whose change no reader sees: private ones, and the date on which somebody looked at the row. */
const UNSEEN = new Set<string>(['notes', 'extra', 'updatedOn']);

/** When a commitment last changed in what readers see. */
const movedAt = (item: DigestItem, changes: readonly Change[]): Instant =>
  changes.findLast(
    ({ fields, meanings }) => meanings.length > 0 || fields.some(({ field }) => !UNSEEN.has(field)),
  )?.seenAt ?? item.changedAt;

/** Open, and unchanged for six weeks or more, or without any date: the longest still first, then the undated. */
export const standingStillOf = (
  items: readonly DigestItem[],
  changesOf: (id: string) => readonly Change[],
  today: IsoDate,
  zone: Zone,
): StandingStill[] =>
  items
    .filter(isOpen)
    .flatMap((item) => {
      const weeks = Math.floor(daysBetween(dayIn(movedAt(item, changesOf(item.id)), zone), today) / 7);
      const undated = item.due === null && item.recurs === null;
      if (weeks < STILL_WEEKS && !undated) return [];
      return [{ item, weeks: weeks >= STILL_WEEKS ? weeks : null, undated }];
    })
    .toSorted((one, other) => (other.weeks ?? -1) - (one.weeks ?? -1));
