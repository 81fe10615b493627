import { setTimeout as sleep } from 'node:timers/promises';

/** Waits. Passed in, so that a test waits for nothing. */
export type Pause = (milliseconds: number) => Promise<void>;

export const realPause: Pause = (milliseconds) => sleep(milliseconds);

const TRIES = 12;
const FIRST_MS = 50;
const LONGEST_MS = 5_000;

const REFUSALS = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
]);
const PASSING = new Set([
  ...REFUSALS,
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
  'EPIPE',
]);

const namesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.name, ...code];
};

/** What is known of a call that got an answer after all. */
export interface Patient<Answer> {
  readonly answer: Answer;
  /** An earlier try may have taken effect without anybody hearing of it. */
  readonly doubtful: boolean;
}

/**
 * Makes a call until it is answered, with full-jitter backoff where the database is busy or did not answer.
 * `refused` errors of the call itself (a condition that does not hold) are for the caller to turn into answers.
 * @throws the last error, where it does not pass or the tries are used up.
 */
export const patiently = async <Answer>(
  call: () => Promise<Answer>,
  pause: Pause,
): Promise<Patient<Answer>> => {
  let doubtful = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { answer: await call(), doubtful };
    } catch (error) {
      const names = namesOf(error);
      if (attempt === TRIES || !names.some((name) => PASSING.has(name))) throw error;
      doubtful ||= !names.some((name) => REFUSALS.has(name));
      await pause(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt));
    }
  }
};
