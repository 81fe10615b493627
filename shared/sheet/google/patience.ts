import type { SourceError } from '../../runtime/errors.ts';
import type { Timing } from './timing.ts';

/** How one attempt ended: with a value, or with a failure that may heal. One that does not heal is thrown. */
export type Attempt<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | {
      readonly kind: 'again';
      readonly error: SourceError;
      /** What the server asked for, where it asked. */
      readonly retryAfterMs: number | null;
    };

/** Google's quotas refill by the minute: giving up earlier than that would be giving up too early. */
export const PATIENCE_MS = 70_000;
/** Google's own client gives a request no limit; the largest page of a sheet is answered in a few seconds. */
const ATTEMPT_MS = 30_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 32_000;
/** Kept free before the function's end, to record what happened. */
const MARGIN_MS = 5_000;

/**
 * Tries until it is done, waiting a random time up to a bound that doubles (full jitter), or at least as long as
 * the server asks. Gives up when `PATIENCE_MS` or the remaining time is over, whichever is sooner; the last
 * attempt is made at that very moment, so that a quota of a minute ago has been refilled.
 * @throws SourceError of the last attempt, or what an attempt throws.
 */
export const patiently = async <Value>(
  attempt: (timeoutMs: number) => Promise<Attempt<Value>>,
  timing: Timing,
): Promise<Value> => {
  const left = () => timing.remainingMs() - MARGIN_MS;
  const giveUpAt = timing.now() + Math.min(PATIENCE_MS, left());
  for (let bound = FIRST_WAIT_MS; ; bound = Math.min(2 * bound, LONGEST_WAIT_MS)) {
    const outcome = await attempt(Math.max(1, Math.min(ATTEMPT_MS, left())));
    if (outcome.kind === 'done') return outcome.value;
    const patience = giveUpAt - timing.now();
    const asked = outcome.retryAfterMs ?? 0;
    if (patience <= 0 || asked > patience) throw outcome.error;
    await timing.sleep(Math.min(patience, asked + timing.random() * bound));
  }
};
