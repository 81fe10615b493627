import { describe, expect, test } from 'vitest';
import { SourceError } from '../../../../shared/runtime/errors.ts';
import { patience, PATIENCE_MS, type Attempt } from '../../../../shared/sheet/google/patience.ts';
import { fakeTiming } from '../../../stand-in/google/harness.ts';

const refused = (retryAfterMs: number | null = null): Attempt<number> => ({
  kind: 'again',
  error: new SourceError('google.quota', 'wait', { passing: true }),
  retryAfterMs,
});
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0);

describe('patience', () => {
  test('waits longer each time, and tries a last time when seventy seconds are over', async () => {
    const timing = fakeTiming();
    let attempts = 0;
    await expect(
      patience(timing)(async () => {
        attempts += 1;
        return refused();
      }),
    ).rejects.toMatchObject({ code: 'google.quota', passing: true });
    expect(timing.slept.slice(0, 6)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000]);
    expect(sum(timing.slept)).toBe(PATIENCE_MS);
    expect(attempts).toBe(timing.slept.length + 1);
  });

  test('spreads the waits over the whole bound', async () => {
    const draws = [0, 0.999, 0.25];
    const timing = fakeTiming({ random: () => draws.shift() ?? 0 });
    let attempts = 0;
    await patience(timing)(async () => ((attempts += 1) < 4 ? refused() : { kind: 'done', value: 1 }));
    expect(timing.slept).toEqual([0, 1_998, 1_000]);
  });

  test('waits at least as long as the server asks, and then not all at the same moment', async () => {
    const timing = fakeTiming();
    let attempts = 0;
    await patience(timing)(async () => ((attempts += 1) < 2 ? refused(30_000) : { kind: 'done', value: 1 }));
    expect(timing.slept).toEqual([30_500]);
  });

  test('gives up at once where the server asks for more than there is', async () => {
    const timing = fakeTiming();
    await expect(patience(timing)(async () => refused(90_000))).rejects.toThrow('wait');
    expect(timing.slept).toEqual([]);
  });

  test('ends in time for the function to record what happened', async () => {
    let now = 0;
    const timing = fakeTiming({
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
      remainingMs: () => 20_000 - now,
    });
    const given: number[] = [];
    await expect(
      patience(timing)(async (timeoutMs) => {
        given.push(timeoutMs);
        return refused();
      }),
    ).rejects.toThrow('wait');
    // Five seconds before the end, which the last attempt still has.
    expect(now).toBe(15_000);
    expect(given.at(-1)).toBe(5_000);
    expect(given.every((timeoutMs, index) => timeoutMs <= (given[index - 1] ?? 20_000))).toBe(true);
  });

  test('is one patience for all requests of a sync', async () => {
    const timing = fakeTiming();
    const patiently = patience(timing);
    let attempts = 0;
    await patiently(async () => ((attempts += 1) < 7 ? refused() : { kind: 'done', value: 1 }));
    await expect(patiently(async () => refused())).rejects.toThrow('wait');
    expect(sum(timing.slept)).toBe(PATIENCE_MS);
  });
});
