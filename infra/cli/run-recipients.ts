import { readFile } from 'node:fs/promises';
import { foldAddress } from '../../shared/model/address.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { MailingContext } from './mailing-context.ts';
import { importList, importRecipients } from './recipients.ts';
import { readRecipientFile, type RecipientList } from './recipients-file.ts';

const SHIPPED = new URL('../local/recipients.csv', import.meta.url);

/**
 * Reads the list that a person names.
 * @throws CannotStartError where it cannot be read, or no line of it can be taken.
 */
export const recipientsGiven = async (path: string): Promise<RecipientList> => {
  const list = await readRecipientFile(path);
  const [first] = list.refused;
  if (list.listed.length === 0)
    throw new CannotStartError(
      'recipients.none',
      `${path} names nobody who can be written to${first ? `; line ${first.line}: ${first.reason}` : ''}.`,
    );
  return list;
};

type Context = Pick<MailingContext, 'mailing' | 'trackerId' | 'clock'>;

/** Everybody whom the list does not name gets no more mail; whoever a list left out before and names again does. */
const bringInLine = async (
  { mailing: { recipients }, trackerId, clock }: Context,
  { listed }: RecipientList,
) => {
  const named = new Set(listed.map(({ email }) => foldAddress(email)));
  for (const { id, email, state } of await recipients.of(trackerId)) {
    const isNamed = email !== null && named.has(foldAddress(email));
    if (!isNamed && state.kind === 'active')
      await recipients.change(trackerId, id, (now) => ({
        ...now,
        state: { kind: 'stopped', at: clock(), by: 'operator' },
      }));
    if (isNamed && state.kind === 'stopped' && state.by === 'operator')
      await recipients.change(trackerId, id, (now) => ({ ...now, state: { kind: 'active' } }));
  }
};

/**
 * Sees to it that the run has whom to write to: exactly those of the list given; else those already on the
 * folder's list; else the shipped two, one for each side, so that a first run shows both digests.
 */
export const settleRecipients = async (context: Context, given: RecipientList | null): Promise<void> => {
  if (given !== null) {
    await bringInLine(context, given);
    await importList(context, given);
    return;
  }
  const known = await context.mailing.recipients.of(context.trackerId);
  if (known.length === 0) await importRecipients(context, await readFile(SHIPPED, 'utf8'));
};
