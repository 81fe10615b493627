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

/** Tries until it is done; see `patience`. @throws SourceError of the last attempt, or what an attempt throws. */
export type Patiently = <Value>(attempt: (timeoutMs: number) => Promise<Attempt<Value>>) => Promise<Value>;

/** Google's quotas refill by the minute: giving up earlier than that would be giving up too early. */
export const PATIENCE_MS = 70_000;
/** Under the three minutes that a sync has on AWS, with time left for the store. */
const WHOLE_MS = 150_000;
/** Google's own client gives a request no limit; the largest page of a sheet is answered in a few seconds. */
const ATTEMPT_MS = 30_000;
/** No wait is so long that the attempt after it could not be answered. */
const LAST_ATTEMPT_MS = 5_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 32_000;

/**
 * The patience that one sync has with Google, over all its requests: between attempts it waits a random time up to
 * a bound that doubles (full jitter), or at least as long as the server asks; seventy seconds in all, and never
 * beyond the time that is left. The last attempt is made when they are over, so that a quota that was used up at
 * the first has been refilled.
 */
export const patience = (timing: Timing): Patiently => {
  const openedAt = timing.now();
  let waited = 0;
  const left = () => Math.min(timing.remainingMs(), WHOLE_MS - (timing.now() - openedAt));
  return async (attempt) => {
    for (let bound = FIRST_WAIT_MS; ; bound = Math.min(2 * bound, LONGEST_WAIT_MS)) {
      const outcome = await attempt(Math.max(1, Math.min(ATTEMPT_MS, left())));
      if (outcome.kind === 'done') return outcome.value;
      const mayWait = Math.min(PATIENCE_MS - waited, left() - LAST_ATTEMPT_MS);
      const asked = outcome.retryAfterMs ?? 0;
      if (mayWait <= 0 || asked > mayWait) throw outcome.error;
      const wait = Math.min(mayWait, asked + timing.random() * bound);
      waited += wait;
      await timing.sleep(wait);
    }
  };
};
