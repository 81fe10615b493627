import type { RefusalCode, Sync, SyncOutcome } from '../../shared/model/sync.ts';
import type { Store } from '../../shared/store/store.ts';
import { toSync, type SyncRecord } from '../../shared/store/sync-record.ts';
import { ended, type Learned, type Turn } from './ledger.ts';
import type { SyncServices } from './sync-services.ts';

export interface Refusal {
  readonly code: RefusalCode;
  readonly known: number;
  readonly gone: number;
}
type Refused = Extract<SyncOutcome, { kind: 'refused' }>;

const openRefusal = async (trackerId: string, { standing }: Turn, store: Store) => {
  if (standing.refusal === null) return null;
  const record = (await store.syncs.record(trackerId, standing.refusal.number))?.value;
  return record?.ended?.outcome.kind === 'refused'
    ? { record, outcome: record.ended.outcome, gate: standing.refusal.gate }
    : null;
};

/** The refusal that a person has accepted and that no read has used since; null where there is none. */
export const acceptanceOf = async (trackerId: string, turn: Turn, store: Store): Promise<Refused | null> => {
  const open = await openRefusal(trackerId, turn, store);
  return open?.outcome.accepted ? open.outcome : null;
};

/** A person's word covers the read that was refused and one that has lost no more: the sheet goes on being edited. */
export const isAccepted = (refusal: Refusal, accepted: Refused | null): boolean =>
  accepted !== null && refusal.code === accepted.code && refusal.gone <= accepted.gone;

/** What is known of a refused read, where the source has not moved since and nobody accepted it. */
export const stillRefused = async (
  trackerId: string,
  turn: Turn,
  gate: string,
  store: Store,
): Promise<(Omit<Learned, 'requests'> & { refusal: Refusal }) | null> => {
  const open = await openRefusal(trackerId, turn, store);
  if (open === null || open.gate !== gate || open.outcome.accepted) return null;
  const { sourceVersion, modifiedBy, findings } = open.record;
  return { sourceVersion, modifiedBy, findings, refusal: open.outcome };
};

/**
 * Records a refused read, and nothing else changes. While the tracker stays refused it is one record, whose end
 * moves on: people are told of it once. Null: another sync came first.
 */
export const recordRefusal = async (
  { head, standing }: Turn,
  record: SyncRecord,
  { refusal, gate }: { refusal: Refusal; gate: string | null },
  { store, clock }: SyncServices,
): Promise<Sync | null> => {
  const { code, known, gone } = refusal;
  const outcome: Refused = { kind: 'refused', code, known, gone, accepted: null };
  const before = head?.value.ended?.outcome;
  const same = head !== null && before?.kind === 'refused' && before.accepted === null;
  const { number, startedAt, seenAt } = same ? head.value : record;
  const last = ended({ ...record, number, startedAt, seenAt }, clock(), outcome, {
    ...standing,
    refusal: { number, gate },
  });
  const put = same ? await store.syncs.change(head, last) : await store.syncs.begin(last);
  return put && toSync(last);
};
