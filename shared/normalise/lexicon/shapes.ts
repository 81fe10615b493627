import type {
  CommitmentField,
  CommitmentKind,
  Comparator,
  Status,
  ViewValue,
} from '../../model/commitment.ts';

/**
 * The names of one field, sorted. `names` are its own; `also` names serve where none of those stands; `weak`
 * ones only where nothing better claims the column or the field; a header may go on after an `openings` one.
 */
export interface FieldNames {
  readonly names?: readonly string[];
  readonly also?: readonly string[];
  readonly weak?: readonly string[];
  readonly openings?: readonly string[];
}

export type RoundField = 'ref' | 'title' | 'heldOn' | 'planned' | 'place' | 'countsTowardYear' | 'minutes';
export type CommitteeField = 'ref' | 'name' | 'members' | 'startsOn';
export type MeetingField = 'committee' | 'heldOn' | 'planned' | 'outcome' | 'minutes';

export type CommitmentHeaders = Readonly<Record<CommitmentField, FieldNames>>;

/** `signs` are columns that are no field of ours but tell the kind of tab. */
export interface DialogueHeaders {
  readonly rounds: Readonly<Record<RoundField | 'signs', FieldNames>>;
  readonly committees: Readonly<Record<CommitteeField | 'signs', FieldNames>>;
  readonly meetings: Readonly<Record<MeetingField | 'signs', FieldNames>>;
}

/** What a status cell can say, before a half-done thing becomes `in_progress` and a late one too. */
export type StatusMeaning = Status | 'late' | 'partly';

/** Words of one language for where things stand. */
export interface StateWords {
  readonly statuses: Readonly<Record<StatusMeaning, readonly string[]>>;
  /** Words that turn a status about. */
  readonly negations: readonly string[];
  /** Words that may stand before a status and change nothing: «est», «l'action est», ما زال. */
  readonly openers: readonly string[];
  /** Words for done that say so only where nothing follows. */
  readonly bareDone: readonly string[];
  /** Words for what is yet to be, by the past that goes on in their place: سيتم إنجازه, `sera réalisé`. */
  readonly futures: Readonly<Record<string, string>>;
  /** Words after done that take some of it back: «sauf», الشطر الأول. */
  readonly exceptions: readonly string[];
  /** Words that a negation leaves a part of: «not fully done» is done in part. */
  readonly wholly: readonly string[];
  /** Answers to whether it is done, where nothing else stands. */
  readonly answers: Readonly<Record<'done' | 'not_started', readonly string[]>>;
  readonly views: Readonly<Record<Exclude<ViewValue, Status>, readonly string[]>>;
  readonly kinds: Readonly<Record<CommitmentKind, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Words of one language for time. */
export interface CalendarWords {
  /** January to December. */
  readonly months: readonly (readonly string[])[];
  /** Monday to Sunday. */
  readonly weekdays: readonly (readonly string[])[];
  readonly quarter: readonly string[];
  readonly half: readonly string[];
  readonly year: readonly string[];
  /** What a duration is counted in beside the periods of `recurrences`. */
  readonly day: readonly string[];
  /** What stands for a date where there is none to come, for it never ends. */
  readonly openEnded: readonly string[];
  /** The end, the beginning and the middle of a period. */
  readonly end: readonly string[];
  readonly beginning: readonly string[];
  readonly middle: readonly string[];
  /** «Before», which a bare period does not go with: is *before 2026* 2025 or 2026? */
  readonly before: readonly string[];
  /** Ordinal words up to four, for quarters and halves, and words for the last one. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly last: readonly string[];
  /** Words that may stand in a date and change nothing. */
  readonly fillers: readonly string[];
  readonly recurrences: RecurrenceWords;
}

/** Words of one language for what comes round. */
export interface RecurrenceWords {
  /** Words that say how often by themselves, by times a year. */
  readonly rates: Readonly<Record<string, number>>;
  /** Once, twice. */
  readonly often: Readonly<Record<string, number>>;
  /** What comes round, or words before a rate that change nothing: réunion, fois, بشكل. */
  readonly occasions: readonly string[];
  /** Every; `in` words say so only after what is counted. */
  readonly every: readonly string[];
  readonly in: readonly string[];
  /** Periods, by how many there are in a year. */
  readonly periods: Readonly<Record<string, number>>;
}

/** Words of one language for quantities. */
export interface QuantityWords {
  readonly comparators: Readonly<Record<Exclude<Comparator, '='>, readonly string[]>>;
  readonly dirham: readonly string[];
  readonly percent: readonly string[];
  readonly multipliers: Readonly<Record<string, number>>;
  /** Multipliers that say dirhams with it: MDH. */
  readonly dirhamMultipliers: Readonly<Record<string, number>>;
  /** Those multipliers that are one of themselves where no number stands before: un million, not «des millions». */
  readonly alone: readonly string[];
  /** Duals of multipliers: ألفا درهم. */
  readonly twofold: Readonly<Record<string, number>>;
  /** What adds a half of a multiplier to it: `un million et demi`. */
  readonly andHalf: readonly string[];
  /** Up to ten. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for greater numbers, which we do not count with. */
  readonly beyondTen: readonly string[];
  /** Words that join two numbers: two *or* three. */
  readonly between: readonly string[];
  /** Words that say one after what they count: دورة واحدة. */
  readonly single: readonly string[];
  /** Dual forms of nouns, each of which says two. */
  readonly duals: readonly string[];
  /** Words whose number counts nothing: article 5, المادة 5. */
  readonly references: readonly string[];
  /** Words between a part and its whole: 3 *sur* 5. */
  readonly outOf: readonly string[];
  /** Words that may stand before a number and change nothing. */
  readonly lead: readonly string[];
}

/** Words of one language that tell what a row or a cell is. */
export interface RowWords {
  readonly none: readonly string[];
  readonly total: readonly string[];
  /** What a document is called, where its number or date follows. */
  readonly documents: readonly string[];
  /** Heads of a party's name, before which a conjunction joins two parties. */
  readonly partyHeads: readonly string[];
  /** One-word names of a side of the dialogue: الإدارة. */
  readonly sides: readonly string[];
  /** What a header has in it where its column says anew what another said first: «Échéance révisée». */
  readonly revised: readonly string[];
}
