import type { Edition } from '../model/edition.ts';
import type { Change, CommitmentRecord } from '../model/history.ts';

/** A commitment's life as an edition may know it: up to the end of its window, whatever has happened since. */
export interface Life {
  /** As it stood when the window ended. */
  readonly record: CommitmentRecord;
  /** As it stood when the window opened; null where it was not known yet, or there was no edition before. */
  readonly before: CommitmentRecord | null;
  /** Every change before the window's end, oldest first. */
  readonly changes: readonly Change[];
}

/**
 * The lives of all commitments known by the end of the window [from, to), in the order of `records`. A read that
 * is under way may already have moved a record beyond the window: it is set back to what the window saw of it.
 * @param changes the whole history, oldest first.
 */
export const livesOf = (
  records: readonly CommitmentRecord[],
  changes: readonly Change[],
  { from, to }: Edition['window'],
): Life[] => {
  const histories = Map.groupBy(changes, ({ commitmentId }) => commitmentId);
  return records.flatMap((stored): Life[] => {
    const all = histories.get(stored.id) ?? [];
    const told = all.filter(({ seenAt }) => seenAt < to);
    const record = told.length === all.length ? stored : told.at(-1)?.after;
    if (!record) return [];
    const before = from === null ? null : (told.findLast(({ seenAt }) => seenAt < from)?.after ?? null);
    return [{ record, before, changes: told }];
  });
};
