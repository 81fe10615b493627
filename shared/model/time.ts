import * as z from 'zod';

/** A calendar day, `2026-11-16`, that exists. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** A moment in UTC to the millisecond, `2026-11-16T08:00:00.000Z`; instants compare as strings. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** An ISO 8601 week, `2026-W47`. */
export const Period = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);
export type Period = z.infer<typeof Period>;

/** An IANA zone this Node knows, `Africa/Casablanca`. */
export const Zone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'not a time zone this Node knows');
export type Zone = z.infer<typeof Zone>;

/** How exact a date is. A horizon such as `أفق 2026` has the precision `year`. */
export const Precision = z.enum(['day', 'month', 'quarter', 'half', 'year']);
export type Precision = z.infer<typeof Precision>;

/**
 * A date as people commit to one: the day that counts, how exact it was, and the words typed.
 * In `due` and `planned` a period counts by its last day, elsewhere by its first.
 */
export const PartialDate = z.strictObject({ date: IsoDate, precision: Precision, text: z.string() });
export type PartialDate = z.infer<typeof PartialDate>;

/** A promise that comes round: twice a year is `{ times: 2, every: 'year' }`. */
export const Recurrence = z.strictObject({ times: z.int().positive(), every: z.literal('year') });
export type Recurrence = z.infer<typeof Recurrence>;
