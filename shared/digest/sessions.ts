import { daysBetween } from '../model/calendar.ts';
import type { Committee, Meeting, Round } from '../model/dialogue.ts';
import type { DialogueStanding } from '../model/digest.ts';
import type { IsoDate, PartialDate } from '../model/time.ts';
import { foldName } from './same-name.ts';

interface Held {
  readonly heldOn: PartialDate | null;
  readonly planned: PartialDate | null;
}

const heldBy =
  (today: IsoDate) =>
  ({ heldOn }: Held): boolean =>
    heldOn !== null && heldOn.date <= today;

const lastHeld = <Event extends Held>(events: readonly Event[], today: IsoDate): Event | null =>
  events
    .filter(heldBy(today))
    .toSorted((one, other) => (one.heldOn?.date ?? '').localeCompare(other.heldOn?.date ?? ''))
    .at(-1) ?? null;

/** The nearest that is planned and not held; one whose planned period ends today still counts. */
const nextPlanned = <Event extends Held>(events: readonly Event[], today: IsoDate): Event | null =>
  events
    .filter(({ heldOn, planned }) => heldOn === null && planned !== null && planned.date >= today)
    .toSorted((one, other) => (one.planned?.date ?? '').localeCompare(other.planned?.date ?? ''))
    .at(0) ?? null;

const nextSession = (rounds: readonly Round[], today: IsoDate): DialogueStanding['next'] => {
  const round = nextPlanned(rounds, today);
  if (!round?.planned) return null;
  const { title, planned } = round;
  return { title, planned, days: planned.precision === 'day' ? daysBetween(today, planned.date) : null };
};

/** Each committee once: those of their own tab, then those that meetings alone name. */
const committeesOf = (
  committees: readonly Committee[],
  meetings: readonly Meeting[],
  today: IsoDate,
): DialogueStanding['committees'] => {
  const named = committees.map(({ ref, name, startsOn }) => ({
    name,
    startsOn,
    keys: new Set([name, ref ?? name].map(foldName)),
  }));
  for (const { committee } of meetings) {
    if (committee === null || named.some(({ keys }) => keys.has(foldName(committee)))) continue;
    named.push({ name: committee, startsOn: null, keys: new Set([foldName(committee)]) });
  }
  return named.map(({ name, startsOn, keys }) => {
    const own = meetings.filter(({ committee }) => committee !== null && keys.has(foldName(committee)));
    const last = lastHeld(own, today);
    return {
      name,
      startsOn,
      last: last?.heldOn ? { heldOn: last.heldOn, minutes: last.minutes } : null,
      next: nextPlanned(own, today)?.planned ?? null,
    };
  });
};

/** The dialogue itself: sessions of the year of `today`, the next one, the committees. */
export const sessionsOf = (
  rounds: readonly Round[],
  committees: readonly Committee[],
  meetings: readonly Meeting[],
  due: number | null,
  today: IsoDate,
): DialogueStanding => {
  const year = today.slice(0, 4);
  return {
    year: Number(year),
    held: rounds
      .filter(heldBy(today))
      .filter((round) => round.countsTowardYear && round.heldOn?.date.startsWith(year)).length,
    due,
    lastHeld: lastHeld(rounds, today)?.heldOn ?? null,
    next: nextSession(rounds, today),
    committees: committeesOf(committees, meetings, today),
  };
};
