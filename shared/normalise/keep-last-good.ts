import type { Commitment, CommitmentField } from '../model/commitment.ts';
import type { CommitmentReading } from '../model/normalised.ts';

/** What comes with a field out of the same cell. */
const TOGETHER: Readonly<Partial<Record<CommitmentField, readonly (keyof Commitment)[]>>> = {
  due: ['due', 'recurs'],
  status: ['status', 'statusText', 'saidLate'],
  evidence: ['evidence', 'documents'],
};

/** A row as it is stored: fields whose cell could not be taken keep the last good value, where there is one. */
export const keepLastGood = (reading: CommitmentReading, last: Commitment | null): Commitment => {
  if (last === null || reading.untaken.length === 0) return reading.item;
  const kept = reading.untaken.flatMap((field) => TOGETHER[field] ?? [field]);
  return { ...reading.item, ...Object.fromEntries(kept.map((key) => [key, last[key]])) };
};
