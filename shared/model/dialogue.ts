import * as z from 'zod';
import { Extra, Place } from './commitment.ts';
import { PartialDate } from './time.ts';

/** A session of the dialogue. */
export const Round = z.strictObject({
  ref: z.string().nullable(),
  title: z.string().nullable(),
  heldOn: PartialDate.nullable(),
  planned: PartialDate.nullable(),
  place: z.string().nullable(),
  /** Whether it is one of the sessions due each year; true unless said otherwise. */
  countsTowardYear: z.boolean(),
  minutes: z.string().nullable(),
  extra: Extra,
  at: Place,
});
export type Round = z.infer<typeof Round>;

/** A joint committee. */
export const Committee = z.strictObject({
  ref: z.string().nullable(),
  name: z.string(),
  members: z.array(z.string()),
  startsOn: PartialDate.nullable(),
  extra: Extra,
  at: Place,
});
export type Committee = z.infer<typeof Committee>;

/** A meeting of a committee. */
export const Meeting = z.strictObject({
  committee: z.string().nullable(),
  heldOn: PartialDate.nullable(),
  planned: PartialDate.nullable(),
  outcome: z.string().nullable(),
  minutes: z.string().nullable(),
  extra: Extra,
  at: Place,
});
export type Meeting = z.infer<typeof Meeting>;
