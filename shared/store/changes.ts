import type { Change, CommitmentRecord } from '../model/history.ts';
import { changesOf, changesOfOne } from './keys.ts';
import { changeKind } from './kinds.ts';
import type { Table } from './table.ts';

export interface Changes {
  /**
   * The whole history of a tracker, oldest first; changes of one sync in the order of `records`, which must be
   * read before: a change beyond its commitment's version has not happened yet.
   */
  ofTracker(trackerId: string, records: readonly CommitmentRecord[]): Promise<Change[]>;
  /** The life of one commitment, oldest first. */
  ofCommitment(record: CommitmentRecord): Promise<Change[]>;
  /** Changes that these syncs made, whether or not their commitments have moved yet; those of one commitment in order. */
  madeBy(trackerId: string, syncIds: ReadonlySet<string>): AsyncGenerator<Change>;
}

export const changesIn = (table: Table): Changes => ({
  async ofTracker(trackerId, records) {
    const known = new Map(records.map(({ id, version }, order) => [id, { version, order }]));
    const placed: { change: Change; order: number }[] = [];
    for await (const { value: change } of table.list(changeKind, changesOf(trackerId))) {
      const record = known.get(change.commitmentId);
      if (record && change.version <= record.version) placed.push({ change, order: record.order });
    }
    placed.sort(
      (one, other) =>
        (one.change.seenAt < other.change.seenAt ? -1 : Number(one.change.seenAt > other.change.seenAt)) ||
        one.order - other.order ||
        one.change.version - other.change.version,
    );
    return placed.map(({ change }) => change);
  },

  async ofCommitment({ trackerId, id, version }) {
    const stored = await table.all(changeKind, changesOfOne(trackerId, id));
    return stored.map(({ value }) => value).filter((change) => change.version <= version);
  },

  async *madeBy(trackerId, syncIds) {
    for await (const { value } of table.list(changeKind, changesOf(trackerId)))
      if (syncIds.has(value.syncId)) yield value;
  },
});
