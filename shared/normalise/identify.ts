import type { Commitment } from '../model/commitment.ts';
import type { Finding } from '../model/finding.ts';
import type { CommitmentReading, Normalised } from '../model/normalised.ts';
import type { RefusalCode } from '../model/sync.ts';
import { keepStoredAxes } from './identity/axes.ts';
import { matchRows } from './identity/match.ts';

/** A commitment as stored; where it was last read is part of it. */
export interface KnownCommitment {
  readonly id: string;
  readonly commitment: Commitment;
  readonly removed: boolean;
}

export interface Identified {
  /** Sheet order. `id` is null for one never seen before. Rows whose identity is in dispute are left out. */
  readonly rows: readonly { readonly id: string | null; readonly reading: CommitmentReading }[];
  /** Known, present before, and not in this read. */
  readonly gone: readonly string[];
  readonly findings: readonly Finding[];
  readonly refusal: { readonly code: RefusalCode; readonly known: number; readonly gone: number } | null;
}

const FEWEST_GONE = 3;

const refusalOf = (read: Normalised, known: number, gone: number): Identified['refusal'] => {
  if (!read.tabs.some(({ kind }) => kind === 'commitments')) return { code: 'headers-missing', known, gone };
  return gone >= FEWEST_GONE && gone * 3 > known ? { code: 'too-many-gone', known, gone } : null;
};

/**
 * Tells which known commitment each row of a read is, by ref, title, and where and among what it stood.
 * Refuses a read whose headers are gone, or in which more than a third (and three or more) of the known are.
 */
export const identify = (known: readonly KnownCommitment[], read: Normalised): Identified => {
  const present = known.filter(({ removed }) => !removed);
  const { rows, disputed, findings } = matchRows(known, read);
  const seen = new Set(rows.map(({ id }) => id));
  const gone = present.filter(({ id }) => !seen.has(id) && !disputed.has(id)).map(({ id }) => id);
  const axes = keepStoredAxes(known, rows, read.tabs);
  return {
    rows: axes.rows,
    gone,
    findings: [...findings, ...axes.findings],
    refusal: refusalOf(read, present.length, gone.length),
  };
};
