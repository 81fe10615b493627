import type { HistoryLine } from '../model/digest.ts';
import type { Change } from '../model/history.ts';
import type { Instant } from '../model/time.ts';

/**
 * Every change before `to` that means something, as it was seen: the newest read first, and of one read in the
 * order of `changes`, which is the sheet's.
 * @param changes the whole history, oldest first.
 */
export const historyLinesOf = (changes: readonly Change[], to: Instant): HistoryLine[] => {
  const told = changes.filter(({ seenAt, meanings }) => seenAt < to && meanings.length > 0);
  return [...Map.groupBy(told, ({ seenAt }) => seenAt).values()]
    .toReversed()
    .flat()
    .map(({ commitmentId, seenAt, meanings, after: { commitment } }) => ({
      commitmentId,
      ref: commitment.ref,
      title: commitment.title,
      seenAt,
      meanings,
    }));
};
