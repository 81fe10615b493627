import { createHash } from 'node:crypto';
import type { DigestLanguage } from '../../shared/model/language.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { Sync } from '../../shared/model/sync.ts';
import type { Instant } from '../../shared/model/time.ts';
import { editorWords, type Untaken } from '../../templates/notices/editors.ts';
import { trackerRead, trackerUnread, watchdogReport } from '../../templates/notices/ops.ts';
import { notify, notifyOps, type NotifyServices } from '../deliver/notify.ts';
import { dialogueName } from '../unsubscribe/stop.ts';
import type { Concern } from './finding.ts';
import type { Trouble } from './look-at-syncs.ts';

const LOCALES: Readonly<Record<DigestLanguage, string>> = { ar: 'ar-MA', fr: 'fr-MA' };

/** A moment as people say one: day, month in words, hour. */
const inWords = (at: Instant, language: DigestLanguage, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(at),
  );

const untaken = ({ outcome }: Sync): Untaken | null =>
  outcome.kind === 'failed' || outcome.kind === 'refused' ? outcome : null;

const sound = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, '-');

/**
 * Tells editors and ops that reads are not taken, once for each cause of a trouble, and that they are again,
 * once, whoever of them was told of the trouble.
 */
export const tellTrouble = async (
  { first, last, healed }: Trouble,
  lastSync: Sync,
  recipients: readonly Recipient[],
  services: NotifyServices,
): Promise<void> => {
  const outcome = untaken(last);
  if (outcome === null) return;
  const { stage, notices } = services;
  const { trackerId } = first;
  const trouble = `trouble-${sound(first.id)}-${sound(outcome.code)}`;
  const tellTo = async (who: string, unread: () => Promise<void>, read: () => Promise<void>) => {
    if (!healed) return unread();
    if ((await notices.get(`${trouble}-${who}`)) !== null) return read();
  };
  for (const { id, email, name, languages, audience, state } of recipients) {
    if (audience !== 'editors' || state.kind !== 'active' || email === null) continue;
    const language = languages[0] ?? 'ar';
    const words = editorWords[language];
    const dialogue = dialogueName(stage, trackerId, language);
    const say = (noticeId: string, text: { subject: string; text: string }) =>
      notify({ id: noticeId, to: { name, address: email }, language, html: null, ...text }, services);
    await tellTo(
      id,
      () =>
        say(
          `${trouble}-${id}`,
          words.untaken(dialogue, outcome, inWords(first.startedAt, language, stage.zone)),
        ),
      () =>
        say(
          `healed-${trouble}-${id}`,
          words.healed(dialogue, inWords(lastSync.endedAt, language, stage.zone)),
        ),
    );
  }
  const tracker = dialogueName(stage, trackerId, 'en');
  await tellTo(
    'ops',
    () =>
      notifyOps(
        { id: `${trouble}-ops`, ...trackerUnread(tracker, outcome.code, last.id, first.startedAt) },
        services,
      ),
    () => notifyOps({ id: `healed-${trouble}-ops`, ...trackerRead(tracker, lastSync.endedAt) }, services),
  );
};

/** Tells ops what a person must look at; once, until it changes. */
export const tellOps = async (concerns: readonly Concern[], services: NotifyServices): Promise<void> => {
  const open = concerns
    .filter(({ mended }) => !mended)
    .map(
      ({ finding, subject, count, cause }) =>
        `${finding}: ${count} of ${subject}${cause === null ? '' : ` (${cause})`}`,
    )
    .sort();
  if (open.length === 0) return;
  const hash = createHash('sha256').update(open.join('\n')).digest('hex').slice(0, 24);
  await notifyOps({ id: `watchdog-${hash}`, ...watchdogReport(services.stage.name, open) }, services);
};
