import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliverJob, EditionJob, ScheduleEvent, SyncJob } from '../../shared/model/jobs.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { renderCopy } from '../../shared/mail/render.ts';
import type { Mailer } from '../../shared/mail/mailer.ts';
import type { StopKeys } from '../../shared/mail/stop.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { DELIVER_BATCH } from '../../shared/runtime/contract.ts';
import type { BaseServices } from '../../shared/runtime/handler.ts';
import { createHandler as deliverHandler } from '../../functions/deliver/handler.ts';
import { createCopyReader } from '../../functions/deliver/copies.ts';
import { createPace } from '../../functions/deliver/pace.ts';
import { createHandler as editionHandler } from '../../functions/edition/handler.ts';
import { createHandler as scheduleHandler } from '../../functions/schedule/handler.ts';
import { createHandler as syncHandler } from '../../functions/sync/handler.ts';
import { createHandler as stopHandler } from '../../functions/unsubscribe/handler.ts';
import type { UrlRequest, UrlResponse } from '../../functions/unsubscribe/respond.ts';
import { localContext } from './context.ts';
import { localQueue, type LocalQueue } from './queue.ts';
import type { TrackerAccess } from './source.ts';
import type { LocalStore } from './store.ts';

export interface Machine extends LocalStore {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly queues: {
    readonly sync: LocalQueue<SyncJob>;
    readonly edition: LocalQueue<EditionJob>;
    readonly deliver: LocalQueue<DeliverJob>;
  };
  /** What the scheduler does at an hour. */
  schedule(event: ScheduleEvent): Promise<void>;
  /** What the address of the stop link's page does. */
  answerStop(request: UrlRequest): Promise<UrlResponse>;
  /** Ends what is under way and hands out nothing more. */
  close(): Promise<void>;
}

export interface MachineParts extends LocalStore, BaseServices {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly stopKeys: StopKeys;
  readonly access: TrackerAccess;
  readonly mailer: Mailer;
}

const REDELIVERY_MS = 250;

/**
 * The functions as they are on AWS, with what they need put into their hands: their own handlers, called with
 * the events they get there. Queues hand over as the stacks in infra/aws have it: how often, how many at once.
 */
export const startMachine = (parts: MachineParts): Machine => {
  const { store, mailing, archive, stage, clock, stopKeys, access, mailer, log, onFailure } = parts;
  const base = { stage, clock, log, ...(onFailure ? { onFailure } : {}) };
  const given =
    <Services>(services: Services) =>
    async (): Promise<Services> =>
      services;

  const deliver: LocalQueue<DeliverJob> = localQueue({
    name: 'deliver',
    handler: (event, context) => doDeliver(event, context),
    batchSize: DELIVER_BATCH,
    lanes: 1,
    maxReceives: 10,
    firstRedeliveryMs: REDELIVERY_MS,
  });
  const doDeliver = deliverHandler(
    given({
      ...base,
      ...mailing,
      stopKeys,
      configurationSet: null,
      readCopy: createCopyReader(archive),
      mailer,
      pace: createPace(
        1,
        () => performance.now(),
        (ms) => sleep(ms),
      ),
      deliverQueue: deliver,
    }),
  );
  const edition = localQueue<EditionJob>({
    name: 'edition.fifo',
    handler: editionHandler(
      given({
        ...base,
        ...mailing,
        store,
        archive,
        render: renderCopy,
        deliverQueue: deliver,
        sendRate: async () => stage.maxSendRate,
      }),
    ),
    batchSize: 1,
    lanes: 2,
    maxReceives: 5,
    firstRedeliveryMs: REDELIVERY_MS,
  });
  const sync = localQueue<SyncJob>({
    name: 'sync.fifo',
    handler: syncHandler(given({ ...base, store, sourceOf: access.sourceOf, feedbackOf: access.feedbackOf })),
    batchSize: 1,
    lanes: 2,
    maxReceives: 3,
    firstRedeliveryMs: REDELIVERY_MS,
  });
  const doSchedule = scheduleHandler(given({ ...base, syncQueue: sync, editionQueue: edition }));
  const doStop = stopHandler(given({ ...base, configurationSet: null, stopKeys, mailer, ...mailing }));
  return {
    store,
    mailing,
    archive,
    stage,
    clock,
    queues: { sync, edition, deliver },
    async schedule(event) {
      await doSchedule(event, localContext('schedule'));
    },
    answerStop: (request) => doStop(request, localContext('unsubscribe')),
    async close() {
      await Promise.all([sync.close(), edition.close(), deliver.close()]);
    },
  };
};
