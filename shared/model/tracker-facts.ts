import type { Committee, Meeting, Round } from './dialogue.ts';
import type { Finding } from './finding.ts';
import type { Change, CommitmentRecord } from './history.ts';
import type { Sync } from './sync.ts';

/** All that is known of a tracker at one moment: what an edition is made of. */
export interface TrackerFacts {
  /** In sheet order, removed ones last. */
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
