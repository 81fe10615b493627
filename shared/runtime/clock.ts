import type { Instant } from '../model/time.ts';

/** Tells what time it is. Passed in wherever the time matters, so that a test or `--now` decides it. */
export type Clock = () => Instant;

/** The machine's own clock: the one place where it is read. */
export const systemClock: Clock = () => new Date().toISOString();

/** A clock that stands still. */
export const clockAt =
  (instant: Instant): Clock =>
  () =>
    instant;
