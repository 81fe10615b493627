import * as z from 'zod';
import { DigestLanguage } from './language.ts';
import { Instant } from './time.ts';
import { Audience, TrackerId } from './tracker.ts';

/** Somebody who receives a tracker's digest. The id is opaque, so that erasing the address leaves the ledger whole. */
export const Recipient = z.strictObject({
  id: z.string().min(1),
  trackerId: TrackerId,
  /** Null once erased. */
  email: z.string().nullable(),
  name: z.string().nullable(),
  audience: Audience,
  languages: z.array(DigestLanguage).min(1),
  state: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('active') }),
    z.strictObject({ kind: z.literal('stopped'), at: Instant, by: z.enum(['link', 'operator']) }),
    z.strictObject({ kind: z.literal('suppressed'), at: Instant, cause: z.enum(['bounce', 'complaint']) }),
    z.strictObject({ kind: z.literal('erased'), at: Instant }),
  ]),
});
export type Recipient = z.infer<typeof Recipient>;
