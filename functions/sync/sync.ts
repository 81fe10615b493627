import type { SyncJob } from '../../shared/model/jobs.ts';
import type { Sync, SyncOutcome } from '../../shared/model/sync.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { RetryLaterError, SourceError } from '../../shared/runtime/errors.ts';
import type { Invocation } from '../../shared/runtime/handler.ts';
import { trackerOf } from '../../shared/runtime/stage-config.ts';
import type { SourceReading, TrackerSource } from '../../shared/sheet/source.ts';
import { toSync, type SyncRecord, type SyncStanding } from '../../shared/store/sync-record.ts';
import { gateOf } from './gate.ts';
import { ended, nextRecord, NOTHING_LEARNED, takeTurn, type Learned, type Turn } from './ledger.ts';
import { recordRefusal, stillRefused } from './refusal.ts';
import type { SyncServices } from './sync-services.ts';

export type { SyncServices };

/** Puts the turn's record, ended. Null: another sync came first. */
const putEnded = async (
  tracker: TrackerConfig,
  turn: Turn,
  learned: Learned,
  outcome: SyncOutcome,
  services: SyncServices,
  standing: (record: SyncRecord) => SyncStanding = () => turn.standing,
): Promise<Sync | null> => {
  const at = services.clock();
  const record = nextRecord(tracker.id, turn, learned, at);
  const last = ended(record, at, outcome, standing(record));
  return (await services.store.syncs.begin(last)) && toSync(last);
};

/** Looks at the source, and reads and understands it where it moved. Null: another sync came first. */
const readSource = async (
  tracker: TrackerConfig,
  turn: Turn,
  source: TrackerSource,
  services: SyncServices,
): Promise<Sync | null> => {
  const { store, clock } = services;
  const { standing } = turn;
  let reading: SourceReading;
  try {
    const sourceVersion = await source.version();
    const gate = gateOf(sourceVersion, tracker);
    if (gate === standing.gate) {
      const { rows, findings } = standing;
      const learned = { ...NOTHING_LEARNED, sourceVersion, findings, requests: source.requests };
      return await putEnded(tracker, turn, learned, { kind: 'unmoved', rows }, services, ({ number }) => ({
        ...standing,
        good: number,
        refusal: null,
      }));
    }
    const refused = await stillRefused(tracker.id, turn, gate, store);
    if (refused) {
      const learned = { ...refused, requests: source.requests };
      const record = nextRecord(tracker.id, turn, learned, clock());
      return await recordRefusal(turn, record, { ...refused, gate }, services);
    }
    reading = await source.read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const learned = { ...NOTHING_LEARNED, requests: source.requests };
    return putEnded(tracker, turn, learned, { kind: 'failed', code: error.code }, services);
  }
  // Loaded only now: most hours a sheet has not moved, and nothing has to be understood.
  const { understand } = await import('./understand.ts');
  return understand(tracker, turn, reading, () => source.requests, services);
};

/** One attempt to sync. Null: another sync ended or began meanwhile, so this one knows too little. */
const attempt = async (
  tracker: TrackerConfig,
  services: SyncServices,
  remainingMs: () => number,
): Promise<Sync | null> => {
  const { store, clock, sourceOf, counter } = services;
  const turn = await takeTurn(tracker.id, store, clock);
  if (turn === null) return null;
  const source = sourceOf(tracker, remainingMs);
  try {
    return await readSource(tracker, turn, source, services);
  } finally {
    counter?.count('source-requests', source.requests);
  }
};

const ATTEMPTS = 4;

/**
 * Brings the store to what the tracker says, once and whatever happens: it may stop anywhere and be run again,
 * run twice, or beside another. A source that cannot be read, and a read that is refused, end as recorded
 * outcomes with the last good data kept.
 * @throws RetryLaterError where other syncs keep coming first; StoredDataError; what the database throws.
 */
export const syncTracker = async (
  tracker: TrackerConfig,
  services: SyncServices,
  remainingMs: () => number = () => Infinity,
): Promise<Sync> => {
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    const sync = await attempt(tracker, services, remainingMs);
    if (sync === null) continue;
    const { trackerId, id: syncId, outcome } = sync;
    services.log.info('sync ended', { trackerId, syncId, outcome: outcome.kind });
    return sync;
  }
  throw new RetryLaterError('sync.contended', `Other syncs of ${tracker.id} keep coming first.`);
};

/** The job of the queue: syncs its tracker. */
export const sync = async (
  { trackerId }: SyncJob,
  services: SyncServices,
  { remainingMs }: Invocation = { remainingMs: () => Infinity },
): Promise<void> => {
  await syncTracker(trackerOf(services.stage, trackerId), services, remainingMs);
};
