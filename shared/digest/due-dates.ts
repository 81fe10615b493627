import { daysBetween } from '../model/calendar.ts';
import type { Digest, DigestItem } from '../model/digest.ts';
import type { IsoDate } from '../model/time.ts';
import { isOpen } from './standing.ts';

/** How far ahead a date is announced. */
const SOON_DAYS = 30;

interface Dated {
  readonly item: DigestItem;
  /** Days to go to the last day of the promised period; negative once it has passed. */
  readonly toGo: number;
}

/** What is open and has a date that can pass: a recurrence has none, the rounds measure it. */
const datedOf = (items: readonly DigestItem[], today: IsoDate): Dated[] =>
  items.flatMap((item) =>
    isOpen(item) && item.due !== null && item.recurs === null
      ? [{ item, toGo: daysBetween(today, item.due.date) }]
      : [],
  );

/**
 * What has passed, the longest first, told apart by whether a status was ever given: without one nobody is called
 * late. The promised day itself is not yet past.
 */
export const passedOf = (
  items: readonly DigestItem[],
  today: IsoDate,
): Pick<Digest, 'overdue' | 'passedStatusNotGiven'> => {
  const passed = datedOf(items, today)
    .filter(({ toGo }) => toGo < 0)
    .map(({ item, toGo }) => ({ item, days: -toGo }))
    .toSorted((one, other) => other.days - one.days);
  return {
    overdue: passed.filter(({ item }) => item.standing !== 'not_given'),
    passedStatusNotGiven: passed.filter(({ item }) => item.standing === 'not_given'),
  };
};

/** What is due from today to 30 days on, the nearest first. */
export const dueSoonOf = (items: readonly DigestItem[], today: IsoDate): Digest['dueSoon'] =>
  datedOf(items, today)
    .filter(({ toGo }) => toGo >= 0 && toGo <= SOON_DAYS)
    .map(({ item, toGo }) => ({ item, days: toGo }))
    .toSorted((one, other) => one.days - other.days);
