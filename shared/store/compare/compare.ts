import type { Commitment, CommitmentField } from '../../model/commitment.ts';
import type { Change, CommitmentRecord, Meaning } from '../../model/history.ts';
import { promiseAfter } from '../../model/meaning/due.ts';
import { meaningsOf } from '../../model/meaning/meanings.ts';
import type { Instant } from '../../model/time.ts';
import { changedFields } from './fields.ts';

/** Who saw it, when, and where each field's cell is. */
export interface Sighting {
  readonly syncId: string;
  readonly seenAt: Instant;
  readonly cellOf: (field: CommitmentField) => string | null;
}

const changeTo = (
  after: CommitmentRecord,
  { syncId, seenAt }: Sighting,
  fields: Change['fields'],
  meanings: Meaning[],
): Change => ({
  trackerId: after.trackerId,
  commitmentId: after.id,
  version: after.version,
  seenAt,
  syncId,
  fields,
  meanings,
  after,
});

/** The first change of a commitment: what it says stands in the state that it leads to. */
export const firstChange = (
  trackerId: string,
  id: string,
  commitment: Commitment,
  sighting: Sighting,
): Change => {
  const after: CommitmentRecord = {
    trackerId,
    id,
    version: 1,
    presence: 'present',
    commitment,
    promise: { first: commitment.due, last: commitment.due, postponements: 0 },
    firstSeenAt: sighting.seenAt,
    changedAt: sighting.seenAt,
  };
  return changeTo(after, sighting, [], [{ kind: 'new' }]);
};

/** What changed from the stored state to what the tracker says now; null where nothing did. A row that only moved has not changed. */
export const compare = (
  before: CommitmentRecord,
  commitment: Commitment,
  sighting: Sighting,
): Change | null => {
  const fields = changedFields(before.commitment, commitment, sighting.cellOf);
  const restored = before.presence === 'removed';
  if (fields.length === 0 && !restored) return null;
  const meanings = meaningsOf(before.commitment, commitment, before.promise);
  const after: CommitmentRecord = {
    ...before,
    version: before.version + 1,
    presence: 'present',
    commitment,
    promise: promiseAfter(before.promise, commitment.due, meanings),
    changedAt: sighting.seenAt,
  };
  return changeTo(after, sighting, fields, restored ? [{ kind: 'restored' }, ...meanings] : meanings);
};

/** The change of a commitment that is no longer in the tracker; null where it was known to be gone. */
export const removal = (before: CommitmentRecord, sighting: Sighting): Change | null => {
  if (before.presence === 'removed') return null;
  const { seenAt } = sighting;
  const after: CommitmentRecord = {
    ...before,
    version: before.version + 1,
    presence: 'removed',
    changedAt: seenAt,
  };
  return changeTo(after, sighting, [], [{ kind: 'removed' }]);
};
