import type { Commitment } from '../../model/commitment.ts';
import type { CommitmentReading } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import type { Pair } from './likeness.ts';

/** What tells commitments of one title apart. */
const besides = ({ axis, owner, due, beneficiaries, committee }: Commitment): string =>
  JSON.stringify([axis, owner, due?.date, beneficiaries, committee]);

/** Pairs rows and known commitments of one title: by what else they say where that tells, else in their order. */
export const pairSameTitles = (
  rows: readonly CommitmentReading[],
  known: readonly KnownCommitment[],
): readonly Pair[] => {
  const left = known.toSorted(
    (a, b) =>
      Number(a.removed) - Number(b.removed) || (a.place?.row ?? Infinity) - (b.place?.row ?? Infinity) || 0,
  );
  const pairs: Pair[] = [];
  const takeAt = (reading: CommitmentReading, at: number): void => {
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one) pairs.push([reading, one]);
  };
  const others = rows.filter((reading) => {
    const at = left.findIndex(({ commitment }) => besides(commitment) === besides(reading.item));
    takeAt(reading, at);
    return at < 0;
  });
  for (const reading of others) takeAt(reading, left.length > 0 ? 0 : -1);
  return pairs;
};
