import type { CommitmentReading } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import type { Pair } from './likeness.ts';

/** What stands after the same matched neighbour, in order, by tab and neighbour. */
const groupAfter = <Item>(
  items: readonly Item[],
  tabOf: (item: Item) => string,
  idOf: (item: Item) => string | null,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  const last = new Map<string, string>();
  for (const item of items) {
    const tab = tabOf(item);
    const id = idOf(item);
    if (id !== null) {
      last.set(tab, id);
      continue;
    }
    const key = `${tab}\u0000${last.get(tab) ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/**
 * Pairs of rows and known commitments, both in their order, that stand in the same place among matched neighbours: as many rows as
 * there were commitments, in their order. Row numbers alone do not tell, since rows above may have come or gone.
 */
export const alignedPairs = (
  known: readonly KnownCommitment[],
  rows: readonly CommitmentReading[],
  ids: ReadonlyMap<CommitmentReading, string>,
): readonly Pair[] => {
  const matched = new Set(ids.values());
  const before = groupAfter(
    known,
    ({ commitment }) => commitment.at.tab,
    ({ id }) => (matched.has(id) ? id : null),
  );
  const now = groupAfter(
    rows,
    ({ item }) => item.at.tab,
    (reading) => ids.get(reading) ?? null,
  );
  return [...now].flatMap(([key, readings]) => {
    const stood = before.get(key) ?? [];
    if (stood.length !== readings.length) return [];
    return readings.flatMap((reading, at) => {
      const one = stood[at];
      return one ? [[reading, one] as const] : [];
    });
  });
};
