import type { Digest, DigestItem, Movement } from '../model/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { Meaning } from '../model/history.ts';
import { meaningsOf } from '../model/meaning/meanings.ts';
import type { Life } from './life.ts';

/**
 * What a window's changes mean together: from how the commitment stood when it opened to how it stood when it
 * ended. What was done and undone in between did not happen; 40 %, then 50 %, then 60 % is from 40 to 60. Dates
 * alone have a memory: of two postponements the second is told as the second.
 */
const netMeanings = ({ before, record }: Life): Meaning[] => {
  const present = record.presence === 'present';
  if (before === null) return present ? [{ kind: 'new' }] : [];
  if (before.version === record.version) return [];
  if (!present) return before.presence === 'present' ? [{ kind: 'removed' }] : [];
  const { postponements } = record.promise;
  const meanings = meaningsOf(before.commitment, record.commitment, before.promise).map((meaning) =>
    meaning.kind === 'postponed' ? { ...meaning, nth: Math.max(meaning.nth, postponements) } : meaning,
  );
  return before.presence === 'removed' ? [{ kind: 'restored' }, ...meanings] : meanings;
};

/**
 * What moved in the window, in sheet order; what is gone from the sheet stands apart. In the first edition nothing
 * has: there is none before for anything to have moved since, and all is told as it stands.
 */
export const movementsOf = (
  lives: readonly Life[],
  { from }: Edition['window'],
  itemOf: (life: Life) => DigestItem,
): Pick<Digest, 'moved' | 'removed'> => {
  if (from === null) return { moved: [], removed: [] };
  const movements = lives.flatMap((life): Movement[] => {
    const meanings = netMeanings(life);
    return meanings.length > 0 ? [{ item: itemOf(life), meanings }] : [];
  });
  const gone = ({ meanings }: Movement): boolean => meanings.some(({ kind }) => kind === 'removed');
  return { moved: movements.filter((each) => !gone(each)), removed: movements.filter(gone) };
};
