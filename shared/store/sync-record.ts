import * as z from 'zod';
import { FindingCounts } from '../model/finding.ts';
import { SyncOutcome, type Sync } from '../model/sync.ts';
import { Instant } from '../model/time.ts';
import { TrackerId } from '../model/tracker.ts';

/** What the next sync must know of the ones before. Each record hands it on, so that one read tells all. */
export const SyncStanding = z.strictObject({
  /** Source version, normaliser and configuration that the store holds the whole of; null: read anew. */
  gate: z.string().nullable(),
  /** The last sync after which the store was known to hold what the sheet says. */
  good: z.int().positive().nullable(),
  /** Rows of the last read that was taken. */
  rows: z.int().nonnegative(),
  /** Findings of the last read that was taken. */
  findings: FindingCounts,
  /** The refused read that waits for a person or for a better sheet, and its gate; null: read anew. */
  refusal: z.strictObject({ number: z.int().positive(), gate: z.string().nullable() }).nullable(),
  /** Syncs that were cut short: changes of theirs may stand one version ahead of the commitment. */
  late: z.array(z.int().positive()),
});
export type SyncStanding = z.infer<typeof SyncStanding>;

/**
 * One read of one tracker as stored. The records of a tracker are numbered without gaps and each number is put
 * once: whoever puts the next one holds the tracker, and whoever began before that finds the number taken.
 */
export const SyncRecord = z.strictObject({
  trackerId: TrackerId,
  number: z.int().positive(),
  startedAt: Instant,
  /** When its changes were seen; later than that of every sync before, whatever the clock says. */
  seenAt: Instant,
  /** Null while it is writing, and for ever where it was killed. */
  ended: z.strictObject({ at: Instant, outcome: SyncOutcome }).nullable(),
  sourceVersion: z.string().nullable(),
  modifiedBy: z.string().nullable(),
  findings: FindingCounts,
  requests: z.int().nonnegative(),
  unanswered: z.string().min(1).nullable(),
  standing: SyncStanding,
});
export type SyncRecord = z.infer<typeof SyncRecord>;
export type EndedSyncRecord = SyncRecord & { readonly ended: NonNullable<SyncRecord['ended']> };

/** The standing before the first sync. */
export const NO_STANDING: SyncStanding = {
  gate: null,
  good: null,
  rows: 0,
  findings: { error: 0, warning: 0, info: 0 },
  refusal: null,
  late: [],
};

/** The id that people and changes know a sync by: `<tracker>.<number>`. */
export const syncIdOf = ({ trackerId, number }: Pick<SyncRecord, 'trackerId' | 'number'>): string =>
  `${trackerId}.${number}`;

/** The tracker and number of a sync's id; null where it is none. */
export const parseSyncId = (id: string): { trackerId: string; number: number } | null => {
  const [, trackerId, number] = /^([a-z0-9][a-z0-9-]{0,39})\.([1-9]\d{0,8})$/.exec(id) ?? [];
  return trackerId === undefined ? null : { trackerId, number: Number(number) };
};

export const hasEnded = (record: SyncRecord): record is EndedSyncRecord => record.ended !== null;

export const toSync = (record: EndedSyncRecord): Sync => ({
  trackerId: record.trackerId,
  id: syncIdOf(record),
  startedAt: record.startedAt,
  endedAt: record.ended.at,
  sourceVersion: record.sourceVersion,
  modifiedBy: record.modifiedBy,
  outcome: record.ended.outcome,
  findings: record.findings,
  requests: record.requests,
  unanswered: record.unanswered,
});

const oneMillisecondAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();

/** When a sync sees what it sees: now, and in any case later than the sync before. */
export const seenAfter = (previous: SyncRecord | null, now: Instant): Instant => {
  if (previous === null) return now;
  const next = oneMillisecondAfter(previous.seenAt);
  return next > now ? next : now;
};

/**
 * Every change seen before this instant can be read, and none will be seen before it any more. After a sync
 * that is writing or was cut short it stays at that one's own time: the next sync completes it first.
 */
export const cutAfter = (last: SyncRecord): Instant =>
  last.ended === null || last.ended.outcome.kind === 'superseded'
    ? last.seenAt
    : oneMillisecondAfter(last.seenAt);
