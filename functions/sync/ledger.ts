import type { FindingCounts } from '../../shared/model/finding.ts';
import type { SyncOutcome } from '../../shared/model/sync.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { Stored } from '../../shared/store/item.ts';
import type { Store } from '../../shared/store/store.ts';
import {
  NO_STANDING,
  seenAfter,
  syncIdOf,
  type EndedSyncRecord,
  type SyncRecord,
  type SyncStanding,
} from '../../shared/store/sync-record.ts';

/** Where a sync begins: the record that it follows, and the one that it may put next. */
export interface Turn {
  readonly head: Stored<SyncRecord> | null;
  readonly standing: SyncStanding;
  readonly startedAt: Instant;
}

/** What a sync came to know, beside how it ended. */
export interface Learned {
  readonly sourceVersion: string | null;
  readonly modifiedBy: string | null;
  readonly findings: FindingCounts;
  /** Requests made to the source so far. */
  readonly requests: number;
}

export const NOTHING_LEARNED: Learned = {
  sourceVersion: null,
  modifiedBy: null,
  findings: NO_STANDING.findings,
  requests: 0,
};

/**
 * Completes what a sync that was cut short had begun: its changes that stand one version ahead are real, so
 * their commitments move to them. Nothing is lost, and nothing is seen twice.
 */
const rollForward = async (trackerId: string, late: readonly number[], store: Store): Promise<void> => {
  const versions = new Map<string, number>();
  for (const { id, version } of await store.commitments.all(trackerId)) versions.set(id, version);
  const syncIds = new Set(late.map((number) => syncIdOf({ trackerId, number })));
  for await (const change of store.changes.madeBy(trackerId, syncIds)) {
    if ((versions.get(change.commitmentId) ?? 0) !== change.version - 1) continue;
    await store.commitments.moveTo(change.after);
    versions.set(change.commitmentId, change.version);
  }
};

/**
 * Takes the turn after the newest record. A sync that never ended is closed first: it is dead, or it will find
 * itself closed and stop; either way what it wrote is completed. Null: it ended just now, so look anew.
 */
export const takeTurn = async (trackerId: string, store: Store, clock: Clock): Promise<Turn | null> => {
  const startedAt = clock();
  let head = await store.syncs.head(trackerId);
  if (head !== null && head.value.ended === null) {
    const { standing, number } = head.value;
    head = await store.syncs.change(head, {
      ...head.value,
      ended: { at: startedAt, outcome: { kind: 'superseded' } },
      standing: { ...standing, gate: null, late: [...standing.late, number] },
    });
    if (head === null) return null;
  }
  const standing = head?.value.standing ?? NO_STANDING;
  if (standing.late.length > 0) await rollForward(trackerId, standing.late, store);
  return { head, standing, startedAt };
};

/** The record that the turn may put, not ended yet. */
export const nextRecord = (
  trackerId: string,
  { head, standing, startedAt }: Turn,
  { sourceVersion, modifiedBy, findings, requests }: Learned,
  now: Instant,
): SyncRecord => ({
  trackerId,
  number: (head?.value.number ?? 0) + 1,
  startedAt,
  seenAt: seenAfter(head?.value ?? null, now),
  ended: null,
  sourceVersion,
  modifiedBy,
  findings,
  requests,
  unanswered: null,
  standing,
});

/**
 * The standing after a read was taken. After a sync that was cut short the gate stays open once more: should
 * that one still be alive, whatever it wrote last is met by the next read.
 */
export const standingAfterGood = (
  { head, standing }: Turn,
  good: Pick<SyncRecord, 'number' | 'findings'>,
  read: { readonly gate: string | null; readonly rows: number },
): SyncStanding => {
  const cutShort = head?.value.ended?.outcome.kind === 'superseded';
  return {
    gate: cutShort ? null : read.gate,
    good: good.number,
    rows: read.rows,
    findings: good.findings,
    refusal: null,
    late: cutShort ? standing.late : [],
  };
};

export const ended = (
  record: SyncRecord,
  at: Instant,
  outcome: SyncOutcome,
  standing: SyncStanding,
): EndedSyncRecord => ({
  ...record,
  ended: { at, outcome },
  standing,
});
