import { daysBetween } from '../model/calendar.ts';
import type { IsoDate, PartialDate } from '../model/time.ts';

/** A session or a meeting, as its tab gives it. */
interface Happening {
  readonly heldOn: PartialDate | null;
  readonly planned: PartialDate | null;
}

/** The day on which it was held; null for one to come. */
export const heldBy = ({ heldOn }: Happening, today: IsoDate): PartialDate | null =>
  heldOn !== null && heldOn.date <= today ? heldOn : null;

/** The day for which it is planned; null where it was held or is past. People type that day as the day held, too. */
const toCome = ({ heldOn, planned }: Happening, today: IsoDate): PartialDate | null => {
  const day = heldOn ?? planned;
  if (day === null) return null;
  return day === heldOn ? (day.date > today ? day : null) : day.date >= today ? day : null;
};

/** The one with the latest day; of several on that day the last in the sheet. */
export const latestHeld = <Event extends Happening>(
  events: readonly Event[],
  today: IsoDate,
): { readonly event: Event; readonly heldOn: PartialDate } | null => {
  let latest: { event: Event; heldOn: PartialDate } | null = null;
  for (const event of events) {
    const heldOn = heldBy(event, today);
    if (heldOn !== null && (latest === null || heldOn.date >= latest.heldOn.date)) latest = { event, heldOn };
  }
  return latest;
};

/** The nearest to come; of several on that day the first in the sheet. A planned period counts by its last day. */
export const nextPlanned = <Event extends Happening>(
  events: readonly Event[],
  today: IsoDate,
): { readonly event: Event; readonly planned: PartialDate } | null => {
  let next: { event: Event; planned: PartialDate } | null = null;
  for (const event of events) {
    const planned = toCome(event, today);
    if (planned !== null && (next === null || planned.date < next.planned.date)) next = { event, planned };
  }
  return next;
};

/** Days to go to a day; null where only a period is known. */
export const daysToGo = (planned: PartialDate, today: IsoDate): number | null =>
  planned.precision === 'day' ? daysBetween(today, planned.date) : null;
