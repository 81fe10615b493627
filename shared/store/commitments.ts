import type { Place } from '../model/commitment.ts';
import type { Change, CommitmentRecord } from '../model/history.ts';
import { StoredDataError } from '../runtime/errors.ts';
import { changeKey, commitmentKey, commitmentsOf } from './keys.ts';
import { changeKind, commitmentKind, layoutList, type Standpoint } from './kinds.ts';
import { keepList, readList } from './lists.ts';
import type { Table } from './table.ts';

export interface Commitments {
  /** Every commitment of a tracker in sheet order, placed as at the last read; those no longer there come last. */
  all(trackerId: string): Promise<CommitmentRecord[]>;
  get(trackerId: string, id: string): Promise<CommitmentRecord | null>;
  /**
   * Makes one change, in two writes that may stop anywhere and be made again: the change is put under its
   * version, then the commitment moves to it. Gives the state that then stands: the change's own, or another's
   * whose change had that version first, to be compared with anew.
   */
  apply(change: Change): Promise<CommitmentRecord>;
  /** Moves a commitment to the state that a change led to, unless it is there or further. */
  moveTo(after: CommitmentRecord): Promise<void>;
  /** Where each commitment stood at the last read, in sheet order. */
  layout(trackerId: string): Promise<Standpoint[]>;
  keepLayout(trackerId: string, layout: readonly Standpoint[]): Promise<void>;
}

const byPlace = (one: Place, other: Place): number =>
  one.tab === other.tab ? one.row - other.row : one.tab < other.tab ? -1 : 1;

/** Present ones as the layout has them, then the others by the place that each was last changed at. */
const inSheetOrder = (
  records: readonly CommitmentRecord[],
  layout: readonly Standpoint[],
): CommitmentRecord[] => {
  const left = new Map(records.map((record) => [record.id, record]));
  const placed = layout.flatMap(({ id, at }) => {
    const record = left.get(id);
    if (record?.presence !== 'present') return [];
    left.delete(id);
    return [{ ...record, commitment: { ...record.commitment, at } }];
  });
  const others = [...left.values()].sort(
    (one, other) =>
      Number(one.presence === 'removed') - Number(other.presence === 'removed') ||
      byPlace(one.commitment.at, other.commitment.at),
  );
  return [...placed, ...others];
};

export const commitmentsIn = (table: Table): Commitments => {
  const moveTo = async (after: CommitmentRecord): Promise<void> => {
    const key = commitmentKey(after.trackerId, after.id);
    const before = after.version - 1;
    const moved =
      before === 0
        ? await table.create(commitmentKind, key, after)
        : (await table.replace(commitmentKind, { key, value: after, revision: before }, after)) !== null;
    if (moved) return;
    const there = await table.get(commitmentKind, key);
    if (there === null || there.value.version < after.version)
      throw new StoredDataError(
        'commitment.version-gap',
        `Commitment ${after.id} cannot move to version ${after.version}: it stands at ${there?.value.version ?? 0}.`,
      );
  };

  return {
    async all(trackerId) {
      const stored = await table.all(commitmentKind, commitmentsOf(trackerId));
      return inSheetOrder(
        stored.map(({ value }) => value),
        await readList(table, layoutList, trackerId),
      );
    },
    async get(trackerId, id) {
      return (await table.get(commitmentKind, commitmentKey(trackerId, id)))?.value ?? null;
    },
    async apply(change) {
      const key = changeKey(change.trackerId, change.commitmentId, change.version);
      let standing = change;
      if (!(await table.create(changeKind, key, change))) {
        const there = await table.get(changeKind, key);
        if (there !== null) standing = there.value;
      }
      await moveTo(standing.after);
      return standing.after;
    },
    moveTo,
    layout: (trackerId) => readList(table, layoutList, trackerId),
    keepLayout: (trackerId, layout) => keepList(table, layoutList, trackerId, layout),
  };
};
