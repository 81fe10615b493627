import { randomUUID } from 'node:crypto';
import type { Delivery } from '../../shared/model/delivery.ts';
import { claim, giveUpClaim, recordOutcome, withhold } from '../../shared/model/delivery-steps.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { SendOutcome } from '../../shared/model/mail.ts';
import { composeMime } from '../../shared/mail/mime.ts';
import { deliveryTags, type Mailer } from '../../shared/mail/mailer.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { StoredDataError } from '../../shared/runtime/errors.ts';
import type { BaseServices } from '../../shared/runtime/handler.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import type { Deliveries, OpenDelivery } from '../../shared/store/deliveries.ts';
import type { Editions } from '../../shared/store/editions.ts';
import type { Recipients } from '../../shared/store/recipients.ts';
import { addressLetter, type Addressee, type Addressing } from './address-letter.ts';
import type { CopyReader } from './copies.ts';
import type { Pace } from './pace.ts';
import { isPreviewer, isTooLate, permission } from './permission.ts';
import { maxRefusals, retryDelay } from './retry.ts';

export interface DeliverServices extends BaseServices, Addressing {
  readonly clock: Clock;
  readonly editions: Editions;
  readonly deliveries: Deliveries;
  readonly recipients: Recipients;
  readonly readCopy: CopyReader;
  readonly mailer: Mailer;
  readonly pace: Pace;
  /** Where a mail that SES refuses for now comes back from. */
  readonly deliverQueue: JobQueue<DeliverJob>;
}

/**
 * Whether the edition may go out to somebody now. One that has become too late is held, until a person releases
 * it, but for a mail that a person has said is to be sent again; before its hour it goes to previewers alone.
 */
const mayGo = async (
  edition: Edition,
  { settled }: Delivery,
  recipient: Recipient | null,
  { stage, clock, editions }: DeliverServices,
): Promise<boolean> => {
  if (edition.hold?.cause === 'preview') return isPreviewer(stage, recipient);
  if (edition.hold !== null) return false;
  const at = clock();
  if (edition.release !== null || settled !== null || !isTooLate(stage, edition, at)) return true;
  await editions.change(edition.id, (now) =>
    now.hold === null && now.release === null ? { ...now, hold: { cause: 'late', at } } : null,
  );
  return false;
};

const compose = async (
  edition: Edition,
  delivery: Delivery,
  to: Addressee,
  services: DeliverServices,
): Promise<Uint8Array> => {
  const copy = edition.copies.find(
    ({ audience, language }) => audience === delivery.audience && language === delivery.language,
  );
  if (!copy) throw new StoredDataError('edition.copy-missing', `Edition ${edition.id} lacks a copy.`);
  const read = await services.readCopy(copy);
  return composeMime(addressLetter(services, edition, delivery, copy, read, to, services.clock()));
};

/** Writes down what came of the claim, and brings a mail that was refused for now back later. */
const record = async (
  job: DeliverJob,
  open: OpenDelivery,
  token: string,
  outcome: SendOutcome,
  { clock, deliverQueue, log }: DeliverServices,
): Promise<void> => {
  const limit = outcome.kind === 'refused-for-now' ? maxRefusals(outcome.cause) : 0;
  const after = await open.step(recordOutcome(token, outcome, limit, clock()));
  const { state, refusals } = after.delivery;
  const cause = 'cause' in state ? state.cause : null;
  log.info('delivery attempted', { deliveryId: job.deliveryId, status: state.status, cause });
  if (state.status === 'planned' && after.moved)
    await deliverQueue.send([{ job, delaySeconds: retryDelay(state.cause, refusals, Math.random) }]);
};

/**
 * Sends one mail, effectively once. Everything that can fail without a mail having left comes before the
 * claim; between the claim and its record there is nothing but the one request to SES. A job that finds the
 * delivery claimed by another marks it unknown, and a claimer that lives to record its outcome knows better.
 * @throws what the store or the archive throws; the job then comes back and starts over.
 */
export const deliver = async (job: DeliverJob, services: DeliverServices): Promise<void> => {
  const { stage, clock, editions, deliveries, recipients, mailer, pace, log } = services;
  const open = await deliveries.open(job);
  if (open?.delivery.state.status === 'claimed') {
    await open.step(giveUpClaim(clock()));
    log.warn('delivery unknown', { deliveryId: job.deliveryId });
    return;
  }
  if (open?.delivery.state.status !== 'planned') return;
  const { delivery } = open;
  const edition = await editions.get(job.editionId);
  if (edition === null) throw new StoredDataError('edition.missing', `There is no edition ${job.editionId}.`);
  const recipient = await recipients.get(edition.trackerId, delivery.recipientId);
  if (!(await mayGo(edition, delivery, recipient, services))) return;
  const allowed = permission(stage, recipient, delivery);
  if (typeof allowed === 'string') {
    await open.step(withhold(allowed, clock()));
    return;
  }
  const raw = await compose(edition, delivery, allowed, services);
  await pace(edition.sendRate);
  const token = randomUUID();
  const claimed = await open.step(claim(token, clock()));
  const { state } = claimed.delivery;
  if (state.status !== 'claimed') return;
  if (state.token !== token) {
    await open.step(giveUpClaim(clock()));
    return;
  }
  const envelope = { from: stage.sender.address, to: allowed.email };
  const outcome = await mailer.send(raw, envelope, deliveryTags(edition.id, delivery.id));
  await record(job, open, token, outcome, services);
};
