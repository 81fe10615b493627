import { type Delivery, messageIdOf } from '../../shared/model/delivery.ts';
import type { Edition } from '../../shared/model/edition.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Mailing } from '../../shared/store/mailing.ts';
import type { Stray } from '../../shared/store/strays.ts';
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

/** Why it stands where it stands, as far as there is more to say than that. */
const causeOf = ({ state, settled }: Delivery): string => {
  if (state.status === 'bounced') return state.permanent ? 'for good' : 'for now';
  if ('cause' in state && !['edition', 'operator'].includes(state.cause)) return state.cause;
  return settled?.at === state.at ? `${settled.by}: ${settled.reason}` : '';
};

/** SES told of mails that no ledger knows: said where anybody would look for what became of a mail. */
const straysInWords = async ({ strays }: Mailing): Promise<readonly string[]> => {
  const all = await strays.all();
  return all.length === 0
    ? []
    : [`${all.length} of SES's events belong to no delivery of ours: deliveries strays lists them.`];
};

/** `deliveries strays`: SES's events that belong to no delivery, newest last. */
export const listStrays = async ({ mailing }: MailingContext): Promise<Answer<readonly Stray[]>> => {
  const all = [...(await mailing.strays.all())].sort((a, b) => (a.at < b.at ? -1 : 1));
  const tagsInWords = ({ tags }: Stray): string =>
    ['edition', 'delivery']
      .flatMap((name) => (tags[name] === undefined ? [] : [`${name} ${tags[name]}`]))
      .join(', ');
  const rows = all.map((stray) => [stray.at, stray.type, stray.messageId ?? '-', tagsInWords(stray)]);
  const none = ["Each of SES's events belongs to a delivery or a notice."];
  return { json: all, lines: rows.length === 0 ? none : columns(rows), status: 0 };
};

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
  const strays = await straysInWords(context.mailing);
  return { json: shown, lines: [heading, ...columns(rows), ...strays], status: 0 };
};
