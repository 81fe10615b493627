import { setTimeout as after } from 'node:timers/promises';

/** Time as waiting needs it: passed in, so that a test of seventy seconds takes none. */
export interface Timing {
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** At least 0 and under 1. */
  readonly random: () => number;
  /** Milliseconds that are left to whoever asked, where it knows. */
  readonly remainingMs: () => number;
}

/** The machine's own time, with no end to it. */
export const systemTiming: Timing = {
  now: () => performance.now(),
  sleep: async (ms) => {
    await after(ms);
  },
  random: () => Math.random(),
  remainingMs: () => Number.POSITIVE_INFINITY,
};
