import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SourceError } from '../../../../shared/runtime/errors.ts';
import { googleSource } from '../../../../shared/sheet/google/source.ts';
import { quotaExceeded } from '../../../stand-in/google/answers.ts';
import { accountOf, fakeTiming, opened } from '../../../stand-in/google/harness.ts';
import { startGoogle, type GoogleStandIn } from '../../../stand-in/google/server.ts';
import { aSheet, aTab, rows } from '../../../stand-in/google/sheet-state.ts';
import { tracker, trackers } from './a-tracker-sheet.ts';

let google: GoogleStandIn;
beforeEach(async () => {
  google = await startGoogle();
  const file = aSheet('s', [aTab('A', rows(['x']))]);
  file.shared.set(accountOf(google), 'reader');
  google.files.set('s', file);
});
afterEach(async () => {
  await google[Symbol.asyncDispose]();
});

const failure = async (id = 's', timing = fakeTiming()): Promise<SourceError> => {
  try {
    await googleSource(opened(google, id, timing)).read();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('it did not fail');
};

describe('a failure that passes', () => {
  test('is waited out: the quota of a minute refills while it waits', async () => {
    const timing = fakeTiming();
    google.quota = { now: timing.now, perMinute: 1 };
    const source = googleSource(opened(google, 's', timing));
    expect((await source.read()).table.tabs).toHaveLength(1);
    expect(timing.slept.reduce((one, other) => one + other, 0)).toBeGreaterThanOrEqual(60_000);
    expect(source.requests).toBe(google.seen.filter(({ path }) => path !== '/token').length);
    expect(google.seen.filter(({ status }) => status === 429).length).toBeGreaterThan(2);
  });

  test('honours Retry-After, in seconds or as a moment', async () => {
    for (const asked of ['7', new Date(Date.now() + 9_000).toUTCString()]) {
      const timing = fakeTiming({ random: () => 0 });
      let failures = 1;
      google.fault = ({ api }) =>
        api === 'drive' && failures-- > 0 ? { ...quotaExceeded(), headers: { 'retry-after': asked } } : null;
      await googleSource(opened(google, 's', timing)).version();
      expect(timing.slept[0]).toBeGreaterThanOrEqual(7_000);
      expect(timing.slept).toHaveLength(1);
    }
  });

  test('asks for a new token where the old one is refused, once', async () => {
    const sheet = opened(google, 's');
    await sheet.look();
    for (const grant of google.grants.values()) grant.revoked = true;
    await sheet.look();
    expect(google.seen.filter(({ path }) => path === '/token')).toHaveLength(2);
  });

  test('is not waited out where it cannot pass', async () => {
    google.files.clear();
    const timing = fakeTiming();
    await failure('s', timing);
    expect(timing.slept).toEqual([]);
  });
});

test('a function that has little time left is told of the failure while it can still record it', async () => {
  const timing = fakeTiming();
  google.quota = { now: timing.now, perMinute: 0 };
  const source = trackers(google, timing).sourceOf(tracker(false), () => 40_000 - timing.now());
  await expect(source.read()).rejects.toMatchObject({ code: 'google.quota' });
  expect(timing.now()).toBeLessThanOrEqual(15_000);
});
