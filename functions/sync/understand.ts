import type { Sync } from '../../shared/model/sync.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { identify } from '../../shared/normalise/identify.ts';
import { normalise } from '../../shared/normalise/normalise.ts';
import type { SourceReading } from '../../shared/sheet/source.ts';
import { syncIdOf } from '../../shared/store/sync-record.ts';
import { gateOf } from './gate.ts';
import { nextRecord, type Turn } from './ledger.ts';
import { planSync } from './plan.ts';
import { acceptanceOf, isAccepted, recordRefusal } from './refusal.ts';
import { feedbackReport } from './report.ts';
import type { SyncServices } from './sync-services.ts';
import { countFindings, takeRead } from './take-read.ts';
import { tellEditors } from './tell-editors.ts';

/** Understands a read against what is known, and takes or refuses it. Null: another sync came first. */
export const understand = async (
  tracker: TrackerConfig,
  turn: Turn,
  reading: SourceReading,
  requests: () => number,
  services: SyncServices,
): Promise<Sync | null> => {
  const { store, clock } = services;
  const read = normalise(reading.table);
  const records = await store.commitments.all(tracker.id);
  const known = records.map(({ id, commitment, presence }) => ({
    id,
    commitment,
    removed: presence === 'removed',
  }));
  const identified = identify(known, read);
  const findings = [...read.findings, ...identified.findings];
  const learned = {
    sourceVersion: reading.version,
    modifiedBy: reading.modifiedBy ?? null,
    findings: countFindings(findings),
    requests: requests(),
  };
  const gate = gateOf(reading.version, tracker);
  const record = nextRecord(tracker.id, turn, learned, clock());
  if (identified.refusal && !isAccepted(identified.refusal, await acceptanceOf(tracker.id, turn, store))) {
    const report = feedbackReport(record.seenAt, read, findings, { refused: identified.refusal });
    const unanswered = await tellEditors(tracker, report, services);
    return recordRefusal(
      turn,
      { ...record, requests: requests(), unanswered },
      { refusal: identified.refusal, gate: unanswered === null ? gate : null },
      services,
    );
  }
  const seen = { syncId: syncIdOf(record), seenAt: record.seenAt };
  const plan = planSync(tracker.id, records, read, identified, seen);
  return takeRead(tracker, turn, record, { read, findings, plan, gate, requests }, services);
};
