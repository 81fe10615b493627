import { hoursBefore } from '../../shared/model/calendar.ts';
import type { DeliverJob, EditionJob, ScheduleEvent, SyncJob } from '../../shared/model/jobs.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { WATCHDOG_FINDINGS } from '../../shared/runtime/contract.ts';
import type { Counter } from '../../shared/runtime/metrics.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import type { Deliveries } from '../../shared/store/deliveries.ts';
import type { Editions } from '../../shared/store/editions.ts';
import type { Store } from '../../shared/store/store.ts';
import { tellSuppression } from '../delivery-events/take-event.ts';
import { type StopServices, tellStop } from '../unsubscribe/stop.ts';
import { LOOK_BACK_DAYS } from './due.ts';
import type { Concern } from './finding.ts';
import { lookAtDeliveries } from './look-at-deliveries.ts';
import { lookAtEditions, recentEditions } from './look-at-editions.ts';
import { lastTrouble, lookAtSyncs, nameOf, unread } from './look-at-syncs.ts';
import { tellOps, tellTrouble } from './tell.ts';

export interface WatchServices extends StopServices {
  readonly store: Store;
  readonly editions: Editions;
  readonly deliveries: Deliveries;
  readonly syncQueue: JobQueue<SyncJob>;
  readonly editionQueue: JobQueue<EditionJob>;
  readonly deliverQueue: JobQueue<DeliverJob>;
  readonly counter: Counter;
}

/** Reads of a week at one an hour. */
const RECENT_SYNCS = 200;

/** Whoever stopped, or was suppressed, in the days looked at: those told already are not told again. */
const tellOfReaders = async (
  recipients: readonly Recipient[],
  now: Instant,
  services: WatchServices,
): Promise<void> => {
  for (const recipient of recipients) {
    const { state, languages } = recipient;
    if (state.kind === 'active' || state.at < hoursBefore(now, LOOK_BACK_DAYS * 24)) continue;
    await tellStop(recipient, languages[0] ?? 'ar', services);
    await tellSuppression(recipient, services);
  }
};

const watchTracker = async (tracker: TrackerConfig, services: WatchServices): Promise<readonly Concern[]> => {
  const { id: trackerId } = tracker;
  const { stage, clock, store, editions, deliveries, recipients } = services;
  const now = clock();
  const all = await editions.of(trackerId);
  const syncs = await store.syncs.recent(trackerId, RECENT_SYNCS);
  const concerns = [
    ...(await lookAtSyncs(trackerId, await store.syncs.last(trackerId), services.syncQueue, now)),
    ...(await lookAtEditions(trackerId, all, syncs, stage, services.editionQueue, now)),
  ];
  for (const edition of recentEditions(all, now))
    concerns.push(...(await lookAtDeliveries(edition, deliveries, services.deliverQueue, now)));
  const readers = await recipients.of(trackerId);
  const trouble = lastTrouble(syncs);
  const [lastSync] = syncs;
  if (trouble !== null && lastSync !== undefined) {
    concerns.push(...unread(trouble));
    const name = await nameOf(trouble, store.syncs);
    await tellTrouble(tracker, { ...trouble, name }, lastSync, readers, services);
  }
  await tellOfReaders(readers, now, services);
  return concerns;
};

/**
 * Works out what should have happened in the last seven days, puts back into the queues what is missing and can
 * safely be done again, and tells of what a person must look at. Run twice it does nothing more: what it puts
 * back is done once, and what it tells is told once. What cannot be looked at hides none of the rest.
 * @throws the first error of a tracker, once all of them were looked at.
 */
export const watch = async (_event: ScheduleEvent, services: WatchServices): Promise<readonly Concern[]> => {
  const { stage, counter, log } = services;
  const concerns: Concern[] = [];
  const failures: unknown[] = [];
  for (const tracker of stage.trackers)
    try {
      concerns.push(...(await watchTracker(tracker, services)));
    } catch (error) {
      failures.push(error);
    }
  for (const finding of WATCHDOG_FINDINGS) {
    const found = concerns.filter((concern) => concern.finding === finding);
    counter.count(
      finding,
      found.reduce((sum, { count }) => sum + count, 0),
    );
  }
  for (const { finding, subject, count, cause, mended } of concerns)
    log.warn('watchdog finding', { finding, subject, count, cause, mended });
  await tellOps(concerns, services);
  if (failures.length > 0) throw failures[0];
  return concerns;
};
