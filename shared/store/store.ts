import { changesIn, type Changes } from './changes.ts';
import { commitmentsIn, type Commitments } from './commitments.ts';
import { dialogueIn, type Dialogue } from './dialogue.ts';
import { syncsIn, type Syncs } from './syncs.ts';
import type { Table } from './table.ts';
import { trackersIn, type Trackers } from './trackers.ts';

/**
 * What the tracker said, says, and when it changed. Each function is a question, or the one write that answers
 * it from then on. All throw StoredDataError where what is stored cannot be read.
 */
export interface Store {
  readonly trackers: Trackers;
  readonly commitments: Commitments;
  readonly changes: Changes;
  readonly dialogue: Dialogue;
  readonly syncs: Syncs;
}

export const createStore = (table: Table): Store => {
  const commitments = commitmentsIn(table);
  const changes = changesIn(table);
  const dialogue = dialogueIn(table);
  const syncs = syncsIn(table);
  return {
    trackers: trackersIn(commitments, changes, dialogue, syncs),
    commitments,
    changes,
    dialogue,
    syncs,
  };
};
