import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayIn,
  daysBetween,
  instantAt,
  mondayOf,
  periodOf,
  periodsBetween,
  weekdayOf,
} from '../../../shared/model/calendar.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('weeks are those of ISO 8601, not those of a locale', () => {
  // The cases in which a year's first or last days belong to another year's week.
  it.each([
    ['2025-10-20', '2025-W43'],
    ['2026-11-24', '2026-W48'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('%s lies in %s', (date, period) => {
    expect(periodOf(date)).toBe(period);
  });

  it('gives a week back its own Monday', () => {
    fc.assert(
      fc.property(day, (date) => {
        const monday = mondayOf(periodOf(date));
        expect(weekdayOf(monday)).toBe(1);
        expect(daysBetween(monday, date)).toBe(weekdayOf(date) - 1);
      }),
    );
  });

  it('counts periods across the end of a long year', () => {
    expect(periodsBetween('2026-W52', '2027-W01')).toBe(2);
    expect(periodsBetween('2025-W43', '2025-W43')).toBe(0);
  });
});

it('adds days across month ends and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

describe('the wall clock of a zone', () => {
  it('knows that Morocco is at UTC for good since 20 September 2026', () => {
    expect(instantAt('2026-09-14', '08:00', 'Africa/Casablanca')).toBe('2026-09-14T07:00:00.000Z');
    expect(instantAt('2026-11-23', '08:00', 'Africa/Casablanca')).toBe('2026-11-23T08:00:00.000Z');
    expect(instantAt('2025-10-20', '08:00', 'Africa/Casablanca')).toBe('2025-10-20T07:00:00.000Z');
  });

  it('takes the day from the zone, not from UTC', () => {
    expect(dayIn('2025-10-19T23:30:00.000Z', 'Africa/Casablanca')).toBe('2025-10-20');
    expect(dayIn('2025-10-20T03:30:00.000Z', 'America/New_York')).toBe('2025-10-19');
  });

  it('moves a time that the zone skips past the gap, and takes the first of one it has twice', () => {
    expect(instantAt('2026-03-29', '02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  });
});
