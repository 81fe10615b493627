import type { Committee, Meeting, Round } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Change, CommitmentRecord } from '../model/history.ts';
import type { Sync } from '../model/sync.ts';
import type { Instant } from '../model/time.ts';
import type { Changes } from './changes.ts';
import type { Commitments } from './commitments.ts';
import type { Dialogue } from './dialogue.ts';
import type { Syncs } from './syncs.ts';

/** All that is known of a tracker at one moment: what an edition is made of. */
export interface TrackerFacts {
  /** Ends the window of an edition made of these facts; see Syncs.cut. Null before the first sync. */
  readonly cut: Instant | null;
  /** In sheet order, removed ones last. */
  readonly records: readonly CommitmentRecord[];
  /** The whole history, oldest first. */
  readonly changes: readonly Change[];
  readonly rounds: readonly Round[];
  readonly committees: readonly Committee[];
  readonly meetings: readonly Meeting[];
  readonly lastGood: Sync | null;
  readonly lastSync: Sync | null;
  /** Of the last read that was taken. */
  readonly findings: readonly Finding[];
}

export interface Trackers {
  /** Reads it all; once more where a sync ended meanwhile, so that the parts belong together. */
  facts(trackerId: string): Promise<TrackerFacts>;
}

const TRIES = 3;

export const trackersIn = (
  commitments: Commitments,
  changes: Changes,
  dialogue: Dialogue,
  syncs: Syncs,
): Trackers => {
  const read = async (trackerId: string): Promise<TrackerFacts> => {
    const cut = await syncs.cut(trackerId);
    const records = await commitments.all(trackerId);
    return {
      cut,
      records,
      changes: await changes.ofTracker(trackerId, records),
      rounds: await dialogue.rounds(trackerId),
      committees: await dialogue.committees(trackerId),
      meetings: await dialogue.meetings(trackerId),
      lastGood: await syncs.lastGood(trackerId),
      lastSync: await syncs.last(trackerId),
      findings: await syncs.findings(trackerId),
    };
  };
  return {
    async facts(trackerId) {
      for (let attempt = 1; ; attempt += 1) {
        const facts = await read(trackerId);
        if (attempt === TRIES || (await syncs.cut(trackerId)) === facts.cut) return facts;
      }
    },
  };
};
