import type { Delivery } from '../../shared/model/delivery.ts';
import type { Edition, EditionCopy } from '../../shared/model/edition.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Instant } from '../../shared/model/time.ts';
import { deliveryTags } from '../../shared/mail/mailer.ts';
import type { Letter } from '../../shared/mail/mime.ts';
import { STOP_PLACEHOLDER } from '../../shared/mail/stop-placeholder.ts';
import { stopLink, type StopKeys } from '../../shared/mail/stop.ts';
import type { ReadCopy } from './copies.ts';

export interface Addressing {
  readonly stage: Stage;
  readonly stopKeys: StopKeys;
  readonly configurationSet: string | null;
}

export interface Addressee {
  readonly email: string;
  readonly name: string | null;
}

/** A stop request by mail reaches whoever answers the stage's mail, and names no address but its sender's. */
const stopMail = (replyTo: string, deliveryId: string): string =>
  `mailto:${replyTo}?subject=${encodeURIComponent(`stop ${deliveryId}`)}`;

/** An archived copy as one recipient's letter: their address and their stop link are all that is filled in. */
export const addressLetter = (
  { stage, stopKeys, configurationSet }: Addressing,
  edition: Edition,
  delivery: Delivery,
  copy: EditionCopy,
  read: ReadCopy,
  { email, name }: Addressee,
  at: Instant,
): Letter => {
  const { language } = delivery;
  const stopUrl = stopLink(
    stage.stopUrl,
    { act: 'stop', language, trackerId: edition.trackerId, recipientId: delivery.recipientId },
    stopKeys,
  );
  const { sender } = stage;
  return {
    id: delivery.id,
    at,
    from: { name: sender.name[language], address: sender.address },
    replyTo: sender.replyTo,
    to: { name, address: email },
    language,
    subject: copy.subject,
    html: read.html.replaceAll(STOP_PLACEHOLDER, stopUrl),
    text: read.text.replaceAll(STOP_PLACEHOLDER, stopUrl),
    picture: read.picture,
    workbook: read.workbook,
    list: {
      id: `${edition.trackerId}.${sender.address.split('@')[1]}`,
      stopUrl,
      stopMail: stopMail(sender.replyTo, delivery.id),
    },
    tags: deliveryTags(edition.id, delivery.id),
    configurationSet,
  };
};
