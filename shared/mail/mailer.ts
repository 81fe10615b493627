import type { SendOutcome } from '../model/mail.ts';

export interface Envelope {
  /** ASCII addresses. */
  readonly from: string;
  readonly to: string;
}

/** Names by which SES's own events find their way back: letters, digits, `-` and `_` only. */
export type MailTags = Readonly<Record<string, string>>;

/** Hands one mail over, once, and tells what became of it. Never throws for what the other side does. */
export interface Mailer {
  send(raw: Uint8Array, envelope: Envelope, tags: MailTags): Promise<SendOutcome>;
}

/**
 * The tags of a delivery. SES allows no dot in a tag's value and an edition's id has one; a tracker's id has
 * no underscore, so the way back is exact.
 */
export const deliveryTags = (editionId: string, deliveryId: string): MailTags => ({
  edition: editionId.replace('.', '_'),
  delivery: deliveryId,
});

/** The edition that a tag names. */
export const editionOfTag = (tag: string): string => tag.replace('_', '.');
