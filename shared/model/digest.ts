import * as z from 'zod';
import { Amount, CommitmentKind, Status, View } from './commitment.ts';
import { Finding } from './finding.ts';
import { Worded } from './language.ts';
import { Meaning } from './history.ts';
import { Instant, IsoDate, PartialDate, Period, Recurrence } from './time.ts';
import { Audience, Party, TrackerId } from './tracker.ts';

/** How people are shown where a commitment stands: done needs proof, and a blank is its own answer. */
export const Standing = z.enum([
  'done',
  'declared',
  'in_progress',
  'blocked',
  'not_started',
  'not_given',
  'dropped',
]);
export type Standing = z.infer<typeof Standing>;

/** A commitment as a digest may show it: no notes, no extra; what is disclosed to whom stands apart. */
export const DigestItem = z.strictObject({
  id: z.string(),
  ref: z.string().nullable(),
  title: z.string(),
  kind: CommitmentKind,
  axis: z.string().nullable(),
  owner: z.array(z.string()),
  dependsOn: z.array(z.string()),
  beneficiaries: z.string().nullable(),
  committee: z.string().nullable(),
  /** Whether an owner is the administration, by the tracker's configuration. */
  owedByAdministration: z.boolean(),
  standing: Standing,
  status: Status.nullable(),
  statusText: z.string().nullable(),
  saidLate: z.boolean(),
  progress: z.number().nullable(),
  agreedOn: PartialDate.nullable(),
  due: PartialDate.nullable(),
  recurs: Recurrence.nullable(),
  firstDue: PartialDate.nullable(),
  postponements: z.int().nonnegative(),
  target: Amount.nullable(),
  current: Amount.nullable(),
  unionView: View.nullable(),
  stateView: View.nullable(),
  evidence: z.array(z.string()),
  documents: z.array(z.string()),
  /** When anything of it that a digest shows last changed. */
  changedAt: Instant,
  /** Private columns that the tracker's configuration shows to named audiences. */
  disclosed: z.array(z.strictObject({ column: z.string(), text: z.string(), audiences: z.array(Audience) })),
});
export type DigestItem = z.infer<typeof DigestItem>;

/** The counts of the headline. `overdue` cuts across the standings; the others add up to `total`. */
export const CountName = z.enum([...Standing.options, 'overdue']);
export type CountName = z.infer<typeof CountName>;

/** A number and what it was in the edition before; null where there is none before. */
export const Count = z.strictObject({ now: z.int().nonnegative(), before: z.int().nonnegative().nullable() });
export type Count = z.infer<typeof Count>;

/** A commitment that moved in the window, by every meaning of its changes in it, folded to from-first and to-last. */
export const Movement = z.strictObject({ item: DigestItem, meanings: z.array(Meaning).min(1) });
export type Movement = z.infer<typeof Movement>;

export const Overdue = z.strictObject({ item: DigestItem, days: z.int().positive() });
export type Overdue = z.infer<typeof Overdue>;

export const StandingStill = z.strictObject({
  item: DigestItem,
  /** Whole weeks without a change; null where it is listed only because it has no date. */
  weeks: z.int().nonnegative().nullable(),
  undated: z.boolean(),
});
export type StandingStill = z.infer<typeof StandingStill>;

export const Difference = z.strictObject({
  item: DigestItem,
  /** Which two sides differ. */
  between: z.enum(['union-administration', 'union-status', 'administration-status']),
});
export type Difference = z.infer<typeof Difference>;

export const AxisProgress = z.strictObject({
  /** Null for commitments without an axis. */
  axis: z.string().nullable(),
  total: z.int().positive(),
  standings: z.record(Standing, z.int().nonnegative()),
  overdue: z.int().nonnegative(),
});
export type AxisProgress = z.infer<typeof AxisProgress>;

/** One past edition's numbers, for the trend. */
export const TrendPoint = z.strictObject({
  period: Period,
  to: Instant,
  done: z.int().nonnegative(),
  overdue: z.int().nonnegative(),
  open: z.int().nonnegative(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** A change as the workbook's history sheet lists it. */
export const HistoryLine = z.strictObject({
  commitmentId: z.string(),
  ref: z.string().nullable(),
  title: z.string(),
  seenAt: Instant,
  meanings: z.array(Meaning),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

export const DialogueStanding = z.strictObject({
  /** Sessions that count toward the year, held so far in `year`, of those due (null: none are owed). */
  year: z.int(),
  held: z.int().nonnegative(),
  due: z.int().positive().nullable(),
  lastHeld: PartialDate.nullable(),
  /** The next planned session, and days to go where its date is a day. */
  next: z
    .strictObject({
      title: z.string().nullable(),
      planned: PartialDate,
      days: z.int().nonnegative().nullable(),
    })
    .nullable(),
  committees: z.array(
    z.strictObject({
      name: z.string(),
      startsOn: PartialDate.nullable(),
      last: z.strictObject({ heldOn: PartialDate, minutes: z.string().nullable() }).nullable(),
      next: PartialDate.nullable(),
    }),
  ),
});
export type DialogueStanding = z.infer<typeof DialogueStanding>;

/** What an edition says, in no language yet. Frozen and archived; every number of every copy comes from here. */
export const Digest = z.strictObject({
  trackerId: TrackerId,
  editionId: z.string(),
  number: z.int().positive(),
  period: Period,
  /** The week it tells of: Monday to Sunday before the week of its own that `period` names. */
  week: z.strictObject({ from: IsoDate, to: IsoDate }),
  window: z.strictObject({ from: Instant.nullable(), to: Instant }),
  /** The day on which days late and days to go are counted, in the stage's zone. */
  today: IsoDate,
  zone: z.string(),
  /** Periods without an edition between the one before and this. */
  missedPeriods: z.int().nonnegative(),
  /** The last good read; null where there was none yet. */
  dataAsOf: Instant.nullable(),
  /**
   * The last good read is older than 24 h, or there was none: why, by the last sync's outcome. A RefusalCode, the
   * code of the error that the source failed with, `not-read` where no read was tried since, `never-read` where none ever was.
   */
  stale: z.strictObject({ code: z.string() }).nullable(),
  dialogue: z.strictObject({
    name: Worded,
    union: Party,
    administration: Party,
    audienceNames: z.partialRecord(Audience, Worded),
    fictional: z.boolean(),
    provenance: Worded.nullable().default(null),
    /** Where the sheet is; shown to `editors` alone. */
    sheetUrl: z.string().nullable(),
  }),
  total: z.int().nonnegative(),
  counts: z.record(CountName, Count),
  /** Overdue and never given a status: counted in no `overdue`. */
  passedNotGiven: Count,
  axes: z.array(AxisProgress),
  /** Oldest first, this edition last. */
  trend: z.array(TrendPoint),
  moved: z.array(Movement),
  removed: z.array(Movement),
  /** For how many weeks nothing has moved, those without an edition counted; 0 where something has, and in the first. */
  quietWeeks: z.int().nonnegative(),
  overdue: z.array(Overdue),
  passedStatusNotGiven: z.array(Overdue),
  dueSoon: z.array(z.strictObject({ item: DigestItem, days: z.int().nonnegative() })),
  standingStill: z.array(StandingStill),
  differences: z.array(Difference),
  sessions: DialogueStanding,
  /** Every commitment present, in sheet order: the workbook's rows. */
  items: z.array(DigestItem),
  /** Newest first: the workbook's history. */
  history: z.array(HistoryLine),
  /** For `editors` alone. */
  findings: z.array(Finding),
});
export type Digest = z.infer<typeof Digest>;
