import type { Log } from '../../shared/runtime/log.ts';
import type { Screen } from './screen.ts';

/** The person's side of a command. */
export interface Terminal {
  /** Progress and words. */
  readonly screen: Screen;
  /** The one document of `--json`. */
  printJson(value: unknown): void;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly log: Log;
  /** Aborts when the person interrupts. */
  readonly signal: AbortSignal;
}

/** The person pressed Ctrl-C. */
export class Interrupted extends Error {}

/** Waits for work, but no longer than until the person interrupts. @throws Interrupted */
export const unlessInterrupted = <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new Interrupted());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
