import type { Finding } from '../model/finding.ts';
import type { Sync } from '../model/sync.ts';
import type { Instant } from '../model/time.ts';
import type { Stored, WriteOptions } from './item.ts';
import { syncKey, syncsOf } from './keys.ts';
import { findingsList, syncKind } from './kinds.ts';
import { keepList, readList } from './lists.ts';
import { cutAfter, hasEnded, parseSyncId, toSync, type SyncRecord } from './sync-record.ts';
import type { Table } from './table.ts';

export interface Syncs {
  /** The last sync that ended, however it ended. */
  last(trackerId: string): Promise<Sync | null>;
  /** The last sync after which the store held what the sheet says: it took a read, or saw that nothing had moved. */
  lastGood(trackerId: string): Promise<Sync | null>;
  /** What the last read that was taken did not understand. */
  findings(trackerId: string): Promise<Finding[]>;
  /**
   * Up to where the history is closed: every change seen before this instant can be read, and none will be seen
   * before it any more. An edition's window ends here, so that no change falls between two editions.
   * Null before the first sync.
   */
  cut(trackerId: string): Promise<Instant | null>;
  /** Newest first. */
  recent(trackerId: string, limit: number): Promise<Sync[]>;
  get(id: string): Promise<Sync | null>;

  /** For the one who syncs: the newest record, ended or not. */
  head(trackerId: string): Promise<Stored<SyncRecord> | null>;
  record(trackerId: string, number: number): Promise<Stored<SyncRecord> | null>;
  /** Puts the next record. Null: another sync has put that number. */
  begin(record: SyncRecord): Promise<Stored<SyncRecord> | null>;
  /** Puts a new state of a record in place of the one read. Null: it is no longer that one. */
  change(read: Stored<SyncRecord>, record: SyncRecord): Promise<Stored<SyncRecord> | null>;
  keepFindings(trackerId: string, findings: readonly Finding[]): Promise<void>;
}

/** How long a read is remembered. What it changed is remembered for ever, and so is a person's word for it. */
const KEPT_SECONDS = 400 * 24 * 3600;

const expiry = ({ startedAt, ended: end }: SyncRecord): WriteOptions =>
  end?.outcome.kind === 'refused' && end.outcome.accepted !== null
    ? {}
    : { expiresAt: Math.floor(Date.parse(startedAt) / 1000) + KEPT_SECONDS };

export const syncsIn = (table: Table): Syncs => {
  const newest = async function* (trackerId: string) {
    for await (const { value } of table.list(syncKind, syncsOf(trackerId), { newestFirst: true, limit: 2 }))
      if (hasEnded(value)) yield value;
  };
  const head = async (trackerId: string): Promise<Stored<SyncRecord> | null> => {
    const order = { newestFirst: true, limit: 1 };
    for await (const stored of table.list(syncKind, syncsOf(trackerId), order)) return stored;
    return null;
  };
  const record = (trackerId: string, number: number) => table.get(syncKind, syncKey(trackerId, number));
  const ended = (read: SyncRecord | undefined): Sync | null => (read && hasEnded(read) ? toSync(read) : null);

  return {
    async last(trackerId) {
      for await (const read of newest(trackerId)) return toSync(read);
      return null;
    },
    async lastGood(trackerId) {
      const good = (await head(trackerId))?.value.standing.good ?? null;
      return good === null ? null : ended((await record(trackerId, good))?.value);
    },
    findings: (trackerId) => readList(table, findingsList, trackerId),
    async cut(trackerId) {
      const last = await head(trackerId);
      return last && cutAfter(last.value);
    },
    async recent(trackerId, limit) {
      const order = { newestFirst: true, limit };
      const read = await table.all(syncKind, syncsOf(trackerId), order);
      return read.flatMap(({ value }) => (hasEnded(value) ? [toSync(value)] : []));
    },
    async get(id) {
      const at = parseSyncId(id);
      return at && ended((await record(at.trackerId, at.number))?.value);
    },
    head,
    record,
    async begin(next) {
      const key = syncKey(next.trackerId, next.number);
      return (await table.create(syncKind, key, next, expiry(next)))
        ? { key, value: next, revision: 1 }
        : null;
    },
    change: (read, next) => table.replace(syncKind, read, next, expiry(next)),
    keepFindings: (trackerId, findings) => keepList(table, findingsList, trackerId, findings),
  };
};
