import { watchFile, unwatchFile } from 'node:fs';

const LOOK_MS = 400;
const QUIET_MS = 250;

/**
 * Calls back after each save of a file, one call at a time, the last save never forgotten. Programs save by
 * writing, by replacing, or by a lock file and both: looking at the file itself sees all of them.
 * @returns how to stop.
 */
export const onSave = (path: string, changed: () => Promise<void>): (() => void) => {
  let again = false;
  let busy = false;
  let timer: NodeJS.Timeout | undefined;
  const work = async (): Promise<void> => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    do {
      again = false;
      await changed();
    } while (again);
    busy = false;
  };
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), QUIET_MS);
  };
  watchFile(path, { interval: LOOK_MS }, (now, before) => {
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size) look();
  });
  return () => {
    clearTimeout(timer);
    unwatchFile(path, undefined);
  };
};

/** Calls back every so often, one call at a time: for a source that cannot be watched. @returns how to stop. */
export const every = (ms: number, look: () => Promise<void>): (() => void) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const plan = (): void => {
    timer = setTimeout(() => void look().finally(() => stopped || plan()), ms);
  };
  plan();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
};
