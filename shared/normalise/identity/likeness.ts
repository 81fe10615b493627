import type { CommitmentReading } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';

/** Rows that neither ref nor title tells: a title retyped where it stood. */
export const matchByLikeness = (
  known: readonly KnownCommitment[],
  rows: readonly CommitmentReading[],
): readonly (readonly [CommitmentReading, KnownCommitment])[] => {
  const at = new Map(
    known.flatMap((one) => (one.place ? [[`${one.place.tab}\u0000${one.place.row}`, one] as const] : [])),
  );
  return rows.flatMap((reading) => {
    const one = at.get(`${reading.item.at.tab}\u0000${reading.item.at.row}`);
    return one && (reading.item.ref === null || one.commitment.ref === null) ? [[reading, one] as const] : [];
  });
};
