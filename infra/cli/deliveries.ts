import { type Delivery, messageIdOf } from '../../shared/model/delivery.ts';
import { settle, type Settlement } from '../../shared/model/delivery-steps.ts';
import type { Edition } from '../../shared/model/edition.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Mailing } from '../../shared/store/mailing.ts';
import { type Answer, columns } from './answer.ts';
import type { MailingContext } from './mailing-context.ts';

/** A delivery as stored, and whose it is; the address is null once it has been erased. */
export interface AddressedDelivery {
  readonly delivery: Delivery;
  readonly email: string | null;
  readonly messageId: string | null;
}

/** All deliveries of an edition, whichever run sent them, in the order of audience, language and address. */
export const addressedDeliveries = async (
  { deliveries, recipients }: Pick<Mailing, 'deliveries' | 'recipients'>,
  edition: Pick<Edition, 'id' | 'trackerId'>,
): Promise<readonly AddressedDelivery[]> => {
  const emails = new Map((await recipients.of(edition.trackerId)).map(({ id, email }) => [id, email]));
  const sortKey = ({ delivery, email }: AddressedDelivery) =>
    `${delivery.audience} ${delivery.language} ${email ?? '~'}`;
  return (await deliveries.of(edition.id))
    .map((delivery) => ({
      delivery,
      email: emails.get(delivery.recipientId) ?? null,
      messageId: messageIdOf(delivery),
    }))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
};

/** The edition that a person names by id or period, or the last one. @throws CannotStartError */
export const namedEdition = async (
  { mailing, trackerId }: Pick<MailingContext, 'mailing' | 'trackerId'>,
  name: string | null,
): Promise<Edition> => {
  const found =
    name === null
      ? await mailing.editions.latest(trackerId)
      : await mailing.editions.get(name.includes('.') ? name : `${trackerId}.${name}`);
  if (found !== null) return found;
  throw new CannotStartError(
    'edition.unknown',
    name === null ? 'There is no edition yet.' : `There is no edition ${name}.`,
  );
};

const causeOf = ({ state }: Delivery): string =>
  'cause' in state && state.cause !== 'edition' ? state.cause : '';

/** `deliveries list`. Doubtful and failed ones are what a person looks for: `status` shows those of one alone. */
export const listDeliveries = async (
  context: MailingContext,
  editionName: string | null,
  status: string | null,
): Promise<Answer<readonly AddressedDelivery[]>> => {
  const edition = await namedEdition(context, editionName);
  const all = await addressedDeliveries(context.mailing, edition);
  const shown = all.filter(({ delivery }) => status === null || delivery.state.status === status);
  const rows = shown.map(({ delivery, email }) => [
    delivery.id,
    delivery.state.status,
    delivery.audience,
    delivery.language,
    email ?? '(erased)',
    delivery.state.at,
    causeOf(delivery),
  ]);
  const heading = `Edition ${edition.id}: ${shown.length} of ${all.length} deliveries.`;
  return { json: shown, lines: [heading, ...columns(rows)], status: 0 };
};

/** The edition that a delivery belongs to, looked for from the newest back. */
const editionOfDelivery = async (
  { mailing, trackerId }: MailingContext,
  deliveryId: string,
): Promise<string> => {
  for (const { id: editionId } of [...(await mailing.editions.of(trackerId))].reverse())
    if ((await mailing.deliveries.get({ editionId, deliveryId })) !== null) return editionId;
  throw new CannotStartError('delivery.unknown', `There is no delivery ${deliveryId}.`);
};

/**
 * `deliveries settle`: a person says what became of a mail, or has it sent again. The answer to "did she get
 * it?" is theirs to find out; who said so, and why, is kept.
 */
export const settleDelivery = async (
  context: MailingContext,
  deliveryId: string,
  as: Settlement,
  reason: string,
): Promise<Answer<Delivery>> => {
  const { mailing, clock, by, deliverQueue } = context;
  const job = { editionId: await editionOfDelivery(context, deliveryId), deliveryId };
  const { delivery, moved } = await mailing.deliveries.step(job, settle(as, by, reason, clock()));
  if (!moved)
    return {
      json: delivery,
      lines: [`${deliveryId} is ${delivery.state.status} and cannot be settled as ${as}.`],
      status: 1,
    };
  if (delivery.state.status === 'planned') await deliverQueue.send([{ job }]);
  return { json: delivery, lines: [`${deliveryId} is ${delivery.state.status} now.`], status: 0 };
};
