import type { Committee, Meeting } from '../model/dialogue.ts';
import type { DialogueStanding } from '../model/digest.ts';
import type { IsoDate } from '../model/time.ts';
import { foldName } from './fold-name.ts';
import { latestHeld, nextPlanned } from './happenings.ts';

interface Known {
  readonly name: string;
  readonly startsOn: Committee['startsOn'];
  readonly meetings: Meeting[];
}

/**
 * Each committee once, with its last and next meeting: those of their own tab in its order, then those that
 * meetings alone name. A meeting names its committee by name or by ref; one that names none is the only
 * committee's where there is just one, and else nobody's.
 */
export const committeesOf = (
  committees: readonly Committee[],
  meetings: readonly Meeting[],
  today: IsoDate,
): DialogueStanding['committees'] => {
  const byName = new Map<string, Known>();
  const byRef = new Map<string, Known>();
  const known = (name: string, startsOn: Committee['startsOn']): Known => {
    const there = byName.get(foldName(name));
    if (there) return there;
    const made: Known = { name, startsOn, meetings: [] };
    byName.set(foldName(name), made);
    return made;
  };
  for (const { ref, name, startsOn } of committees) {
    const committee = known(name, startsOn);
    if (ref !== null) byRef.set(foldName(ref), committee);
  }
  const unnamed: Meeting[] = [];
  for (const meeting of meetings) {
    if (meeting.committee === null) unnamed.push(meeting);
    else (byRef.get(foldName(meeting.committee)) ?? known(meeting.committee, null)).meetings.push(meeting);
  }
  const all = [...byName.values()];
  if (all.length === 1) all[0]?.meetings.push(...unnamed);
  return all.map(({ name, startsOn, meetings: own }) => {
    const last = latestHeld(own, today);
    return {
      name,
      startsOn,
      last: last && { heldOn: last.heldOn, minutes: last.event.minutes },
      next: nextPlanned(own, today)?.planned ?? null,
    };
  });
};
