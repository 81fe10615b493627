import * as z from 'zod';
import { DigestLanguage } from './language.ts';
import { Instant } from './time.ts';
import { Audience } from './tracker.ts';

/**
 * Where one mail stands. `unknown`: SES may or may not have taken it; never sent again by itself.
 * `withheld`: the stage's delivery mode does not let it out.
 */
export const DeliveryState = z.discriminatedUnion('status', [
  /** `cause`: `edition` at first, then why it came back: the code of a passing refusal, or `operator`. */
  z.strictObject({ status: z.literal('planned'), at: Instant, cause: z.string().min(1) }),
  z.strictObject({
    status: z.literal('withheld'),
    at: Instant,
    /** `recipient-changed`: they read as another audience, or in another language, than when it was planned. */
    cause: z.enum(['delivery-off', 'not-on-allowlist', 'recipient-inactive', 'recipient-changed']),
  }),
  /** `attempt` counts from 1; `token` is the claimer's own, by which it knows its claim again. */
  z.strictObject({
    status: z.literal('claimed'),
    at: Instant,
    attempt: z.int().positive(),
    token: z.string().min(1),
  }),
  z.strictObject({ status: z.literal('sent'), at: Instant, messageId: z.string().min(1) }),
  z.strictObject({ status: z.literal('failed'), at: Instant, cause: z.string().min(1) }),
  z.strictObject({ status: z.literal('unknown'), at: Instant, cause: z.string().min(1) }),
  /** `messageId` is null where a person, not SES, said that it arrived. */
  z.strictObject({ status: z.literal('delivered'), at: Instant, messageId: z.string().min(1).nullable() }),
  z.strictObject({
    status: z.literal('bounced'),
    at: Instant,
    messageId: z.string().min(1),
    permanent: z.boolean(),
  }),
  z.strictObject({ status: z.literal('complained'), at: Instant, messageId: z.string().min(1) }),
]);
export type DeliveryState = z.infer<typeof DeliveryState>;
export type DeliveryStatus = DeliveryState['status'];

/** One edition for one recipient as one audience in one language. */
export const Delivery = z.strictObject({
  /** Opaque and the same each time it is planned: made from edition, recipient, audience and language. */
  id: z.string().min(1),
  editionId: z.string().min(1),
  recipientId: z.string().min(1),
  audience: Audience,
  language: DigestLanguage,
  /** How often SES refused it for a passing cause. */
  refusals: z.int().nonnegative(),
  state: DeliveryState,
  /** The states it came through, oldest first: each transition with its time and cause. */
  trail: z.array(DeliveryState),
  /** The last person who settled it by hand. */
  settled: z.strictObject({ by: z.string().min(1), reason: z.string().min(1), at: Instant }).nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** The id SES gave a mail; null while it has none. */
export const messageIdOf = ({ state, trail }: Pick<Delivery, 'state' | 'trail'>): string | null => {
  const named = [...trail, state].findLast((past) => 'messageId' in past && past.messageId !== null);
  return named !== undefined && 'messageId' in named ? named.messageId : null;
};
