import * as z from 'zod';
import { DigestLanguage } from './language.ts';
import { Instant, Period } from './time.ts';
import { Audience, TrackerId } from './tracker.ts';

/** One thing that is archived for one audience in one language: what every recipient of the pair gets. */
export const EditionCopy = z.strictObject({
  audience: Audience,
  language: DigestLanguage,
  subject: z.string().min(1),
  /** Archive keys. `trend` is the picture, where the edition has one; `workbook` is null where nothing is attached. */
  html: z.string(),
  text: z.string(),
  workbook: z.string().nullable(),
  /** What the attached workbook is called. */
  workbookName: z.string().nullable(),
  trend: z.string().nullable(),
  /** By which Content-ID the HTML shows the picture. */
  trendId: z.string().nullable(),
});
export type EditionCopy = z.infer<typeof EditionCopy>;

/** A digest of one period, its numbers frozen. Put once, under tracker and period. */
export const Edition = z.strictObject({
  /** `<tracker>.<period>`: printed in every copy. */
  id: z.string().min(1),
  trackerId: TrackerId,
  period: Period,
  /** Counts from 1, without gaps. */
  number: z.int().positive(),
  /** Changes seen in [from, to) are this edition's; from is null for the first. */
  window: z.strictObject({ from: Instant.nullable(), to: Instant }),
  scheduledAt: Instant,
  createdAt: Instant,
  /** Archive key of the Digest value, which holds every number. */
  digest: z.string(),
  copies: z.array(EditionCopy),
  /**
   * When every recipient's delivery had been planned; null while that is not finished. Nobody is added after, but
   * at the end of a preview, when it is planned anew.
   */
  plannedAt: Instant.nullable(),
  /** Mails a second that SES may be given, as known when the edition was made. */
  sendRate: z.number().positive(),
  /** Held: not sent until a person releases it. */
  hold: z.strictObject({ cause: z.enum(['operator', 'late', 'preview']), at: Instant }).nullable(),
  /** Who released it, which also lets it out late; null where nobody had to. */
  release: z.strictObject({ by: z.string().min(1), at: Instant }).nullable(),
});
export type Edition = z.infer<typeof Edition>;
