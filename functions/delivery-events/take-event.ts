import type { Delivery } from '../../shared/model/delivery.ts';
import { witness, type Witness } from '../../shared/model/delivery-steps.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import { editionOfTag } from '../../shared/mail/mailer.ts';
import type { Deliveries } from '../../shared/store/deliveries.ts';
import type { Recipients } from '../../shared/store/recipients.ts';
import type { Strays } from '../../shared/store/strays.ts';
import type { Suppressions } from '../../shared/store/suppressions.ts';
import { readerSuppressed } from '../../templates/notices/ops.ts';
import { notifyOps, type NotifyServices } from '../deliver/notify.ts';
import { noticed } from '../unsubscribe/stop.ts';
import { momentOf, refusingAddresses, type SesEvent, witnessOf } from './ses-event.ts';

export interface EventServices extends NotifyServices {
  readonly deliveries: Deliveries;
  readonly recipients: Recipients;
  readonly suppressions: Suppressions;
  readonly strays: Strays;
}

const tagsOf = ({ detail }: SesEvent): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(detail?.mail?.tags ?? {}).flatMap(([name, [value]]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

/** The delivery that the event's tags name, if it is one of ours. */
const findDelivery = async (
  { edition, delivery }: Readonly<Record<string, string>>,
  { deliveries }: EventServices,
): Promise<Delivery | null> =>
  edition === undefined || delivery === undefined
    ? null
    : deliveries.get({ editionId: editionOfTag(edition), deliveryId: delivery });

/** Tells ops that nothing more goes to a reader. Told again it tells nobody twice. */
export const tellSuppression = async (recipient: Recipient, services: NotifyServices): Promise<void> => {
  const { state } = recipient;
  if (state.kind !== 'suppressed') return;
  const id = `ops-suppressed-${recipient.id}-${state.at.replace(/\D/g, '')}`;
  const text = readerSuppressed(noticed(recipient, services), state.cause, state.at);
  await notifyOps({ id, ...text }, services);
};

/**
 * Stops mail to the addresses that bounced for good or complained, whichever trackers they are on. What decides
 * is the suppression, by address: an event older than a person's lifting of it changes nothing, so neither does
 * an event that comes again.
 */
const suppress = async (event: SesEvent, services: EventServices): Promise<void> => {
  const refusing = refusingAddresses(event);
  if (refusing === null) return;
  const { stage, suppressions, recipients, clock } = services;
  const { cause } = refusing;
  const at = momentOf(event, clock());
  for (const address of refusing.addresses) {
    await suppressions.add(address, cause, at);
    if ((await suppressions.of(address)) === null) continue;
    for (const { id: trackerId } of stage.trackers) {
      const recipient = await recipients.byAddress(trackerId, address);
      const changed =
        recipient &&
        (await recipients.change(trackerId, recipient.id, (now) =>
          now.state.kind === 'active' ? { ...now, state: { kind: 'suppressed', at, cause } } : null,
        ));
      if (changed !== null) await tellSuppression(changed.recipient, services);
    }
  }
};

/** What SES says of a notice that nobody knew the fate of. */
const settleNotice = async (noticeId: string, seen: Witness | null, { notices }: EventServices) => {
  if (seen === null) return;
  const { kind, at } = seen;
  const rejected = { status: 'failed', at, cause: 'ses.rejected' } as const;
  await notices.settle(noticeId, kind === 'rejected' ? rejected : { status: 'sent', at, cause: null });
};

/**
 * Takes one event of SES. Each part can be taken again without effect, in any order and however late; an event
 * that belongs to no delivery of ours is kept.
 */
export const takeEvent = async (event: SesEvent, services: EventServices): Promise<void> => {
  const { deliveries, strays, clock, log } = services;
  const tags = tagsOf(event);
  const delivery = await findDelivery(tags, services);
  const seen = witnessOf(event, clock());
  const type = event.detail?.eventType ?? 'unknown';
  if (delivery === null) {
    const at = momentOf(event, clock());
    const messageId = event.detail?.mail?.messageId ?? null;
    if (tags['notice'] === undefined) await strays.keep({ id: event.id, type, messageId, at, tags });
    else await settleNotice(tags['notice'], seen, services);
  } else if (seen !== null) {
    const job = { editionId: delivery.editionId, deliveryId: delivery.id };
    const { delivery: after, moved } = await deliveries.step(job, witness(seen));
    log.info('delivery event', { deliveryId: delivery.id, type, status: after.state.status, moved });
  }
  await suppress(event, services);
};
