import * as z from 'zod';
import type { Language } from './language.ts';

/** `error`: not taken, the last good value stays. `warning`: taken, worth a look. `info`: said once, wants nothing. */
export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/**
 * Something in the tracker that staff should know of: a code and parameters, no words.
 * `row` counts from 1, `column` is its letters, `cell` is `C7`; all three are null for a whole tab or file.
 */
export const Finding = z.strictObject({
  severity: Severity,
  /** Stable, `noun.problem`: `date.impossible`. */
  code: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  /** The tab's name; null for the whole file. */
  tab: z.string().nullable(),
  row: z.int().positive().nullable(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
  /** The cell as displayed. */
  value: z.string().nullable(),
  /** What the message needs besides: `field`, `header`, `first`, `count`… */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof Finding>;

/** How many findings of each severity. */
export const FindingCounts = z.record(Severity, z.int().nonnegative());
export type FindingCounts = z.infer<typeof FindingCounts>;

/** A finding with its words, for whoever shows it. */
export interface WordedFinding extends Finding {
  readonly message: Readonly<Record<Language, string>>;
}
