import type { Edition } from '../../shared/model/edition.ts';
import type { DeliverJob, EditionJob } from '../../shared/model/jobs.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { RetryLaterError } from '../../shared/runtime/errors.ts';
import type { BaseServices } from '../../shared/runtime/handler.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import { trackerOf } from '../../shared/runtime/stage-config.ts';
import type { Archive } from '../../shared/store/archive.ts';
import type { Deliveries } from '../../shared/store/deliveries.ts';
import type { Editions } from '../../shared/store/editions.ts';
import type { Recipients } from '../../shared/store/recipients.ts';
import type { Store } from '../../shared/store/store.ts';
import { isEarly, isTooLate } from '../deliver/permission.ts';
import { composeDigest } from './compose-digest.ts';
import { freeze, type Render } from './freeze.ts';
import { enqueue, planDeliveries, readershipsOf } from './plan.ts';
import { type EditionToMake, whichEdition } from './which-edition.ts';

export interface EditionServices extends BaseServices {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly store: Store;
  readonly editions: Editions;
  readonly deliveries: Deliveries;
  readonly recipients: Recipients;
  readonly archive: Archive;
  readonly render: Render;
  readonly deliverQueue: JobQueue<DeliverJob>;
  /** Mails a second that SES may be given: the account's on AWS, the stage's on a laptop. */
  readonly sendRate: () => Promise<number>;
}

export interface MadeEdition {
  readonly edition: Edition;
  /** Whether this call made it, or found it made. */
  readonly created: boolean;
  /** Deliveries left in the queue by this call. */
  readonly enqueued: number;
}

/** Freezes, archives and records the edition, or gives back the one that another maker put meanwhile. */
const create = async (
  tracker: TrackerConfig,
  which: EditionToMake,
  services: EditionServices,
): ReturnType<Editions['put']> => {
  const { fields } = which;
  const { stage, clock, editions, recipients, archive, render, sendRate } = services;
  const digest = await composeDigest(tracker, which, services);
  const frozen = await freeze(digest, readershipsOf(await recipients.of(tracker.id)), render, archive);
  const at = clock();
  const cause = isEarly(fields, at) ? 'preview' : isTooLate(stage, fields, at) ? 'late' : null;
  return editions.put({
    ...fields,
    ...frozen,
    window: digest.window,
    createdAt: at,
    plannedAt: null,
    sendRate: await sendRate(),
    hold: cause && { cause, at },
    release: null,
  });
};

/** A hold that a person placed ahead of the edition's hour. Looked for after the edition stands, so that one placed meanwhile is seen by either side. */
const applyHoldAhead = async (edition: Edition, { editions }: EditionServices): Promise<Edition> => {
  const ahead = await editions.holdAhead(edition.trackerId, edition.period);
  if (ahead === null || edition.release !== null) return edition;
  return editions.change(edition.id, (now) =>
    (now.hold === null || now.hold.cause === 'preview') && now.release === null
      ? { ...now, hold: { cause: 'operator', at: ahead.at } }
      : null,
  );
};

/** At its hour an edition that only previewers had goes to all: also to whoever came on the list since. */
const endPreview = async (edition: Edition, { editions, clock }: EditionServices): Promise<Edition> =>
  edition.hold?.cause === 'preview' && !isEarly(edition, clock())
    ? editions.change(edition.id, (now) =>
        now.hold?.cause === 'preview' ? { ...now, hold: null, plannedAt: null } : null,
      )
    : edition;

/** Plans every recipient's delivery, unless that was finished before: who comes on the list later gets the next edition. */
const plan = async (edition: Edition, services: EditionServices): Promise<Edition> => {
  if (edition.plannedAt !== null) return edition;
  const { editions, deliveries, recipients, clock } = services;
  const at = clock();
  await deliveries.plan(planDeliveries(edition, await recipients.of(edition.trackerId), at));
  return editions.change(edition.id, (now) => (now.plannedAt === null ? { ...now, plannedAt: at } : null));
};

const ATTEMPTS = 5;

/** The edition of the job's period, made now where nobody made it yet. */
const findOrMake = async (
  job: EditionJob,
  services: EditionServices,
): Promise<{ edition: Edition; created: boolean }> => {
  const { stage, editions, log } = services;
  const tracker = trackerOf(stage, job.trackerId);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const which = await whichEdition(job, stage.zone, editions);
    if (which.kind === 'there') return { edition: which.edition, created: false };
    const { edition, ours } = await create(tracker, which, services);
    if (edition.id === which.fields.id) return { edition, created: ours };
    log.info('edition number taken meanwhile', { editionId: which.fields.id, number: edition.number });
  }
  throw new RetryLaterError('edition.contended', `Others keep making editions of ${job.trackerId}.`);
};

/**
 * Makes the edition of a period, once, and leaves its deliveries in the queue. Each part is put if it is not
 * there yet and in this order: archive, edition, deliveries, jobs. So it may stop anywhere and be run again,
 * and a run that finds all of it done does nothing.
 * @throws CannotStartError `edition.earlier-than-last`; StoredDataError; RetryLaterError.
 */
export const makeEdition = async (job: EditionJob, services: EditionServices): Promise<MadeEdition> => {
  const found = await findOrMake(job, services);
  const held = await endPreview(await applyHoldAhead(found.edition, services), services);
  const edition = await plan(held, services);
  const goes = edition.hold === null || edition.hold.cause === 'preview';
  const enqueued = goes ? await enqueue(edition.id, services) : 0;
  const { id: editionId, number } = edition;
  services.log.info('edition made', { editionId, number, created: found.created, enqueued });
  return { edition, created: found.created, enqueued };
};
