import type { AxisProgress, Count, Digest, DigestItem } from '../model/digest.ts';

/** How many items stand where; they add up to the number of items. */
const standingsOf = (items: readonly DigestItem[]): AxisProgress['standings'] => {
  const standings = {
    done: 0,
    declared: 0,
    in_progress: 0,
    blocked: 0,
    not_started: 0,
    not_given: 0,
    dropped: 0,
  };
  for (const { standing } of items) standings[standing] += 1;
  return standings;
};

/** A number beside the one it was in the edition before. */
export const countOf = (now: number, before: Count | undefined): Count => ({
  now,
  before: before?.now ?? null,
});

/** The headline's counts. `overdue` cuts across the standings. */
export const countsOf = (
  items: readonly DigestItem[],
  overdue: number,
  previous: Digest | null,
): Digest['counts'] => {
  const now = standingsOf(items);
  const before = previous?.counts;
  return {
    done: countOf(now.done, before?.done),
    declared: countOf(now.declared, before?.declared),
    in_progress: countOf(now.in_progress, before?.in_progress),
    blocked: countOf(now.blocked, before?.blocked),
    not_started: countOf(now.not_started, before?.not_started),
    not_given: countOf(now.not_given, before?.not_given),
    dropped: countOf(now.dropped, before?.dropped),
    overdue: countOf(overdue, before?.overdue),
  };
};

/** Progress by axis, in the order in which the sheet first names them; those without an axis last. */
export const axesOf = (items: readonly DigestItem[], overdue: ReadonlySet<string>): AxisProgress[] => {
  const byAxis = Map.groupBy(items, ({ axis }) => axis);
  return [...byAxis]
    .map(([axis, members]) => ({
      axis,
      total: members.length,
      standings: standingsOf(members),
      overdue: members.filter(({ id }) => overdue.has(id)).length,
    }))
    .toSorted((one, other) => Number(one.axis === null) - Number(other.axis === null));
};
