import type { Digest, DigestItem, Movement } from '../model/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { Change, CommitmentRecord } from '../model/history.ts';
import { foldMeanings } from './fold-meanings.ts';

/**
 * What moved in the window [from, to), in sheet order. In the first edition nothing has: there is no edition
 * before for it to have moved since, and all is told as it stands.
 */
export const movementsOf = (
  records: readonly CommitmentRecord[],
  changesOf: (id: string) => readonly Change[],
  { from, to }: Edition['window'],
  itemOf: (record: CommitmentRecord) => DigestItem,
): Pick<Digest, 'moved' | 'removed'> => {
  if (from === null) return { moved: [], removed: [] };
  const movements = records.flatMap((record): Movement[] => {
    const changes = changesOf(record.id);
    const before = changes.findLast(({ seenAt }) => seenAt < from)?.after ?? null;
    const meanings = foldMeanings(
      before,
      changes.filter(({ seenAt }) => seenAt >= from && seenAt < to),
    );
    return meanings.length > 0 ? [{ item: itemOf(record), meanings }] : [];
  });
  const gone = ({ meanings }: Movement): boolean => meanings.some(({ kind }) => kind === 'removed');
  return { moved: movements.filter((each) => !gone(each)), removed: movements.filter(gone) };
};
