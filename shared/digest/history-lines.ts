import type { HistoryLine } from '../model/digest.ts';
import type { Life } from './life.ts';

/** Every change that means something, as it was seen: the newest read first, and of one read in sheet order. */
export const historyLinesOf = (lives: readonly Life[]): HistoryLine[] =>
  lives
    .flatMap(({ changes }) => changes.toReversed())
    .filter(({ meanings }) => meanings.length > 0)
    .map(({ commitmentId, seenAt, meanings, after: { commitment } }) => ({
      commitmentId,
      ref: commitment.ref,
      title: commitment.title,
      seenAt,
      meanings,
    }))
    .toSorted((one, other) => (one.seenAt === other.seenAt ? 0 : one.seenAt < other.seenAt ? 1 : -1));
