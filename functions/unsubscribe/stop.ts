import type { Language } from '../../shared/model/language.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { maskAddress, type StopClaim, type StopKeys, stopLink } from '../../shared/mail/stop.ts';
import type { Recipients } from '../../shared/store/recipients.ts';
import { type NoticedReader, readerReturned, readerStopped } from '../../templates/notices/ops.ts';
import { stopConfirmation } from '../../templates/stop/confirmation.ts';
import type { PageKind } from '../../templates/stop/words.ts';
import { notify, notifyOps, type NotifyServices } from '../deliver/notify.ts';

export interface StopServices extends NotifyServices {
  readonly recipients: Recipients;
  readonly stopKeys: StopKeys;
}

type Stopped = Recipient & { readonly state: Extract<Recipient['state'], { kind: 'stopped' }> };

/** Whether it was their own link that stopped it, which alone a link may undo. */
const isStoppedByLink = (recipient: Recipient): recipient is Stopped =>
  recipient.state.kind === 'stopped' && recipient.state.by === 'link';

const stopName = ({ id }: Recipient, at: string): string => `${id}-${at.replace(/\D/g, '')}`;

/** A dialogue's name; its id where the stage has closed it, for its links go on working. */
export const dialogueName = ({ trackers }: Stage, trackerId: string, language: Language): string =>
  trackers.find(({ id }) => id === trackerId)?.name[language] ?? trackerId;

/** What ops may be told of somebody. */
export const noticed = (recipient: Recipient, services: NotifyServices): NoticedReader => ({
  id: recipient.id,
  name: recipient.name,
  maskedAddress: recipient.email === null ? '(erased)' : maskAddress(recipient.email),
  audience: recipient.audience,
  tracker: dialogueName(services.stage, recipient.trackerId, 'en'),
});

/**
 * Tells whoever must know of a stop: the reader, with a link that undoes it, and ops. Told again it tells nobody
 * twice, so it is run after every use of the link, and by the watchdog.
 */
export const tellStop = async (
  recipient: Recipient,
  language: StopClaim['language'],
  services: StopServices,
): Promise<void> => {
  const { email } = recipient;
  if (!isStoppedByLink(recipient) || email === null) return;
  const { state } = recipient;
  const { stage, stopKeys } = services;
  const { id: recipientId, trackerId, name } = recipient;
  const undoUrl = stopLink(stage.stopUrl, { act: 'undo', language, trackerId, recipientId }, stopKeys);
  const dialogue = dialogueName(stage, trackerId, language);
  const told = stopName(recipient, state.at);
  const confirmation = stopConfirmation(language, dialogue, undoUrl);
  const to = { name, address: email };
  await notify({ id: `stop-${told}`, to, language, againInDoubt: false, ...confirmation }, services);
  await notifyOps(
    { id: `ops-stop-${told}`, ...readerStopped(noticed(recipient, services), state.at) },
    services,
  );
};

/** What the link's page shows before anything is pressed. */
export const pageBefore = (act: StopClaim['act'], recipient: Recipient): PageKind => {
  const isActive = recipient.state.kind === 'active';
  if (act === 'stop') return isActive ? 'stop' : 'already-stopped';
  if (isActive) return 'undone';
  return isStoppedByLink(recipient) ? 'undo' : 'not-undoable';
};

const stop = async (
  recipient: Recipient,
  { language }: StopClaim,
  services: StopServices,
): Promise<PageKind> => {
  const at = services.clock();
  const changed = await services.recipients.change(recipient.trackerId, recipient.id, (now) =>
    now.state.kind === 'active' ? { ...now, state: { kind: 'stopped', at, by: 'link' } } : null,
  );
  if (changed === null) return 'invalid';
  await tellStop(changed.recipient, language, services);
  return isStoppedByLink(changed.recipient) ? 'stopped' : 'already-stopped';
};

const undo = async (recipient: Recipient, services: StopServices): Promise<PageKind> => {
  const changed = await services.recipients.change(recipient.trackerId, recipient.id, (now) =>
    isStoppedByLink(now) ? { ...now, state: { kind: 'active' } } : null,
  );
  if (changed?.moved && isStoppedByLink(recipient)) {
    const told = stopName(recipient, recipient.state.at);
    await notifyOps({ id: `ops-undo-${told}`, ...readerReturned(noticed(recipient, services)) }, services);
  }
  return changed?.recipient.state.kind === 'active' ? 'undone' : 'not-undoable';
};

/** Does what a pressed button, or a mail program's one click, asks for. Pressed again it does nothing more. */
export const press = async (
  claim: StopClaim,
  recipient: Recipient,
  services: StopServices,
): Promise<PageKind> => (claim.act === 'stop' ? stop(recipient, claim, services) : undo(recipient, services));
