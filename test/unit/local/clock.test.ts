import { describe, expect, test } from 'vitest';
import { timeGiven } from '../../../infra/local/clock.ts';

const ZONE = 'Africa/Casablanca';
const MONDAY = '2025-10-20T07:00:00.000Z';

describe('the time that a person gives', () => {
  test.each([
    ['a day is its 08:00 on the zone’s clock', '2025-10-27', '2025-10-27T07:00:00.000Z'],
    ['a wall-clock time is the zone’s', '2025-10-27T09:30', '2025-10-27T08:30:00.000Z'],
    ['an instant is itself', '2025-10-27T08:00:00Z', '2025-10-27T08:00:00.000Z'],
    ['an instant may have an offset', '2025-10-27T08:00:00+02:00', '2025-10-27T06:00:00.000Z'],
    ['a shift counts from the last run', '+7d', '2025-10-27T07:00:00.000Z'],
    ['a week is seven days', '+1w', '2025-10-27T07:00:00.000Z'],
    ['hours and minutes are exact', '+90m', '2025-10-20T08:30:00.000Z'],
    ['a shift may go back', '-1d', '2025-10-19T07:00:00.000Z'],
  ])('%s', (_what, text, instant) => {
    expect(timeGiven(text, MONDAY, ZONE)).toBe(instant);
  });

  test('days keep the hour of the zone’s clock where the zone changes its offset', () => {
    // Morocco put its clocks back one hour on 15 February 2026, for Ramadan.
    expect(timeGiven('+7d', '2026-02-09T07:00:00.000Z', ZONE)).toBe('2026-02-16T08:00:00.000Z');
  });

  test.each(['tomorrow', '2025-02-30', '2025-10-27T25:00', '+7', '7d', '1761555600000', ''])(
    '%j is refused, never guessed at',
    (text) => {
      expect(() => timeGiven(text, MONDAY, ZONE)).toThrow(/not a time/);
    },
  );
});
