import type { Place } from '../../shared/model/commitment.ts';
import type { Committee, Meeting, Round } from '../../shared/model/dialogue.ts';
import type { Normalised, Reading, TabKind } from '../../shared/model/normalised.ts';

/** The rounds, committees and meetings of a tracker. */
export interface DialogueLists {
  readonly rounds: readonly Round[];
  readonly committees: readonly Committee[];
  readonly meetings: readonly Meeting[];
}

const samePlace = (one: Place, other: Place): boolean => one.tab === other.tab && one.row === other.row;

/** Fields whose cell could not be taken keep the last good value of the item of the same name, or place. */
const keepLast = <Item extends { readonly at: Place }>(
  readings: readonly Reading<Item>[],
  last: readonly Item[],
  nameOf: (item: Item) => string | null,
): Item[] =>
  readings.map(({ item, untaken }) => {
    if (untaken.length === 0) return item;
    const name = nameOf(item);
    const before =
      last.find((one) => name !== null && nameOf(one) === name) ??
      last.find((one) => samePlace(one.at, item.at));
    if (!before) return item;
    const kept = Object.entries<unknown>(before).filter(([field]) => untaken.includes(field));
    return { ...item, ...Object.fromEntries(kept) };
  });

/**
 * What is to be stored of the dialogue's own tabs. Where no tab of a kind is recognised, what is known of it
 * stays: a header that somebody broke is no session that was never held. To empty a list, empty its tab.
 */
export const dialogueAfter = (read: Normalised, last: DialogueLists): DialogueLists => {
  const there = (kind: TabKind): boolean => read.tabs.some((tab) => tab.kind === kind);
  return {
    rounds: there('rounds')
      ? keepLast(read.rounds, last.rounds, ({ ref, title }) => ref ?? title)
      : last.rounds,
    committees: there('committees')
      ? keepLast(read.committees, last.committees, ({ ref, name }) => ref ?? name)
      : last.committees,
    meetings: there('meetings') ? keepLast(read.meetings, last.meetings, () => null) : last.meetings,
  };
};
