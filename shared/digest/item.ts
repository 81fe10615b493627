import type { Commitment } from '../model/commitment.ts';
import type { DigestItem } from '../model/digest.ts';
import type { Change, FieldChange } from '../model/history.ts';
import type { Instant } from '../model/time.ts';
import type { TrackerConfig } from '../model/tracker.ts';
import { disclosedOf } from './disclosed.ts';
import type { Life } from './life.ts';
import { partyMatcher } from './owed-by.ts';
import { standingOf } from './standing.ts';

/** Fields whose change is nothing to readers: private ones, the day somebody looked at the row, and the ref, which may be ours. */
const UNSEEN = new Set<FieldChange['field']>(['notes', 'extra', 'updatedOn', 'ref']);

const sameTexts = (one: DigestItem['disclosed'], other: DigestItem['disclosed']): boolean =>
  one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);

/** When anything of it that a digest shows last changed: what nobody is shown neither moves it nor keeps it moving. */
const changedAtOf = (
  { record, changes }: Life,
  disclosed: (commitment: Commitment) => DigestItem['disclosed'],
): Instant => {
  const isSeen = ({ meanings, fields, after }: Change, index: number): boolean => {
    const before = changes[index - 1]?.after.commitment;
    return (
      before === undefined ||
      meanings.length > 0 ||
      fields.some(({ field }) => !UNSEEN.has(field)) ||
      !sameTexts(disclosed(before), disclosed(after.commitment))
    );
  };
  return changes.findLast(isSeen)?.seenAt ?? record.changedAt;
};

/** Makes the items of a tracker: each commitment as a digest may show it. */
export const itemMaker = (tracker: TrackerConfig): ((life: Life) => DigestItem) => {
  const isAdministration = partyMatcher(tracker.administration);
  const disclosed = (commitment: Commitment) => disclosedOf(commitment, tracker);
  return (life) => {
    const { id, commitment, promise } = life.record;
    const { notes: _notes, extra: _extra, at: _at, updatedOn: _updatedOn, ...shown } = commitment;
    return {
      ...shown,
      id,
      owedByAdministration: commitment.owner.some(isAdministration),
      standing: standingOf(commitment),
      firstDue: promise.first,
      postponements: promise.postponements,
      changedAt: changedAtOf(life, disclosed),
      disclosed: disclosed(commitment),
    };
  };
};
