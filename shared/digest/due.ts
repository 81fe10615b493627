import { daysBetween } from '../model/calendar.ts';
import type { Digest, DigestItem, Overdue } from '../model/digest.ts';
import type { IsoDate } from '../model/time.ts';
import { isOpen } from './item.ts';

/** How far ahead a date is announced. */
const SOON_DAYS = 30;

/** Days from the last day of the promised period to today; null where no date can pass. A recurrence has none. */
const daysPast = ({ due, recurs }: DigestItem, today: IsoDate): number | null =>
  due === null || recurs !== null ? null : daysBetween(due.date, today);

/** Open commitments whose date has passed, the longest first. The day itself is not yet past. */
const passed = (items: readonly DigestItem[], today: IsoDate): Overdue[] =>
  items
    .filter(isOpen)
    .flatMap((item) => {
      const days = daysPast(item, today);
      return days !== null && days > 0 ? [{ item, days }] : [];
    })
    .toSorted((one, other) => other.days - one.days);

/** What has passed, told apart by whether a status was ever given: without one nobody is called late. */
export const overdueOf = (
  items: readonly DigestItem[],
  today: IsoDate,
): Pick<Digest, 'overdue' | 'passedStatusNotGiven'> => {
  const all = passed(items, today);
  return {
    overdue: all.filter(({ item }) => item.standing !== 'not_given'),
    passedStatusNotGiven: all.filter(({ item }) => item.standing === 'not_given'),
  };
};

/** Open commitments due from today to 30 days on, the nearest first. */
export const dueSoonOf = (items: readonly DigestItem[], today: IsoDate): Digest['dueSoon'] =>
  items
    .filter(isOpen)
    .flatMap((item) => {
      const days = daysPast(item, today);
      return days !== null && days <= 0 && -days <= SOON_DAYS ? [{ item, days: Math.abs(days) }] : [];
    })
    .toSorted((one, other) => one.days - other.days);
