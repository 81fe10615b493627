import type { Digest } from '../model/digest.ts';
import type { Sync } from '../model/sync.ts';
import type { Instant } from '../model/time.ts';

const DAY_MS = 86_400_000;

const reasonOf = (sync: Sync | null): string => {
  if (sync === null) return 'never-read';
  switch (sync.outcome.kind) {
    case 'refused':
    case 'failed':
      return sync.outcome.code;
    default:
      return 'not-read';
  }
};

/** How old the numbers are, and why, where the last good read is more than 24 hours before the edition's hour. */
export const freshnessOf = (
  lastGood: Sync | null,
  lastSync: Sync | null,
  scheduledAt: Instant,
): Pick<Digest, 'dataAsOf' | 'stale'> => {
  const dataAsOf = lastGood?.endedAt ?? null;
  const old = dataAsOf === null || Date.parse(scheduledAt) - Date.parse(dataAsOf) > DAY_MS;
  return { dataAsOf, stale: old ? { code: reasonOf(lastSync) } : null };
};
