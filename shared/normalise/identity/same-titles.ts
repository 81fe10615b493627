import type { Commitment } from '../../model/commitment.ts';
import type { CommitmentReading } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import type { Pair } from './likeness.ts';

/** What tells commitments of one title apart. */
const besides = ({ axis, owner, due, beneficiaries, committee }: Commitment): string =>
  JSON.stringify([axis, owner, due?.date, beneficiaries, committee]);

/**
 * Pairs rows and known commitments of one title, both in their order: by what else they say where that tells,
 * else as they come.
 */
export const pairSameTitles = (
  rows: readonly CommitmentReading[],
  known: readonly KnownCommitment[],
): readonly Pair[] => {
  const left = new Set(known);
  const pairs: Pair[] = [];
  const take = (reading: CommitmentReading, one: KnownCommitment | undefined): boolean => {
    if (!one) return false;
    left.delete(one);
    pairs.push([reading, one]);
    return true;
  };
  const others = rows.filter(
    (reading) =>
      !take(
        reading,
        left.values().find(({ commitment }) => besides(commitment) === besides(reading.item)),
      ),
  );
  for (const reading of others) take(reading, left.values().next().value);
  return pairs;
};
