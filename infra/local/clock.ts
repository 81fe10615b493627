import { addDays, instantAt, wallClock } from '../../shared/model/calendar.ts';
import type { Instant } from '../../shared/model/time.ts';
import { IsoDate, type Zone } from '../../shared/model/time.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';

/** The hour at which a digest is made where only a day is named. */
export const EDITION_TIME = '08:00';

/** A clock that shows `start` now and goes on from there. */
export const clockFrom = (start: Instant): Clock => {
  const begun = performance.now();
  const startMs = Date.parse(start);
  return () => new Date(startMs + Math.floor(performance.now() - begun)).toISOString();
};

const SHIFT = /^(?<sign>[+-])(?<count>\d{1,4})(?<unit>[mhdw])$/;
const UNIT_MS = { m: 60_000, h: 3_600_000 } as const;
const ZONELESS = /^(?<day>\d{4}-\d{2}-\d{2})[T ](?<time>\d{2}:\d{2})$/;

const shifted = (from: Instant, count: number, unit: string, zone: Zone): Instant => {
  if (unit === 'm' || unit === 'h') return new Date(Date.parse(from) + count * UNIT_MS[unit]).toISOString();
  const { date, time } = wallClock(from, zone);
  return instantAt(addDays(date, count * (unit === 'w' ? 7 : 1)), time.slice(0, 5), zone);
};

/**
 * The time that a person gives: an instant (`2025-10-27T08:00:00Z`), a wall-clock time or a day of the zone
 * (`2025-10-27`, which is its 08:00), or a shift from `base` (`+7d`; also `w`, `h`, `m`). Days and weeks keep
 * the hour on the zone's clock.
 * @throws CannotStartError where it is none of these.
 */
export const timeGiven = (text: string, base: Instant, zone: Zone): Instant => {
  const shift = SHIFT.exec(text)?.groups;
  if (shift) {
    const count = Number(shift['count']) * (shift['sign'] === '-' ? -1 : 1);
    return shifted(base, count, shift['unit'] ?? 'd', zone);
  }
  const wall = ZONELESS.exec(text)?.groups ?? { day: text, time: EDITION_TIME };
  if (IsoDate.safeParse(wall['day']).success && /^([01]\d|2[0-3]):[0-5]\d$/.test(wall['time'] ?? ''))
    return instantAt(wall['day'] ?? '', wall['time'] ?? '', zone);
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  throw new CannotStartError(
    'now.unreadable',
    `--now ${text}: not a time. Give a day (2025-10-27), an instant (2025-10-27T08:00:00Z) or a shift (+7d).`,
  );
};
