import type { Count, Digest, DigestItem } from '../model/digest.ts';
import { countStandings } from './standing.ts';

const countOf = (now: number, before: Count | undefined): Count => ({ now, before: before?.now ?? null });

/** The headline's counts, each beside that of the edition before; of dates passed, late and not given apart. */
export const countsOf = (
  items: readonly DigestItem[],
  { overdue, passedStatusNotGiven }: Pick<Digest, 'overdue' | 'passedStatusNotGiven'>,
  previous: Digest | null,
): Pick<Digest, 'total' | 'counts' | 'passedNotGiven'> => {
  const now = countStandings(items);
  const before = previous?.counts;
  return {
    total: items.length,
    counts: {
      done: countOf(now.done, before?.done),
      declared: countOf(now.declared, before?.declared),
      in_progress: countOf(now.in_progress, before?.in_progress),
      blocked: countOf(now.blocked, before?.blocked),
      not_started: countOf(now.not_started, before?.not_started),
      not_given: countOf(now.not_given, before?.not_given),
      dropped: countOf(now.dropped, before?.dropped),
      overdue: countOf(overdue.length, before?.overdue),
    },
    passedNotGiven: countOf(passedStatusNotGiven.length, previous?.passedNotGiven),
  };
};
