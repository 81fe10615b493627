import type { Delivery } from '../../shared/model/delivery.ts';
import { settle, type Settlement } from '../../shared/model/delivery-steps.ts';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Answer } from './answer.ts';
import { namedEdition } from './deliveries.ts';
import type { MailingContext } from './mailing-context.ts';

/** The edition that a delivery belongs to, looked for from the newest back. */
const editionOfDelivery = async (
  { mailing, trackerId }: MailingContext,
  deliveryId: string,
): Promise<string> => {
  for (const { id: editionId } of [...(await mailing.editions.of(trackerId))].reverse())
    if ((await mailing.deliveries.get({ editionId, deliveryId })) !== null) return editionId;
  throw new CannotStartError('delivery.unknown', `There is no delivery ${deliveryId}.`);
};

const settleOne = async (
  { mailing, clock, by, deliverQueue }: MailingContext,
  job: DeliverJob,
  as: Settlement,
  reason: string,
): Promise<{ readonly delivery: Delivery; readonly moved: boolean }> => {
  const settled = await mailing.deliveries.step(job, settle(as, by, reason, clock()));
  if (settled.moved && settled.delivery.state.status === 'planned') await deliverQueue.send([{ job }]);
  return settled;
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
  const job = { editionId: await editionOfDelivery(context, deliveryId), deliveryId };
  const { delivery, moved } = await settleOne(context, job, as, reason);
  const { status } = delivery.state;
  return {
    json: delivery,
    lines: [
      moved
        ? `${deliveryId} is ${status} now.`
        : `${deliveryId} is ${status} and cannot be settled as ${as}.`,
    ],
    status: moved ? 0 : 1,
  };
};

/** Why a mail certainly did not leave; null where it did, may have, or is not to: a person said so. */
const notSentFor = ({ state }: Delivery): string | null =>
  (state.status === 'failed' || state.status === 'withheld') && state.cause !== 'operator'
    ? state.cause
    : null;

/**
 * `deliveries again`: after the mend, has every mail of an edition sent that failed or was withheld, of one cause
 * where one is named. Doubtful ones are not among them: each of those is a question to a person.
 */
export const sendAgain = async (
  context: MailingContext,
  editionName: string | null,
  cause: string | null,
  reason: string,
): Promise<Answer<readonly Delivery[]>> => {
  const { id: editionId } = await namedEdition(context, editionName);
  const sentAgain: Delivery[] = [];
  for (const each of await context.mailing.deliveries.of(editionId)) {
    const notSent = notSentFor(each);
    if (notSent === null || (cause !== null && notSent !== cause)) continue;
    const { delivery, moved } = await settleOne(context, { editionId, deliveryId: each.id }, 'again', reason);
    if (moved) sentAgain.push(delivery);
  }
  const said = `${sentAgain.length} of edition ${editionId} are on their way again.`;
  return { json: sentAgain, lines: [said], status: 0 };
};
