import type { Committee, Meeting, Round } from '../model/dialogue.ts';
import type { DialogueStanding } from '../model/digest.ts';
import type { IsoDate } from '../model/time.ts';
import { committeesOf } from './committees.ts';
import { daysToGo, heldBy, latestHeld, nextPlanned } from './happenings.ts';

/** The dialogue itself: sessions held in the year of `today` of those due, the next one, the committees. */
export const sessionsOf = (
  rounds: readonly Round[],
  committees: readonly Committee[],
  meetings: readonly Meeting[],
  due: number | null,
  today: IsoDate,
): DialogueStanding => {
  const year = today.slice(0, 4);
  const counted = rounds.filter(
    (round) => round.countsTowardYear && heldBy(round, today)?.date.startsWith(year),
  );
  const next = nextPlanned(rounds, today);
  return {
    year: Number(year),
    held: counted.length,
    due,
    lastHeld: latestHeld(rounds, today)?.heldOn ?? null,
    next: next && {
      title: next.event.title,
      planned: next.planned,
      days: daysToGo(next.planned, today),
    },
    committees: committeesOf(committees, meetings, today),
  };
};
