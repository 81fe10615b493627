import { hoursBefore } from '../../shared/model/calendar.ts';
import type { SyncJob } from '../../shared/model/jobs.ts';
import type { Sync } from '../../shared/model/sync.ts';
import type { Instant } from '../../shared/model/time.ts';
import { parseSyncId } from '../../shared/store/sync-record.ts';
import type { Syncs } from '../../shared/store/syncs.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import type { Concern } from './finding.ts';

/** A run of reads that were not taken: from the first of them to the last, and whether it is over. */
export interface Trouble {
  readonly first: Sync;
  readonly last: Sync;
  readonly healed: boolean;
}

const wentWrong = ({ outcome }: Sync): boolean =>
  outcome.kind === 'failed' || (outcome.kind === 'refused' && outcome.accepted === null);

/** The last run of reads that were not taken; null where there is none in sight. `syncs` are newest first. */
export const lastTrouble = (syncs: readonly Sync[]): Trouble | null => {
  const told = syncs.filter(({ outcome }) => outcome.kind !== 'superseded');
  const start = told.findIndex(wentWrong);
  if (start < 0) return null;
  const after = told.slice(start);
  const end = after.findIndex((sync) => !wentWrong(sync));
  const run = end < 0 ? after : after.slice(0, end);
  const last = run[0];
  const first = run.at(-1);
  return last && first ? { first, last, healed: start > 0 } : null;
};

/**
 * Names a trouble by the last good read before it: the same for as long as it lasts, however far back it began,
 * so that it is told once.
 */
export const nameOf = async ({ last }: Trouble, syncs: Pick<Syncs, 'record'>): Promise<string> => {
  const at = parseSyncId(last.id);
  const good = at && (await syncs.record(at.trackerId, at.number))?.value.standing.good;
  return `${last.trackerId}-${good ?? 0}`;
};

/** Reads that are still not taken. A person must look, and is told by a word of its own. */
export const unread = ({ last: { trackerId, outcome }, healed }: Trouble): readonly Concern[] => {
  const cause = 'code' in outcome ? outcome.code : null;
  return healed ? [] : [{ finding: 'tracker-unread', subject: trackerId, count: 1, cause, mended: false }];
};

/** A tracker unread for longer than this has lost its schedule, not only its source. */
const UNREAD_HOURS = 26;

/** A tracker that has not been read for more than a day is read now. */
export const lookAtSyncs = async (
  trackerId: string,
  last: Sync | null,
  syncQueue: JobQueue<SyncJob>,
  now: Instant,
): Promise<readonly Concern[]> => {
  if (last !== null && last.endedAt >= hoursBefore(now, UNREAD_HOURS)) return [];
  const hour = `${now.slice(0, 13)}:00:00.000Z`;
  await syncQueue.send([
    {
      job: { trackerId, scheduledAt: now },
      group: trackerId,
      deduplicationId: `watchdog-${trackerId}-${hour}`,
    },
  ]);
  const cause = last === null ? 'never-read' : 'not-read-for-a-day';
  return [{ finding: 'tracker-unread', subject: trackerId, count: 1, cause, mended: true }];
};
