import * as z from 'zod';
import { Worded } from './language.ts';
import { Zone } from './time.ts';
import { TrackerConfig } from './tracker.ts';

/** Who may get mail: nobody, the addresses named, or every recipient. Nobody unless somebody says otherwise. */
export const DeliveryMode = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off') }),
  z.strictObject({ kind: z.literal('allowlist'), addresses: z.array(z.email()) }),
  z.strictObject({ kind: z.literal('on') }),
]);
export type DeliveryMode = z.infer<typeof DeliveryMode>;

/**
 * The slowest that mails may be sent, a second: half of what SES lets an account in its sandbox send. A batch sent
 * slower than this would outlast the function that sends it.
 */
export const LEAST_SEND_RATE = 0.5;

export const Sender = z.strictObject({
  /** Shown beside the address, in the digest's language. */
  name: Worded,
  address: z.email(),
  replyTo: z.email(),
});
export type Sender = z.infer<typeof Sender>;

/** Everything that is one installation's own and no secret: a stage on AWS, or a laptop's data folder. */
export const Stage = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  zone: Zone,
  delivery: DeliveryMode,
  sender: Sender,
  /** Mails a second that SES may be given. */
  maxSendRate: z.number().min(LEAST_SEND_RATE),
  /** An edition later than this is held until a person releases it. */
  maxLateDays: z.int().positive().default(3),
  /** When an edition is due each week, in the stage's zone; not set where a person makes each. */
  editionDue: z
    .strictObject({
      /** ISO: Monday 1 … Sunday 7. */
      weekday: z.int().min(1).max(7),
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    })
    .optional(),
  /**
   * Recipients who get each edition the day before, frozen as the others will get it at its hour, so that they may
   * hold it. Needs `editionDue`.
   */
  previewers: z.array(z.email()).optional(),
  /** Gets word of what a person must look at; null: nobody. */
  opsAddress: z.email().nullable(),
  /** The stop link's page, without the token: `https://…/`. */
  stopUrl: z.url(),
  trackers: z.array(TrackerConfig).min(1),
});
export type Stage = z.infer<typeof Stage>;
