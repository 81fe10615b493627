/** A short mail in plain text. */
export interface NoticeText {
  readonly subject: string;
  readonly text: string;
}

/** Somebody of whom ops is told; the address is masked, since a notice is forwarded as any mail is. */
export interface NoticedReader {
  readonly id: string;
  readonly name: string | null;
  readonly maskedAddress: string;
  readonly audience: string;
  readonly tracker: string;
}

const who = ({ id, name, maskedAddress, audience, tracker }: NoticedReader): string =>
  [
    `  name      ${name ?? '-'}`,
    `  address   ${maskedAddress}`,
    `  audience  ${audience}`,
    `  tracker   ${tracker}`,
    `  id        ${id}`,
  ].join('\n');

/** `2026-11-23T11:30:00.000Z` as people read it. */
const moment = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;

/** A reader used the stop link. */
export const readerStopped = (reader: NoticedReader, at: string): NoticeText => ({
  subject: `Iltizam: a reader of ${reader.tracker} (${reader.audience}) stopped the digest`,
  text: lines(
    `The stop link of this reader was used at ${moment(at)}. They get no more digests.`,
    who(reader),
    'They were sent one confirmation with a link to undo it. Whoever holds a forwarded copy can use the link too: if this reader is one who must not be cut off, ask them.',
    'To put them back by hand: iltizam recipients add … --again',
  ),
});

/** A reader undid a stop. */
export const readerReturned = (reader: NoticedReader): NoticeText => ({
  subject: `Iltizam: a reader of ${reader.tracker} (${reader.audience}) receives the digest again`,
  text: lines('This reader undid the stop by the link of their confirmation.', who(reader)),
});

/** An address bounced for good, or its owner complained. */
export const readerSuppressed = (
  reader: NoticedReader,
  cause: 'bounce' | 'complaint',
  at: string,
): NoticeText => ({
  subject: `Iltizam: no more mail to a reader of ${reader.tracker} (${reader.audience}): ${cause}`,
  text: lines(
    cause === 'bounce'
      ? `A mail to this reader came back for good at ${moment(at)}: the address does not exist, or refuses us.`
      : `This reader marked the digest as spam, as their provider reported at ${moment(at)}.`,
    who(reader),
    'Nothing more is sent to the address. Find out what is right, and then: iltizam recipients add … --again',
  ),
});

/** A tracker's read was not taken. `code` is the outcome's, which the runbook explains. */
export const trackerUnread = (tracker: string, code: string, syncId: string, since: string): NoticeText => ({
  subject: `Iltizam: ${tracker} cannot be read (${code})`,
  text: lines(
    `Since ${moment(since)} no read of this tracker was taken: ${code} (sync ${syncId}). The last good data stay; the next digest says how old they are.`,
    'Its editors were told. Runbook: a-tracker-is-not-read. If the sheet is as it should be: iltizam syncs accept',
  ),
});

/** A tracker is read again. */
export const trackerRead = (tracker: string, at: string): NoticeText => ({
  subject: `Iltizam: ${tracker} is read again`,
  text: lines(`The tracker was read at ${moment(at)}, and what it says was taken.`),
});

/** What the watchdog found and a person must look at; `lines` name edition or tracker, and how many. */
export const watchdogReport = (stage: string, found: readonly string[]): NoticeText => ({
  subject: `Iltizam ${stage}: ${found.length === 1 ? 'one thing needs' : `${found.length} things need`} a person`,
  text: lines(
    'The watchdog found what it may not mend by itself:',
    found.map((line) => `  - ${line}`).join('\n'),
    'Look closer with: iltizam editions list, iltizam deliveries list. The runbook has a section for each.',
  ),
});
