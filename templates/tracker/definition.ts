import type { CommitmentField } from '../../shared/model/commitment.ts';
import type { Committee, Meeting, Round } from '../../shared/model/dialogue.ts';
import type { TabKind } from '../../shared/model/normalised.ts';

/** Lists that staff choose from; what stands in one is a word that is understood, and any other may be typed. */
export type ChoiceList = 'kind' | 'status' | 'view' | 'yesOrNo';

/** How a column's cells look, and what is proposed in them. */
export interface Column<Field extends string = string> {
  readonly field: Field;
  /** In characters. */
  readonly width: number;
  readonly holds: 'text' | 'date' | 'percent' | ChoiceList;
}

/** A tab of the tracker: which columns it has, in order, and how many stay in sight while one scrolls. */
export interface Tab<Field extends string = string> {
  readonly kind: TabKind;
  readonly columns: readonly Column<Field>[];
  readonly frozenColumns: number;
}

type RoundField = Exclude<keyof Round, 'extra' | 'at'> | 'notes';
type CommitteeField = Exclude<keyof Committee, 'extra' | 'at'> | 'notes';
type MeetingField = Exclude<keyof Meeting, 'extra' | 'at'> | 'agenda';

const commitments: Tab<CommitmentField> = {
  kind: 'commitments',
  frozenColumns: 2,
  columns: [
    { field: 'ref', width: 9, holds: 'text' },
    { field: 'title', width: 48, holds: 'text' },
    { field: 'kind', width: 11, holds: 'kind' },
    { field: 'axis', width: 19, holds: 'text' },
    { field: 'owner', width: 22, holds: 'text' },
    { field: 'dependsOn', width: 24, holds: 'text' },
    { field: 'agreedOn', width: 13, holds: 'date' },
    { field: 'due', width: 18, holds: 'date' },
    { field: 'status', width: 15, holds: 'status' },
    { field: 'progress', width: 13, holds: 'percent' },
    { field: 'target', width: 22, holds: 'text' },
    { field: 'current', width: 18, holds: 'text' },
    { field: 'unionView', width: 20, holds: 'view' },
    { field: 'stateView', width: 20, holds: 'view' },
    { field: 'evidence', width: 30, holds: 'text' },
    { field: 'notes', width: 30, holds: 'text' },
    { field: 'updatedOn', width: 13, holds: 'date' },
  ],
};

const rounds: Tab<RoundField> = {
  kind: 'rounds',
  frozenColumns: 1,
  columns: [
    { field: 'title', width: 44, holds: 'text' },
    { field: 'heldOn', width: 15, holds: 'date' },
    { field: 'planned', width: 15, holds: 'date' },
    { field: 'place', width: 24, holds: 'text' },
    { field: 'countsTowardYear', width: 18, holds: 'yesOrNo' },
    { field: 'minutes', width: 30, holds: 'text' },
    { field: 'notes', width: 44, holds: 'text' },
  ],
};

const committees: Tab<CommitteeField> = {
  kind: 'committees',
  frozenColumns: 1,
  columns: [
    { field: 'name', width: 36, holds: 'text' },
    { field: 'members', width: 48, holds: 'text' },
    { field: 'startsOn', width: 16, holds: 'date' },
    { field: 'notes', width: 44, holds: 'text' },
  ],
};

const meetings: Tab<MeetingField> = {
  kind: 'meetings',
  frozenColumns: 1,
  columns: [
    { field: 'committee', width: 32, holds: 'text' },
    { field: 'heldOn', width: 15, holds: 'date' },
    { field: 'planned', width: 15, holds: 'date' },
    { field: 'agenda', width: 40, holds: 'text' },
    { field: 'outcome', width: 44, holds: 'text' },
    { field: 'minutes', width: 30, holds: 'text' },
  ],
};

/** The tabs of the tracker that we hand out. Staff may change all of it; see the guide tab. */
export const TABS = { commitments, rounds, committees, meetings } as const;

/** A cell as it is typed: words, a number, a day from the calendar, or words with a link behind them. */
export type Typed =
  string | number | { readonly day: string } | { readonly text: string; readonly link: string };

/** What stands in each tab, by column. */
export interface Content {
  readonly commitments: readonly Partial<Record<CommitmentField, Typed>>[];
  readonly rounds: readonly Partial<Record<RoundField, Typed>>[];
  readonly committees: readonly Partial<Record<CommitteeField, Typed>>[];
  readonly meetings: readonly Partial<Record<MeetingField, Typed>>[];
}

/** The words of a tracker workbook in one language. */
export interface TrackerWords {
  readonly tabs: Readonly<Record<TabKind, string>>;
  readonly headers: {
    readonly commitments: Partial<Record<CommitmentField, string>>;
    readonly rounds: Partial<Record<RoundField, string>>;
    readonly committees: Partial<Record<CommitteeField, string>>;
    readonly meetings: Partial<Record<MeetingField, string>>;
  };
  readonly choices: Readonly<Record<ChoiceList, readonly string[]>>;
  /** What a fresh tracker is called at its head, and what its owner is asked to write there. */
  readonly title: string;
  readonly subtitle: string;
  readonly guide: Guide;
}

/** The guide tab: plain words for somebody who has never seen the tracker. */
export interface Guide {
  readonly tab: string;
  readonly title: string;
  readonly about: { readonly heading: string; readonly lines: readonly string[] };
  readonly tabs: { readonly heading: string; readonly lines: Readonly<Record<TabKind, string>> };
  readonly columns: {
    readonly heading: string;
    readonly lines: Partial<Record<CommitmentField, string>>;
  };
  readonly rules: {
    readonly heading: string;
    readonly lines: readonly (readonly [when: string, then: string])[];
  };
}
