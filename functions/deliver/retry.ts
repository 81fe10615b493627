/**
 * How often a passing refusal is met before the mail counts as failed. The daily quota frees up within a day:
 * 120 waits of up to a quarter of an hour see it through. A refusal that SES does not explain is tried little.
 */
const LIMITS: Readonly<Record<string, number>> = { quota: 120, throttled: 12, unreachable: 12 };
const OTHER_LIMIT = 3;

export const maxRefusals = (cause: string): number => LIMITS[cause] ?? OTHER_LIMIT;

/** The longest delay a queued message can have on SQS. */
const LONGEST_S = 900;

/**
 * Seconds until the next attempt after the `refusals`th refusal: full jitter under a doubling ceiling; a
 * quarter of an hour at once where the daily quota is used up. `random` gives [0, 1).
 */
export const retryDelay = (cause: string, refusals: number, random: () => number): number => {
  if (cause === 'quota') return LONGEST_S;
  const ceiling = Math.min(LONGEST_S, 2 ** refusals);
  return 1 + Math.floor(random() * ceiling);
};
