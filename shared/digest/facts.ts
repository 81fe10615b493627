import type { Committee, Meeting, Round } from '../model/dialogue.ts';
import type { Digest } from '../model/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import type { Change, CommitmentRecord } from '../model/history.ts';
import type { Sync } from '../model/sync.ts';
import type { Zone } from '../model/time.ts';
import type { TrackerConfig } from '../model/tracker.ts';

/** All that a digest is made of. */
export interface DigestFacts {
  readonly tracker: TrackerConfig;
  /** The zone in which days are counted. */
  readonly zone: Zone;
  readonly sheetUrl: string | null;
  readonly edition: Pick<Edition, 'id' | 'number' | 'period' | 'window' | 'scheduledAt'>;
  /** The edition before; null for the first. */
  readonly previous: Digest | null;
  /** All of them, removed ones too, in sheet order. */
  readonly records: readonly CommitmentRecord[];
  /** The whole history, oldest first. */
  readonly changes: readonly Change[];
  readonly rounds: readonly Round[];
  readonly committees: readonly Committee[];
  readonly meetings: readonly Meeting[];
  /** The last read that was taken, and the last that was tried. */
  readonly lastGood: Sync | null;
  readonly lastSync: Sync | null;
  /** Of the last read that was taken. */
  readonly findings: readonly Finding[];
}
