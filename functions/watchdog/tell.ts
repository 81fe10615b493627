import { createHash } from 'node:crypto';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Sync } from '../../shared/model/sync.ts';
import { sheetUrlOf, type TrackerConfig } from '../../shared/model/tracker.ts';
import { wordsIn } from '../../shared/mail/words.ts';
import { editorWords, type Untaken } from '../../templates/notices/editors.ts';
import { letter, type Letter } from '../../templates/notices/letter.tsx';
import { trackerRead, trackerUnread, watchdogReport } from '../../templates/notices/ops.ts';
import { notify, notifyOps, type NotifyServices } from '../deliver/notify.ts';
import type { Concern } from './finding.ts';
import type { Trouble } from './look-at-syncs.ts';

const untaken = ({ outcome }: Sync): Untaken | null =>
  outcome.kind === 'failed' || outcome.kind === 'refused' ? outcome : null;

const sound = (text: string): string => text.replace(/[^A-Za-z0-9-]/g, '-');

/** A reader's language, and a letter in it: that reads are not taken since a moment, or are again. */
const lettersFor = (
  { languages }: Recipient,
  tracker: TrackerConfig,
  { first, outcome }: { readonly first: Sync; readonly outcome: Untaken },
  lastSync: Sync,
  { zone }: Stage,
) => {
  const language = languages[0] ?? 'ar';
  const { moment } = wordsIn(language, zone);
  const { open, ...words } = editorWords[language];
  const url = sheetUrlOf(tracker);
  const about = tracker.name[language];
  const link = url === null ? null : { label: open, url };
  return {
    language,
    untaken: () => letter(language, { ...words.untaken(outcome, moment(first.startedAt)), about, link }),
    healed: () => letter(language, { ...words.healed(moment(lastSync.endedAt)), about, link }),
  };
};

/**
 * Tells editors and ops that reads are not taken, once for each cause of a trouble, and that they are again,
 * once, whoever of them was told of the trouble.
 */
export const tellTrouble = async (
  tracker: TrackerConfig,
  { name, first, last, healed }: Trouble & { readonly name: string },
  lastSync: Sync,
  recipients: readonly Recipient[],
  services: NotifyServices,
): Promise<void> => {
  const outcome = untaken(last);
  if (outcome === null) return;
  const { stage, notices } = services;
  const trouble = `trouble-${name}-${sound(outcome.code)}`;
  const tellTo = async (
    who: string,
    unread: (id: string) => Promise<void>,
    read: (id: string) => Promise<void>,
  ): Promise<void> => {
    const id = `${trouble}-${who}`;
    if (!healed) return unread(id);
    if ((await notices.get(id)) !== null) return read(`healed-${id}`);
  };
  for (const recipient of recipients) {
    const { email, audience, state } = recipient;
    if (audience !== 'editors' || state.kind !== 'active' || email === null) continue;
    const { language, ...letters } = lettersFor(recipient, tracker, { first, outcome }, lastSync, stage);
    const to = { name: recipient.name, address: email };
    const say = (id: string, text: Letter) =>
      notify({ id, to, language, againInDoubt: false, ...text }, services);
    await tellTo(
      recipient.id,
      (id) => say(id, letters.untaken()),
      (id) => say(id, letters.healed()),
    );
  }
  await tellTo(
    'ops',
    (id) =>
      notifyOps({ id, ...trackerUnread(tracker.name.en, outcome.code, last.id, first.startedAt) }, services),
    (id) => notifyOps({ id, ...trackerRead(tracker.name.en, lastSync.endedAt) }, services),
  );
};

/** Tells ops what a person must look at; once, until it changes. Reads that are not taken have a word of their own. */
export const tellOps = async (concerns: readonly Concern[], services: NotifyServices): Promise<void> => {
  const open = concerns
    .filter(({ finding, mended }) => !mended && finding !== 'tracker-unread')
    .map(
      ({ finding, subject, count, cause }) =>
        `${finding}: ${count} of ${subject}${cause === null ? '' : ` (${cause})`}`,
    )
    .sort();
  if (open.length === 0) return;
  const hash = createHash('sha256').update(open.join('\n')).digest('hex').slice(0, 24);
  await notifyOps({ id: `watchdog-${hash}`, ...watchdogReport(services.stage.name, open) }, services);
};
