import type { Commitment, CommitmentField } from '../../shared/model/commitment.ts';
import type { Change, CommitmentRecord } from '../../shared/model/history.ts';
import type { Normalised } from '../../shared/model/normalised.ts';
import type { SyncCounts } from '../../shared/model/sync.ts';
import type { Identified } from '../../shared/normalise/identify.ts';
import { keepLastGood } from '../../shared/normalise/keep-last-good.ts';
import { compare, firstChange, removal, type Sighting } from '../../shared/store/compare/compare.ts';
import type { Standpoint } from '../../shared/store/kinds.ts';
import { newCommitmentId } from './commitment-id.ts';

/** What one commitment should come to say, from whatever state it stands in; null: nothing to change. */
export interface Move {
  readonly change: Change;
  readonly from: (standing: CommitmentRecord) => Change | null;
}

export interface Plan {
  readonly moves: readonly Move[];
  readonly counts: SyncCounts;
  readonly layout: readonly Standpoint[];
}

const cellsIn =
  (read: Normalised, { at }: Commitment) =>
  (field: CommitmentField): string | null => {
    const tab = read.tabs.find(({ name, kind }) => name === at.tab && kind === 'commitments');
    const column = tab?.columns[field];
    return column === undefined ? null : `${column}${at.row}`;
  };

/** Where each commitment stands now. One whose row is in dispute stays where it stood. */
const layoutOf = (
  read: Normalised,
  rows: readonly { id: string; commitment: Commitment }[],
  known: ReadonlyMap<string, CommitmentRecord>,
  gone: ReadonlySet<string>,
): Standpoint[] => {
  const placed = new Set(rows.map(({ id }) => id));
  const disputed = [...known.values()].filter(
    ({ id, presence }) => presence === 'present' && !placed.has(id) && !gone.has(id),
  );
  const tabs = new Map(read.tabs.map(({ name }, order) => [name, order]));
  const order = ({ at }: Standpoint): number => tabs.get(at.tab) ?? tabs.size;
  return [...rows, ...disputed]
    .map(({ id, commitment }) => ({ id, at: commitment.at }))
    .sort((one, other) => order(one) - order(other) || one.at.row - other.at.row);
};

/** Compares what was read with what is stored, and says what is to be written. Pure. */
export const planSync = (
  trackerId: string,
  records: readonly CommitmentRecord[],
  read: Normalised,
  identified: Identified,
  seen: Pick<Sighting, 'syncId' | 'seenAt'>,
): Plan => {
  const known = new Map(records.map((record) => [record.id, record]));
  const gone = new Set(identified.gone);
  const taken = new Set(known.keys());
  const moves: Move[] = [];
  const counted = { created: 0, updated: 0, removed: 0, restored: 0 };

  const rows = identified.rows.map(({ id, reading }) => {
    const before = (id !== null && known.get(id)) || null;
    const commitment = keepLastGood(reading, before?.commitment ?? null);
    const sighting = { ...seen, cellOf: cellsIn(read, commitment) };
    const from = (standing: CommitmentRecord): Change | null => compare(standing, commitment, sighting);
    const newId = id ?? newCommitmentId(trackerId, commitment, taken);
    taken.add(newId);
    const change = before ? from(before) : firstChange(trackerId, newId, commitment, sighting);
    if (change) {
      moves.push({ change, from });
      counted[before === null ? 'created' : before.presence === 'removed' ? 'restored' : 'updated'] += 1;
    }
    return { id: newId, commitment };
  });

  for (const id of identified.gone) {
    const before = known.get(id);
    const from = (standing: CommitmentRecord): Change | null =>
      removal(standing, { ...seen, cellOf: () => null });
    const change = before && from(before);
    if (!change) continue;
    moves.push({ change, from });
    counted.removed += 1;
  }

  const { created, updated, restored } = counted;
  const all = read.commitments.length;
  return {
    moves,
    counts: { rows: all, ...counted, unchanged: all - created - updated - restored },
    layout: layoutOf(read, rows, known, gone),
  };
};
