import * as z from 'zod';
import type { Witness } from '../../shared/model/delivery-steps.ts';
import type { Instant } from '../../shared/model/time.ts';

const When = z.string().optional();
const Address = z.object({ emailAddress: z.string() });

/**
 * An event of SES as EventBridge brings it, as far as it is of use here. Everything is optional but its id: what
 * SES may send tomorrow is kept, not thrown. Source: "Event data published by Amazon SES" in its developer guide.
 */
export const SesEvent = z.object({
  id: z.string().min(1),
  time: When,
  detail: z
    .object({
      eventType: z.string().optional(),
      mail: z
        .object({
          messageId: z.string().optional(),
          timestamp: When,
          tags: z.record(z.string(), z.array(z.string())).optional(),
        })
        .optional(),
      delivery: z.object({ timestamp: When }).optional(),
      bounce: z
        .object({
          bounceType: z.string().optional(),
          timestamp: When,
          bouncedRecipients: z.array(Address).optional(),
        })
        .optional(),
      complaint: z
        .object({
          timestamp: When,
          complaintFeedbackType: z.string().nullish(),
          complainedRecipients: z.array(Address).optional(),
        })
        .optional(),
    })
    .optional(),
});
export type SesEvent = z.infer<typeof SesEvent>;

/** The first of these that is a moment, as this program writes one. */
const firstMoment = (fallback: Instant, ...said: readonly (string | undefined)[]): Instant => {
  const found = said.find((text) => text !== undefined && !Number.isNaN(Date.parse(text)));
  return found === undefined ? fallback : new Date(found).toISOString();
};

/** When it happened; `now` where the event does not say. */
export const momentOf = ({ time, detail }: SesEvent, now: Instant): Instant =>
  firstMoment(
    now,
    detail?.delivery?.timestamp,
    detail?.bounce?.timestamp,
    detail?.complaint?.timestamp,
    detail?.eventType === 'Send' ? detail.mail?.timestamp : undefined,
    time,
  );

/** Whether the event is a reader's complaint; some providers also report that a mail is *not* spam. */
const complains = ({ detail }: SesEvent): boolean =>
  detail?.eventType === 'Complaint' && detail.complaint?.complaintFeedbackType !== 'not-spam';

/** What the event says of the mail; null where it says nothing that moves a delivery (a delay, a template). */
export const witnessOf = (event: SesEvent, now: Instant): Witness | null => {
  const messageId = event.detail?.mail?.messageId;
  if (messageId === undefined) return null;
  const at = momentOf(event, now);
  switch (event.detail?.eventType) {
    case 'Send':
      return { kind: 'accepted', messageId, at };
    case 'Delivery':
      return { kind: 'delivered', messageId, at };
    case 'Reject':
      return { kind: 'rejected', messageId, at };
    case 'Bounce':
      return { kind: 'bounced', messageId, at, permanent: event.detail.bounce?.bounceType === 'Permanent' };
    case 'Complaint':
      return complains(event) ? { kind: 'complained', messageId, at } : null;
    default:
      return null;
  }
};

/** Addresses that no mail may go to any more, and why: of a permanent bounce or a complaint. */
export const refusingAddresses = (
  event: SesEvent,
): { readonly cause: 'bounce' | 'complaint'; readonly addresses: readonly string[] } | null => {
  const { detail } = event;
  if (detail?.eventType === 'Bounce' && detail.bounce?.bounceType === 'Permanent')
    return { cause: 'bounce', addresses: bare(detail.bounce.bouncedRecipients) };
  if (complains(event))
    return { cause: 'complaint', addresses: bare(detail?.complaint?.complainedRecipients) };
  return null;
};

/** SES may give an address with its name, `"A" <a@x>`. */
const bare = (recipients: readonly z.infer<typeof Address>[] | undefined): readonly string[] =>
  (recipients ?? []).map(({ emailAddress }) => /<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress);
