import * as z from 'zod';
import { Commitment, CommitmentField, Status, View } from './commitment.ts';
import { Instant, PartialDate } from './time.ts';
import { TrackerId } from './tracker.ts';

/** The life of a due date: what was promised first, what last, and how often it was put off. */
export const DuePromise = z.strictObject({
  first: PartialDate.nullable(),
  /** Stays where the date is taken away, so that a later one set afterwards still counts as put off. */
  last: PartialDate.nullable(),
  postponements: z.int().nonnegative(),
});
export type DuePromise = z.infer<typeof DuePromise>;

/**
 * A commitment as stored: its last good state and the version that state is at. What follows from it and a
 * day (overdue, standing still, declared, days late) is computed, never stored.
 */
export const CommitmentRecord = z.strictObject({
  trackerId: TrackerId,
  id: z.string().min(1),
  /** Counts from 1; the change that led here bears the same number. */
  version: z.int().positive(),
  presence: z.enum(['present', 'removed']),
  commitment: Commitment,
  promise: DuePromise,
  firstSeenAt: Instant,
  /** When the last change was seen. */
  changedAt: Instant,
});
export type CommitmentRecord = z.infer<typeof CommitmentRecord>;

/** What a change means to people, where it means something. One change may mean several things. */
export const Meaning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('removed') }),
  z.strictObject({ kind: z.literal('restored') }),
  /** Done, with proof. */
  z.strictObject({ kind: z.literal('completed'), from: Status.nullable() }),
  /** Said done, without proof. */
  z.strictObject({ kind: z.literal('declared'), from: Status.nullable() }),
  /** Forward: by percent, or by status short of done. */
  z.strictObject({
    kind: z.literal('progressed'),
    status: Status.nullable().array().length(2).nullable(),
    progress: z.number().nullable().array().length(2).nullable(),
  }),
  /** Backward: by percent, or from a status to an earlier one. */
  z.strictObject({
    kind: z.literal('regressed'),
    status: Status.nullable().array().length(2).nullable(),
    progress: z.number().nullable().array().length(2).nullable(),
  }),
  z.strictObject({ kind: z.literal('blocked'), from: Status.nullable() }),
  z.strictObject({ kind: z.literal('dropped'), from: Status.nullable() }),
  /** The period's end moved later: for the nth time, first promised for `first`. */
  z.strictObject({
    kind: z.literal('postponed'),
    from: PartialDate,
    to: PartialDate,
    nth: z.int().positive(),
    first: PartialDate,
  }),
  z.strictObject({ kind: z.literal('brought-forward'), from: PartialDate, to: PartialDate }),
  /** A horizon made more exact within itself: no postponement. */
  z.strictObject({ kind: z.literal('clarified'), from: PartialDate, to: PartialDate }),
  /** A first date where there was none, or none where there was one. */
  z.strictObject({ kind: z.literal('dated'), to: PartialDate }),
  z.strictObject({ kind: z.literal('undated'), from: PartialDate }),
  z.strictObject({
    kind: z.literal('proof-added'),
    evidence: z.array(z.string()),
    documents: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('renamed'), from: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('reassigned'), from: z.array(z.string()), to: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('view-changed'),
    party: z.enum(['union', 'administration']),
    from: View.nullable(),
    to: View.nullable(),
  }),
]);
export type Meaning = z.infer<typeof Meaning>;

/** One field, from what to what. Values are as in Commitment. */
export const FieldChange = z.strictObject({
  field: z.union([CommitmentField, z.enum(['recurs', 'statusText', 'saidLate', 'documents', 'extra'])]),
  from: z.unknown(),
  to: z.unknown(),
  /** The cell it was read from, `C7`; null where no single cell holds it. */
  cell: z.string().nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What one sync saw change in one commitment, with the whole new state. Written before the commitment moves. */
export const Change = z.strictObject({
  trackerId: TrackerId,
  commitmentId: z.string().min(1),
  /** The version that it leads to. */
  version: z.int().positive(),
  seenAt: Instant,
  syncId: z.string().min(1),
  fields: z.array(FieldChange),
  meanings: z.array(Meaning),
  after: CommitmentRecord,
});
export type Change = z.infer<typeof Change>;
