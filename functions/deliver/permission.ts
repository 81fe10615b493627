import { foldAddress } from '../../shared/model/address.ts';
import type { Delivery, DeliveryState } from '../../shared/model/delivery.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { DeliveryMode, Stage } from '../../shared/model/stage.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Addressee } from './address-letter.ts';

export type WithholdCause = Extract<DeliveryState, { status: 'withheld' }>['cause'];

/** Whether a stage lets mail out to an address, or why not. */
export const withheldByMode = (mode: DeliveryMode, address: string): WithholdCause | null => {
  switch (mode.kind) {
    case 'off':
      return 'delivery-off';
    case 'allowlist':
      return mode.addresses.some((allowed) => foldAddress(allowed) === foldAddress(address))
        ? null
        : 'not-on-allowlist';
    case 'on':
      return null;
  }
};

/**
 * The address to send to, or why nothing is sent: looked at when the mail is about to leave, not before. Between
 * the plan and that moment somebody may have stopped, or have become a reader of the other side's copy.
 */
export const permission = (
  stage: Stage,
  recipient: Recipient | null,
  { audience, language }: Pick<Delivery, 'audience' | 'language'>,
): Addressee | WithholdCause => {
  if (recipient === null || recipient.email === null || recipient.state.kind !== 'active')
    return 'recipient-inactive';
  if (recipient.audience !== audience || !recipient.languages.includes(language)) return 'recipient-changed';
  const { email, name } = recipient;
  return withheldByMode(stage.delivery, email) ?? { email, name };
};

/** Whether somebody gets editions the day before. */
export const isPreviewer = ({ previewers = [] }: Pick<Stage, 'previewers'>, recipient: Recipient | null) =>
  previewers.some((address) => foldAddress(address) === foldAddress(recipient?.email ?? ''));

const DAY_MS = 86_400_000;

/** More than the stage's `maxLateDays` days have passed since its hour. */
export const isTooLate = (
  { maxLateDays }: Pick<Stage, 'maxLateDays'>,
  { scheduledAt }: Pick<Edition, 'scheduledAt'>,
  now: Instant,
): boolean => Date.parse(now) - Date.parse(scheduledAt) > maxLateDays * DAY_MS;

/** Clocks of two machines may differ by this much. */
const SKEW_MS = 300_000;

/** Its hour has not come: only previewers get it. */
export const isEarly = ({ scheduledAt }: Pick<Edition, 'scheduledAt'>, now: Instant): boolean =>
  Date.parse(now) + SKEW_MS < Date.parse(scheduledAt);
