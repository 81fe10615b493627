import { hoursBefore } from '../../shared/model/calendar.ts';
import { giveUpClaim } from '../../shared/model/delivery-steps.ts';
import type { Delivery, DeliveryStatus } from '../../shared/model/delivery.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { WatchdogFinding } from '../../shared/runtime/contract.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import type { Deliveries } from '../../shared/store/deliveries.ts';
import type { Concern } from './finding.ts';

/** A claim older than this is nobody's any more: `deliver` runs for a minute and a half at most. */
const CLAIM_HOURS = 0.25;
/** A queued mail waits a quarter of an hour at the longest. */
const PLANNED_HOURS = 1;
/** SES reports a delivery within minutes; a receiver may keep it waiting for hours, and then it reports a bounce. */
const EVENT_HOURS = 24;

const since = (all: readonly Delivery[], status: DeliveryStatus, before: Instant): readonly Delivery[] =>
  all.filter(({ state }) => state.status === status && state.at < before);

/**
 * Mails of one edition that did not come to an end. A planned one goes back into the queue, where it is sent
 * once whoever else sends it; one whose sender is gone becomes unknown; those that are doubtful or failed, and
 * those of which SES never reported whether they arrived, are told.
 */
export const lookAtDeliveries = async (
  edition: Edition,
  deliveries: Deliveries,
  deliverQueue: JobQueue<DeliverJob>,
  now: Instant,
): Promise<readonly Concern[]> => {
  const editionId = edition.id;
  const all = await deliveries.of(editionId);
  const stuck = edition.hold === null ? since(all, 'planned', hoursBefore(now, PLANNED_HOURS)) : [];
  await deliverQueue.send(stuck.map(({ id }) => ({ job: { editionId, deliveryId: id } })));
  const abandoned = since(all, 'claimed', hoursBefore(now, CLAIM_HOURS));
  for (const { id } of abandoned) await deliveries.step({ editionId, deliveryId: id }, giveUpClaim(now));
  const count = (status: DeliveryStatus) => all.filter(({ state }) => state.status === status).length;
  const silent = since(all, 'sent', hoursBefore(now, EVENT_HOURS)).length;
  const found: readonly (readonly [WatchdogFinding, number, boolean])[] = [
    ['delivery-stuck', stuck.length, true],
    ['delivery-unknown', count('unknown') + abandoned.length, false],
    ['delivery-failed', count('failed'), false],
    ['mail-events-missing', silent, false],
  ];
  return found
    .filter(([, many]) => many > 0)
    .map(([finding, many, mended]) => ({ finding, subject: editionId, count: many, cause: null, mended }));
};
