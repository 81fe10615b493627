/** Waits for the next turn to send, at `rate` mails a second over all lanes together. */
export type Pace = (rate: number) => Promise<void>;

/**
 * Spaces one process's sends so that `lanes` of them together stay within a rate, with no server between them:
 * each keeps `lanes / rate` seconds between its own. On AWS a lane is one instance of the function, and the
 * queue's maximum concurrency is their number, so the sum holds whatever the batch size is. `nowMs` is a
 * monotonic clock.
 */
export const createPace = (lanes: number, nowMs: () => number, wait: (ms: number) => Promise<void>): Pace => {
  let free = 0;
  return async (rate) => {
    const now = nowMs();
    const turn = Math.max(now, free);
    free = turn + (lanes * 1000) / rate;
    if (turn > now) await wait(turn - now);
  };
};
