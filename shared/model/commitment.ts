import * as z from 'zod';
import { PartialDate, Recurrence } from './time.ts';

/** What a commitment is in the agreement. */
export const CommitmentKind = z.enum(['commitment', 'measure', 'project', 'gain', 'demand']);
export type CommitmentKind = z.infer<typeof CommitmentKind>;

/** Where a commitment stands, as typed. Null in a commitment means *not given*, never *not started*. */
export const Status = z.enum(['not_started', 'in_progress', 'done', 'blocked', 'dropped']);
export type Status = z.infer<typeof Status>;

export const Comparator = z.enum(['=', '>=', '<=', '>', '<']);
export type Comparator = z.infer<typeof Comparator>;

/** A quantity as typed: `على الأقل 1000 درهم` is `{ amount: 1000, unit: 'MAD', comparator: '>=' }`. */
export const Amount = z.strictObject({
  amount: z.number().nullable(),
  unit: z.string().nullable(),
  comparator: Comparator.nullable(),
  text: z.string(),
});
export type Amount = z.infer<typeof Amount>;

export const ViewValue = z.enum([...Status.options, 'insufficient', 'satisfactory', 'disputed']);
export type ViewValue = z.infer<typeof ViewValue>;

/** What one party says of a commitment; `value` is null where the words are none we know. */
export const View = z.strictObject({ value: ViewValue.nullable(), text: z.string() });
export type View = z.infer<typeof View>;

/** Where in the tracker something was read. */
export const Place = z.strictObject({ tab: z.string(), row: z.int().positive() });
export type Place = z.infer<typeof Place>;

/** Cells of columns that are no field of ours, by header. Private: see TrackerConfig.disclose. */
export const Extra = z.record(z.string(), z.string());
export type Extra = z.infer<typeof Extra>;

/** One commitment as the tracker says it. An absent value is null, an absent list empty. */
export const Commitment = z.strictObject({
  ref: z.string().nullable(),
  title: z.string(),
  kind: CommitmentKind,
  axis: z.string().nullable(),
  owner: z.array(z.string()),
  dependsOn: z.array(z.string()),
  beneficiaries: z.string().nullable(),
  committee: z.string().nullable(),
  agreedOn: PartialDate.nullable(),
  due: PartialDate.nullable(),
  recurs: Recurrence.nullable(),
  status: Status.nullable(),
  /** The words typed as status, shown to people. */
  statusText: z.string().nullable(),
  /** The status said *late*; kept because there may be no date to work lateness out from. */
  saidLate: z.boolean(),
  /** Percent, 0 to 100, at most one decimal. */
  progress: z.number().min(0).max(100).nullable(),
  target: Amount.nullable(),
  current: Amount.nullable(),
  unionView: View.nullable(),
  stateView: View.nullable(),
  /** http and https links. */
  evidence: z.array(z.string()),
  /** References of documents, as typed. */
  documents: z.array(z.string()),
  /** Private: see TrackerConfig.disclose. */
  notes: z.string().nullable(),
  updatedOn: PartialDate.nullable(),
  extra: Extra,
  at: Place,
});
export type Commitment = z.infer<typeof Commitment>;

/** The fields that a column can hold. `recurs`, `statusText`, `saidLate` and `documents` come with one of these. */
export const CommitmentField = z.enum([
  'ref',
  'title',
  'kind',
  'axis',
  'owner',
  'dependsOn',
  'beneficiaries',
  'committee',
  'agreedOn',
  'due',
  'status',
  'progress',
  'target',
  'current',
  'unionView',
  'stateView',
  'evidence',
  'notes',
  'updatedOn',
]);
export type CommitmentField = z.infer<typeof CommitmentField>;

/** Done with a link or a document: shown as done. */
export const hasProof = (commitment: Pick<Commitment, 'evidence' | 'documents'>): boolean =>
  commitment.evidence.length > 0 || commitment.documents.length > 0;
