import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { Place } from '../model/commitment.ts';
import type { RefusalCode } from '../model/sync.ts';
import type { Instant } from '../model/time.ts';

/** What the tracker's editors are told, in their own sheet, of the last read. */
export interface FeedbackReport {
  readonly readAt: Instant;
  /** The language to answer them in: that of the sheet's headers. */
  readonly language: Language;
  /** Rows that became commitments. */
  readonly understood: number;
  /** Why nothing of the read was taken, of how many known commitments how many were gone; null: it was taken. */
  readonly refused: { readonly code: RefusalCode; readonly known: number; readonly gone: number } | null;
  readonly findings: readonly Finding[];
  /** Refs minted for rows that have none, by place; `column` is the ref column's letters. */
  readonly refs: readonly { readonly place: Place; readonly column: string; readonly ref: string }[];
}

/**
 * Answers in the sheet itself. A ref is written only into a cell that is still empty, in a row that still is
 * the one that was read; one that could not be is left for the next read.
 * Throws SourceError where the sheet cannot be written.
 */
export interface SheetFeedback {
  write(report: FeedbackReport): Promise<void>;
}
