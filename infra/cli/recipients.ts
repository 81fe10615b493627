import type { DigestLanguage } from '../../shared/model/language.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { Instant } from '../../shared/model/time.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Outbox } from '../local/outbox.ts';
import { type Answer, columns } from './answer.ts';
import type { MailingContext } from './mailing-context.ts';
import {
  checkRecipient,
  type ListedRecipient,
  type RecipientList,
  readRecipientList,
  type RefusedLine,
} from './recipients-file.ts';

type List = Pick<MailingContext, 'mailing' | 'trackerId' | 'clock'>;

const stateInWords = ({ state }: Recipient): string => {
  switch (state.kind) {
    case 'active':
      return 'active';
    case 'stopped':
      return `stopped ${state.at.slice(0, 10)} by ${state.by === 'link' ? 'their link' : 'operator'}`;
    case 'suppressed':
      return `suppressed ${state.at.slice(0, 10)} after a ${state.cause}`;
    case 'erased':
      return `erased ${state.at.slice(0, 10)}`;
  }
};

const languages = (list: readonly DigestLanguage[]): string => list.join('+');

/** `3 recipients: 2 active, 1 stopped.` */
const tallyInWords = (all: readonly Recipient[]): string => {
  const counts = new Map<string, number>();
  for (const { state } of all) counts.set(state.kind, (counts.get(state.kind) ?? 0) + 1);
  const told = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `${all.length} ${all.length === 1 ? 'recipient' : 'recipients'}: ${told}.`;
};

/** `recipients list` */
export const listRecipients = async ({ mailing, trackerId }: List): Promise<Answer<readonly Recipient[]>> => {
  const sortKey = ({ email }: Recipient) => email?.toLowerCase() ?? '~';
  const all = [...(await mailing.recipients.of(trackerId))].sort((a, b) =>
    sortKey(a) < sortKey(b) ? -1 : 1,
  );
  const rows = all.map((each) => [
    each.email ?? `(${each.id})`,
    each.audience,
    languages(each.languages),
    stateInWords(each),
    each.name ?? '',
  ]);
  return {
    json: all,
    lines:
      rows.length === 0
        ? ['No recipients yet. Add one with: iltizam recipients add']
        : [...columns(rows), tallyInWords(all)],
    status: 0,
  };
};

/** How one listed recipient was taken. `kept-out`: on the list, and stays without mail until put back by name. */
export type Taken = 'added' | 'updated' | 'unchanged' | 'kept-out';

/** Puts one on the list, or brings what the list says of them up to date. Nobody who stopped is put back by it. */
const take = async ({ mailing, trackerId }: List, listed: ListedRecipient): Promise<Taken> => {
  const { email, name, audience } = listed;
  const said = { name, audience, languages: [...listed.languages] };
  const { recipient, added } = await mailing.recipients.add({ trackerId, email, ...said });
  const refusing = await mailing.suppressions.of(email);
  if (refusing !== null)
    await mailing.recipients.change(trackerId, recipient.id, (now) =>
      now.state.kind === 'active'
        ? { ...now, state: { kind: 'suppressed', at: refusing.at, cause: refusing.cause } }
        : null,
    );
  if (added) return refusing === null ? 'added' : 'kept-out';
  const updated = await mailing.recipients.change(trackerId, recipient.id, (now) =>
    now.name === name && now.audience === audience && languages(now.languages) === languages(said.languages)
      ? null
      : { ...now, ...said },
  );
  if (recipient.state.kind !== 'active' || refusing !== null) return 'kept-out';
  return updated?.moved ? 'updated' : 'unchanged';
};

/** `recipients add`. `again` puts back somebody who stopped or was suppressed. @throws CannotStartError */
export const addRecipient = async (
  context: List,
  { email, name, audience, language }: Readonly<Record<'email' | 'name' | 'audience' | 'language', string>>,
  again: boolean,
): Promise<Answer<{ taken: Taken }>> => {
  const listed = checkRecipient(email, name, audience, language);
  if (typeof listed === 'string')
    throw new CannotStartError('recipient.refused', `${email || 'The recipient'} is refused: ${listed}.`);
  const taken = await take(context, listed);
  if (taken !== 'kept-out') return { json: { taken }, lines: [`${email}: ${taken}.`], status: 0 };
  const { mailing, trackerId, clock } = context;
  const there = await mailing.recipients.byAddress(trackerId, email);
  if (!again || there === null) {
    const why = there === null ? 'kept out' : stateInWords(there);
    return {
      json: { taken },
      lines: [`${email} is ${why}. To put them back, which they should have asked for: add --again.`],
      status: 1,
    };
  }
  await mailing.suppressions.lift(email, clock());
  await mailing.recipients.change(trackerId, there.id, (now) => ({ ...now, state: { kind: 'active' } }));
  return { json: { taken: 'updated' }, lines: [`${email}: receives the digest again.`], status: 0 };
};

const stop = async ({ mailing, trackerId }: List, email: string, at: Instant): Promise<boolean> => {
  const there = await mailing.recipients.byAddress(trackerId, email);
  if (there === null) return false;
  await mailing.recipients.change(trackerId, there.id, (now) =>
    now.state.kind === 'active' ? { ...now, state: { kind: 'stopped', at, by: 'operator' } } : null,
  );
  return true;
};

/**
 * `recipients remove`: no more mail; with `erase` the address and the name are forgotten too, and so are the mails to
 * it that this machine keeps.
 */
export const removeRecipient = async (
  context: List & { readonly outbox: Pick<Outbox, 'forget'> | null },
  email: string,
  erase: boolean,
): Promise<Answer<{ removed: boolean }>> => {
  const at = context.clock();
  const removed = erase
    ? await context.mailing.recipients.erase(context.trackerId, email, at)
    : await stop(context, email, at);
  if (erase) await context.outbox?.forget(email);
  const done = erase ? 'erased; the ledger keeps an opaque id' : 'gets no more mail';
  return {
    json: { removed },
    lines: [removed ? `${email}: ${done}.` : `${email} is not on the list.`],
    status: removed ? 0 : 1,
  };
};

export interface Imported {
  readonly counts: Readonly<Record<Taken, number>>;
  readonly refused: readonly RefusedLine[];
}

/** Recipients taken at once. */
const AT_ONCE = 16;

/**
 * `recipients import`: takes each line that can be taken and refuses the others by number. It adds and updates;
 * whoever is not listed stays as they are.
 */
export const importList = async (
  context: List,
  { listed, refused }: RecipientList,
): Promise<Answer<Imported>> => {
  const counts = { added: 0, updated: 0, unchanged: 0, 'kept-out': 0 };
  for (let start = 0; start < listed.length; start += AT_ONCE) {
    const some = listed.slice(start, start + AT_ONCE);
    for (const taken of await Promise.all(some.map((each) => take(context, each)))) counts[taken] += 1;
  }
  const summary = `${counts.added} added, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts['kept-out']} kept out as before, ${refused.length} refused.`;
  return {
    json: { counts, refused },
    lines: [...refused.map(({ line, reason }) => `line ${line}: ${reason}`), summary],
    status: refused.length === 0 ? 0 : 1,
  };
};

/** The same of a CSV. @throws CannotStartError where it is no such list at all. */
export const importRecipients = async (context: List, csv: string): Promise<Answer<Imported>> =>
  importList(context, readRecipientList(csv));
