import { isDeepStrictEqual } from 'node:util';
import type { Finding, FindingCounts } from '../../shared/model/finding.ts';
import type { Normalised } from '../../shared/model/normalised.ts';
import type { Sync } from '../../shared/model/sync.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import type { Store } from '../../shared/store/store.ts';
import { syncIdOf, toSync, type EndedSyncRecord, type SyncRecord } from '../../shared/store/sync-record.ts';
import { dialogueAfter } from './dialogue.ts';
import { ended, standingAfterGood, type Turn } from './ledger.ts';
import type { Plan } from './plan.ts';
import { feedbackReport } from './report.ts';
import type { SyncServices } from './sync-services.ts';
import { tellEditors } from './tell-editors.ts';
import { applyAll } from './write.ts';

const PARALLELISM = 24;

export const countFindings = (findings: readonly Finding[]): FindingCounts => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** Writes of whole lists that have become others: where rows stand, what was not understood, the dialogue's tabs. */
const listWrites = async (
  trackerId: string,
  read: Normalised,
  findings: readonly Finding[],
  { layout }: Plan,
  { commitments, dialogue, syncs }: Store,
): Promise<(() => Promise<void>)[]> => {
  const last = {
    rounds: await dialogue.rounds(trackerId),
    committees: await dialogue.committees(trackerId),
    meetings: await dialogue.meetings(trackerId),
  };
  const next = dialogueAfter(read, last);
  const unless = (same: boolean, write: () => Promise<void>) => (same ? [] : [write]);
  return [
    ...unless(isDeepStrictEqual(last.rounds, next.rounds), () => dialogue.keepRounds(trackerId, next.rounds)),
    ...unless(isDeepStrictEqual(last.committees, next.committees), () =>
      dialogue.keepCommittees(trackerId, next.committees),
    ),
    ...unless(isDeepStrictEqual(last.meetings, next.meetings), () =>
      dialogue.keepMeetings(trackerId, next.meetings),
    ),
    ...unless(isDeepStrictEqual(await syncs.findings(trackerId), findings), () =>
      syncs.keepFindings(trackerId, findings),
    ),
    ...unless(isDeepStrictEqual(await commitments.layout(trackerId), layout), () =>
      commitments.keepLayout(trackerId, layout),
    ),
  ];
};

/**
 * Takes a read: claims the tracker by putting the next record, writes what changed, tells the editors, and ends
 * the record. Where nothing is to be written, putting the ended record is all. Null: another sync came first.
 */
export const takeRead = async (
  tracker: TrackerConfig,
  turn: Turn,
  record: SyncRecord,
  taken: {
    readonly read: Normalised;
    readonly findings: readonly Finding[];
    readonly plan: Plan;
    readonly gate: string;
    /** Requests made to the source so far. */
    readonly requests: () => number;
  },
  services: SyncServices,
): Promise<Sync | null> => {
  const { store, clock, log } = services;
  const { read, findings, plan, gate, requests } = taken;
  const lists = await listWrites(tracker.id, read, findings, plan, store);
  const report = feedbackReport(record.seenAt, read, findings, plan);
  const outcome = { kind: 'done', counts: plan.counts } as const;
  const finish = async (): Promise<EndedSyncRecord> => {
    const unanswered = await tellEditors(tracker, report, services);
    const { rows } = plan.counts;
    const standing = standingAfterGood(turn, record, { gate: unanswered === null ? gate : null, rows });
    return ended({ ...record, requests: requests(), unanswered }, clock(), outcome, standing);
  };

  if (plan.moves.length + lists.length === 0) {
    const last = await finish();
    return (await store.syncs.begin(last)) && toSync(last);
  }
  const claim = await store.syncs.begin(record);
  if (claim === null) return null;
  const isMine = async (): Promise<boolean> =>
    (await store.syncs.record(tracker.id, record.number))?.revision === claim.revision;
  const through = await applyAll(plan.moves, services.parallelism ?? PARALLELISM, store, isMine);
  if (through && (await isMine())) {
    for (const write of lists) await write();
    const last = await finish();
    if (await store.syncs.change(claim, last)) return toSync(last);
  }
  // Closed by another sync, which completes what this one had begun.
  log.warn('sync superseded', { trackerId: tracker.id, number: record.number });
  return store.syncs.get(syncIdOf(record));
};
