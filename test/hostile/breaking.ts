/** Thrown where a run is abandoned: as if the process had been killed there. */
export class Killed extends Error {}

/**
 * Counts the calls that a run makes on its ports, and kills the run at a chosen one: before it takes effect, or
 * after it did but before the answer came. A killed run makes no further call.
 */
export const killSwitch = (at: number, when: 'before' | 'after') => {
  let calls = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Killed();
  };
  const port = <Port extends object>(real: Port): Port =>
    new Proxy(real, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        // A listing streams and writes nothing; it is not counted.
        if (typeof value !== 'function' || name === 'list') return value;
        return async (...given: unknown[]) => {
          if (dead) throw new Killed();
          calls += 1;
          const mine = calls === at;
          if (mine && when === 'before') die();
          const answer: unknown = await Reflect.apply(value, target, given);
          if (mine) die();
          return answer;
        };
      },
    });
  return { port, calls: () => calls, dead: () => dead };
};
