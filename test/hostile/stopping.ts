import PostalMime from 'postal-mime';
import type { Stage } from '../../shared/model/stage.ts';
import { type Mailer, type MailTags } from '../../shared/mail/mailer.ts';
import { newStopKeys, type StopClaim, stopLink } from '../../shared/mail/stop.ts';
import { clockAt } from '../../shared/runtime/clock.ts';
import { silentLog } from '../../shared/runtime/log.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import type { EventServices } from '../../functions/delivery-events/take-event.ts';
import type { StopServices } from '../../functions/unsubscribe/stop.ts';
import { memoryTable } from './memory-table.ts';
import { NOW, stageOf } from './mailing.ts';

export interface SentNotice {
  readonly to: string;
  readonly raw: string;
  /** As another library than the one that made it reads it. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly tags: MailTags;
}

/** One reader on the list, and everything that stopping and SES's events touch. */
export const withReader = async (stage: Partial<Stage> = {}) => {
  const mailing = createMailing(memoryTable());
  const sent: SentNotice[] = [];
  const mailer: Mailer = {
    async send(raw, { to }, tags) {
      const { subject = '', text = '', html = '' } = await PostalMime.parse(raw);
      sent.push({ to, raw: Buffer.from(raw).toString('utf8'), subject, text, html, tags });
      return { kind: 'accepted', messageId: `n${sent.length}` };
    },
  };
  const { recipient } = await mailing.recipients.add({
    trackerId: 'main',
    email: 'lahcen@reader.example',
    name: 'لحسن',
    audience: 'bureau',
    languages: ['ar', 'fr'],
  });
  const services: StopServices & EventServices = {
    log: silentLog,
    stage: stageOf({ stopUrl: 'http://127.0.0.1/', ...stage }),
    clock: clockAt(NOW),
    stopKeys: newStopKeys(),
    configurationSet: null,
    mailer,
    ...mailing,
  };
  const linkFor = (act: StopClaim['act'], language: StopClaim['language'] = 'ar') =>
    stopLink(
      services.stage.stopUrl,
      { act, language, trackerId: 'main', recipientId: recipient.id },
      services.stopKeys,
    );
  const now = async () => mailing.recipients.get('main', recipient.id);
  return { mailing, services, recipient, sent, linkFor, now };
};
