import type { CountName, Standing } from '../../model/digest.ts';
import type { Direction, Language } from '../../model/language.ts';
import type { Audience } from '../../model/tracker.ts';

/**
 * A digest as one audience reads it in one language: every word, number and date is final. HTML and text are
 * made from this alone, so that they cannot say different things.
 */
export interface DigestView {
  readonly language: Language;
  readonly direction: Direction;
  readonly audience: Audience;
  readonly subject: string;
  readonly head: HeadView;
  readonly headline: HeadlineView;
  readonly sections: readonly SectionView[];
  readonly foot: FootView;
}

export interface HeadView {
  readonly note: string;
  readonly edition: string;
  readonly dialogue: string;
  readonly week: string;
  /** How old the numbers are; with the reason where they are older than they should be. */
  readonly asOf: string;
  readonly stale: boolean;
  /** Says that everything here is invented; null for a real tracker. */
  readonly fictional: string | null;
  /** That weeks before had no edition; null where none is missing. */
  readonly missed: string | null;
}

export interface HeadlineView {
  readonly sentence: string;
  readonly tiles: readonly TileView[];
  /** Everything there is, as one bar. */
  readonly parts: readonly PartView[];
  /** How to read the counts, in one paragraph; empty where they need no word. */
  readonly remarks: string;
  /** Where all of it comes from, where the configuration says so. */
  readonly source: string | null;
}

export interface TileView {
  readonly name: CountName;
  readonly value: string;
  readonly label: string;
  /** Name and number as one line, for where nothing can stand beside anything. */
  readonly line: string;
  /** Against the edition before; null in the first one. */
  readonly change: string | null;
  readonly zero: boolean;
}

/** What colours a word: where something stands, that its date passed, or nothing in particular. */
export type Tone = Standing | 'overdue' | 'plain';

export interface Tagged {
  readonly text: string;
  readonly tone: Tone;
}

export interface LinkView {
  readonly text: string;
  readonly url: string;
}

/** One commitment, finding or committee in a list. */
export interface EntryView {
  /** A number that leads the row, such as days late, with its unit. */
  readonly measure: { readonly value: string; readonly unit: string; readonly tone: Tone } | null;
  readonly title: string;
  readonly ref: string | null;
  readonly lines: readonly LineView[];
}

/** A line under a title: a tag, words, links, each where there is one. */
export interface LineView {
  readonly tag: Tagged | null;
  readonly text: string | null;
  readonly links: readonly LinkView[];
}

/** A part of a bar. The parts of one add up to 100; a standing that nothing has is not among them. */
export interface PartView {
  readonly standing: Standing;
  readonly percent: number;
}

export interface BarView {
  readonly axis: string;
  /** The axis in one figure. */
  readonly figure: string;
  readonly parts: readonly PartView[];
}

export interface TrendView {
  readonly title: string;
  /** This week's numbers, in the colours of the picture's lines. */
  readonly legend: readonly Tagged[];
  readonly alt: string;
  readonly contentId: string;
}

export type ListName =
  'expected' | 'start' | 'moved' | 'overdue' | 'passed' | 'due-soon' | 'still' | 'differences' | 'findings';

export type SectionView =
  | {
      readonly kind: 'picture';
      readonly title: string;
      readonly caption: string;
      readonly axisHeader: string;
      readonly figureHeader: string;
      readonly bars: readonly BarView[];
      readonly legend: readonly { readonly text: string; readonly standing: Standing }[];
      readonly more: string | null;
      readonly trend: TrendView | null;
    }
  | {
      readonly kind: 'list';
      readonly name: ListName;
      readonly title: string;
      readonly lead: string | null;
      readonly entries: readonly EntryView[];
      readonly more: string | null;
      readonly link: LinkView | null;
    }
  | {
      readonly kind: 'dialogue';
      readonly title: string;
      readonly sessions: readonly string[];
      readonly committees: readonly EntryView[];
      readonly more: string | null;
    };

export interface FootView {
  readonly lines: readonly string[];
  readonly stop: LinkView;
  readonly edition: string;
}
