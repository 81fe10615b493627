import type { Instant } from '../model/time.ts';
import type { TrackerFacts } from '../model/tracker-facts.ts';
import type { Changes } from './changes.ts';
import type { Commitments } from './commitments.ts';
import type { Dialogue } from './dialogue.ts';
import type { Syncs } from './syncs.ts';

/** The facts as stored; `cut` ends the window of an edition made of them, see Syncs.cut: null before the first sync. */
export interface StoredFacts extends TrackerFacts {
  readonly cut: Instant | null;
}

export interface Trackers {
  /** Reads it all; once more where a sync ended meanwhile, so that the parts belong together. */
  facts(trackerId: string): Promise<StoredFacts>;
}

const TRIES = 3;

export const trackersIn = (
  commitments: Commitments,
  changes: Changes,
  dialogue: Dialogue,
  syncs: Syncs,
): Trackers => {
  const read = async (trackerId: string): Promise<StoredFacts> => {
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
