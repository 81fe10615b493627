import type { AxisProgress, DigestItem, Overdue } from '../model/digest.ts';
import { foldName } from './fold-name.ts';
import { countStandings } from './standing.ts';

/**
 * Progress by axis, in the order in which the sheet first names them: an order that nobody here chose and that
 * stays from week to week. Spellings of one name are one axis, under the first; those without an axis come last.
 */
export const axesOf = (items: readonly DigestItem[], overdue: readonly Overdue[]): AxisProgress[] => {
  const late = new Set(overdue.map(({ item }) => item.id));
  const byAxis = Map.groupBy(items, ({ axis }) => (axis === null ? null : foldName(axis) || axis));
  return [...byAxis.values()]
    .map((members) => ({
      axis: members[0]?.axis ?? null,
      total: members.length,
      standings: countStandings(members),
      overdue: members.filter(({ id }) => late.has(id)).length,
    }))
    .toSorted((one, other) => Number(one.axis === null) - Number(other.axis === null));
};
