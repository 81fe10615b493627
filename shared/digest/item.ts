import { type Commitment, hasProof } from '../model/commitment.ts';
import type { DigestItem, Standing } from '../model/digest.ts';
import type { CommitmentRecord } from '../model/history.ts';
import type { TrackerConfig } from '../model/tracker.ts';
import { foldName } from './same-name.ts';

/** How a commitment is shown to stand: done needs proof, and a blank is its own answer. */
export const standingOf = (commitment: Commitment): Standing => {
  if (commitment.status === null) return 'not_given';
  if (commitment.status !== 'done') return commitment.status;
  return hasProof(commitment) ? 'done' : 'declared';
};

/** Still to be done, as far as the tracker says. What is said done without proof is no longer open. */
export const isOpen = ({ standing }: Pick<DigestItem, 'standing'>): boolean =>
  standing === 'in_progress' ||
  standing === 'blocked' ||
  standing === 'not_started' ||
  standing === 'not_given';

/** Whether a name in an owner's cell is the administration's, by the names that its configuration gives. */
export const administrationMatcher = ({ administration }: TrackerConfig): ((name: string) => boolean) => {
  const { name, short, aliases } = administration;
  const known = new Set([...Object.values(name), ...Object.values(short), ...aliases].map(foldName));
  return (typed) => known.has(foldName(typed));
};

/** What of a commitment's private columns is shown to whom, as the tracker's configuration names it. */
const disclosedOf = ({ notes, extra }: Commitment, { disclose }: TrackerConfig): DigestItem['disclosed'] =>
  disclose.flatMap(({ column, audiences }) => {
    const text = column === 'notes' ? notes : extra[column];
    return text ? [{ column, text, audiences: [...audiences] }] : [];
  });

/** Makes the items of a tracker: each commitment as a digest may show it. */
export const itemMaker = (tracker: TrackerConfig): ((record: CommitmentRecord) => DigestItem) => {
  const isAdministration = administrationMatcher(tracker);
  return ({ id, commitment, promise, changedAt }) => {
    const { notes: _notes, extra: _extra, at: _at, updatedOn: _updatedOn, ...shown } = commitment;
    return {
      ...shown,
      id,
      owedByAdministration: commitment.owner.some(isAdministration),
      standing: standingOf(commitment),
      firstDue: promise.first,
      postponements: promise.postponements,
      changedAt,
      disclosed: disclosedOf(commitment, tracker),
    };
  };
};
