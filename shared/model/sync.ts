import * as z from 'zod';
import { FindingCounts } from './finding.ts';
import { Instant } from './time.ts';
import { TrackerId } from './tracker.ts';

/** Why a read was not taken: the sheet was gutted, or its headers are gone. Nothing changes then. */
export const RefusalCode = z.enum(['headers-missing', 'too-many-gone']);
export type RefusalCode = z.infer<typeof RefusalCode>;

export const SyncCounts = z.strictObject({
  rows: z.int().nonnegative(),
  created: z.int().nonnegative(),
  updated: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  restored: z.int().nonnegative(),
});
export type SyncCounts = z.infer<typeof SyncCounts>;

/** How a read of the tracker ended. */
export const SyncOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), counts: SyncCounts }),
  /** The source has not moved since the last good read: nothing was read. `rows` are that read's. */
  z.strictObject({ kind: z.literal('unmoved'), rows: z.int().nonnegative() }),
  z.strictObject({
    kind: z.literal('refused'),
    code: RefusalCode,
    /** Commitments known, and how many of them were gone from the read. */
    known: z.int().nonnegative(),
    gone: z.int().nonnegative(),
    accepted: z.strictObject({ by: z.string().min(1), reason: z.string().min(1), at: Instant }).nullable(),
  }),
  /** The source could not be read; `code` as the typed error's, never its prose. */
  z.strictObject({ kind: z.literal('failed'), code: z.string().min(1) }),
  /** A newer read of the same tracker was taken meanwhile. */
  z.strictObject({ kind: z.literal('superseded') }),
]);
export type SyncOutcome = z.infer<typeof SyncOutcome>;

/** One read of one tracker. */
export const Sync = z.strictObject({
  trackerId: TrackerId,
  id: z.string().min(1),
  startedAt: Instant,
  endedAt: Instant,
  /** The source's own version: Drive's, or a hash of the workbook. */
  sourceVersion: z.string().nullable(),
  /** Who last changed the source, where it says so. For ops alone: never in a digest. */
  modifiedBy: z.string().nullable(),
  outcome: SyncOutcome,
  /** How many the read had; an unmoved one has those of the last good read. */
  findings: FindingCounts,
  /** Requests made to the source, repeated ones and those that answered in it too: what quotas count. */
  requests: z.int().nonnegative(),
  /** Why the editors could not be answered in the sheet, by the error's code; null where nothing hindered it. */
  unanswered: z.string().min(1).nullable(),
});
export type Sync = z.infer<typeof Sync>;
