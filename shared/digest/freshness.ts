import type { Digest } from '../model/digest.ts';
import type { Sync } from '../model/sync.ts';
import type { Instant } from '../model/time.ts';

const DAY_MS = 86_400_000;

/** Why no newer read was taken, by what became of the last one that was tried. */
const reasonOf = (lastSync: Sync | null): string => {
  if (lastSync === null) return 'never-read';
  const { outcome } = lastSync;
  return outcome.kind === 'refused' || outcome.kind === 'failed' ? outcome.code : 'not-read';
};

/**
 * How old the numbers are, and why where that is more than 24 hours: what is typed while a read is under way may
 * not be in it, so they are of its beginning. `at` is when the edition was due, or when
 * the last read was tried where that was later.
 */
export const freshnessOf = (
  lastGood: Sync | null,
  lastSync: Sync | null,
  at: Instant,
): Pick<Digest, 'dataAsOf' | 'stale'> => {
  const dataAsOf = lastGood?.startedAt ?? null;
  const old = dataAsOf === null || Date.parse(at) - Date.parse(dataAsOf) > DAY_MS;
  return { dataAsOf, stale: old ? { code: reasonOf(lastSync) } : null };
};
