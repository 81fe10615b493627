import type { Store } from '../../shared/store/store.ts';
import type { Move } from './plan.ts';

const TRIES = 5;

/**
 * Makes one change, and where another sync's had its version first, whatever is still to change after that one.
 * False: that other sync has taken over, and what it wrote is newer.
 */
const apply = async (
  { change, from }: Move,
  store: Store,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> => {
  let next = change;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const left = from(await store.commitments.apply(next));
    if (left === null) return true;
    if (!(await mayGoOn())) return false;
    next = left;
  }
  throw new Error(`Commitment ${change.commitmentId} keeps being changed by others.`);
};

/** How many changes are made between two looks whether this sync is still the one that may. */
const CHANGES_A_LOOK = 64;

/**
 * Makes all changes, so many at the same time. False: another sync has taken over, and this one stopped.
 * @throws the first error, once those under way have ended.
 */
export const applyAll = async (
  moves: readonly Move[],
  parallelism: number,
  store: Store,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> => {
  let next = 0;
  let stopped = false;
  const work = async (): Promise<void> => {
    for (let index = next++; index < moves.length && !stopped; index = next++) {
      const move = moves[index];
      const look = (index + 1) % CHANGES_A_LOOK === 0;
      const through = (!look || (await mayGoOn())) && (!move || (await apply(move, store, mayGoOn)));
      stopped ||= !through;
    }
  };
  const workers = Array.from({ length: Math.min(parallelism, moves.length) }, () =>
    work().catch((error: unknown) => {
      stopped = true;
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return !stopped;
};
