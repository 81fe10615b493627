import type { Commitment, CommitmentField } from './commitment.ts';
import type { Committee, Meeting, Round } from './dialogue.ts';
import type { Finding } from './finding.ts';
import type { Language } from './language.ts';

export type TabKind = 'commitments' | 'rounds' | 'committees' | 'meetings';

/** A tab whose headers we know. */
export interface RecognisedTab {
  readonly name: string;
  readonly kind: TabKind;
  /** The last row of the header, counting from 1. */
  readonly headerRow: number;
  /** Field to column letters. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A row as understood, with the fields whose cell could not be taken: there, the last good value stays. */
export interface Reading<Item, Field extends string = string> {
  readonly item: Item;
  readonly untaken: readonly Field[];
}

export interface CommitmentReading extends Reading<Commitment, CommitmentField> {
  /** Whether the axis stands in the row's own cell or comes from the section above it. */
  readonly axisFrom: 'cell' | 'section' | null;
}

/** A tracker as understood: what `normalise` makes of a RawTable, alone, with no memory of earlier reads. */
export interface Normalised {
  readonly tabs: readonly RecognisedTab[];
  /** The language most of its headers are in: the one to answer its editors in. */
  readonly language: Language;
  /** In sheet order. */
  readonly commitments: readonly CommitmentReading[];
  readonly rounds: readonly Reading<Round>[];
  readonly committees: readonly Reading<Committee>[];
  readonly meetings: readonly Reading<Meeting>[];
  readonly findings: readonly Finding[];
}
