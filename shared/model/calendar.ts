import type { Instant, IsoDate, Period, Zone } from './time.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** An instant so many hours earlier. */
export const hoursBefore = (now: Instant, hours: number): Instant =>
  new Date(Date.parse(now) - hours * HOUR_MS).toISOString();

/** Midnight UTC of a day, as a number to count with. */
const dayNumber = (day: IsoDate): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayOf = (number: number): IsoDate => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The day `days` later (earlier where negative). */
export const addDays = (day: IsoDate, days: number): IsoDate => dayOf(dayNumber(day) + days);

/** Whole days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** The ISO weekday: Monday 1 … Sunday 7. */
export const weekdayOf = (day: IsoDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

const partsFormats = new Map<Zone, Intl.DateTimeFormat>();
const partsFormat = (zone: Zone): Intl.DateTimeFormat => {
  const known = partsFormats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  partsFormats.set(zone, made);
  return made;
};

/** The wall clock of a zone at an instant. */
export const wallClock = (instant: Instant, zone: Zone): { date: IsoDate; time: string } => {
  const part: Record<string, string> = {};
  for (const { type, value } of partsFormat(zone).formatToParts(new Date(instant))) part[type] = value;
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}:${part['second']}`,
  };
};

/** The day it is in a zone at an instant. */
export const dayIn = (instant: Instant, zone: Zone): IsoDate => wallClock(instant, zone).date;

/**
 * The instant at which a zone's clock shows a day and `HH:MM`. A time that the zone skips gives the instant
 * that is as far past the gap; one it has twice gives the first.
 */
export const instantAt = (day: IsoDate, time: string, zone: Zone): Instant => {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  const shown = (ms: number): number => {
    const wall = wallClock(new Date(ms).toISOString(), zone);
    return Date.parse(`${wall.date}T${wall.time}.000Z`);
  };
  const early = asUtc - (shown(asUtc - DAY_MS) - (asUtc - DAY_MS));
  const late = asUtc - (shown(asUtc + DAY_MS) - (asUtc + DAY_MS));
  const fits = [Math.min(early, late), Math.max(early, late)].find((ms) => shown(ms) === asUtc);
  return new Date(fits ?? Math.max(early, late)).toISOString();
};

/** The Monday of an ISO week. */
export const mondayOf = (period: Period): IsoDate => {
  const year = Number(period.slice(0, 4));
  const week = Number(period.slice(6));
  const fourth = `${String(year).padStart(4, '0')}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
};

/** The ISO week that a day falls in. */
export const periodOf = (day: IsoDate): Period => {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** How many ISO weeks lie from one period to another. */
export const periodsBetween = (from: Period, to: Period): number =>
  daysBetween(mondayOf(from), mondayOf(to)) / 7;
