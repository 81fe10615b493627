import { createHash } from 'node:crypto';
import type { Commitment } from '../../shared/model/commitment.ts';

/**
 * The id of a commitment never seen before. It follows from what the tracker says, so that two reads that both
 * meet it for the first time mean one commitment; `taken` are the ids that mean another.
 */
export const newCommitmentId = (
  trackerId: string,
  { ref, title }: Commitment,
  taken: ReadonlySet<string>,
): string => {
  for (let salt = 0; ; salt += 1) {
    const seed = JSON.stringify([trackerId, ref === null ? { title } : { ref }, salt]);
    const id = createHash('sha256').update(seed).digest('hex').slice(0, 12);
    if (!taken.has(id)) return id;
  }
};
