/** Where a run is abandoned: at its nth call of a port, before it or after it took effect. */
export interface Cut {
  readonly call: number;
  readonly side: 'before' | 'after';
  /** Counts calls of this name alone. */
  readonly of?: string;
}

/** What happens around a call: nothing, unless a test holds it up or fails it. */
export interface Hooks {
  readonly before?: (call: number, name: string) => Promise<void>;
  /** It took effect; its answer has not been given yet. */
  readonly after?: (call: number, name: string) => Promise<void>;
}

const never = <Value>(): Promise<Value> => new Promise(() => undefined);

/**
 * What a run lives on. Every call on an I/O port goes through it. Where it is cut, the call gets no answer and
 * no later one has any effect, as when a process is killed; whatever was under way already still takes effect.
 */
export class Power {
  readonly calls: string[] = [];
  readonly #hooks: Hooks;
  readonly #cut: Cut | null;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #gone = Promise.withResolvers<'gone'>();
  #dead = false;

  constructor(cut: Cut | null = null, hooks: Hooks = {}) {
    this.#cut = cut;
    this.#hooks = hooks;
  }

  /** Runs until the end or until the power goes; then whatever was under way has settled. */
  async run<Value>(work: () => Promise<Value>): Promise<Value | 'gone'> {
    const ended = await Promise.race([work(), this.#gone.promise]);
    if (this.#dead) await Promise.allSettled(this.#underWay);
    return ended;
  }

  #isCutAt(name: string): boolean {
    if (this.#cut === null || (this.#cut.of !== undefined && this.#cut.of !== name)) return false;
    const { call, of } = this.#cut;
    return call === (of === undefined ? this.calls : this.calls.filter((one) => one === of)).length;
  }

  #die<Value>(): Promise<Value> {
    this.#dead = true;
    this.#gone.resolve('gone');
    return never();
  }

  async call<Value>(name: string, effect: () => Promise<Value>): Promise<Value> {
    if (this.#dead) return never();
    const number = this.calls.push(name);
    const mine = this.#isCutAt(name);
    if (mine && this.#cut?.side === 'before') return this.#die();
    const effective = Promise.resolve(this.#hooks.before?.(number, name)).then(effect);
    this.#underWay.add(effective);
    const settled = await effective.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    this.#underWay.delete(effective);
    if (mine) return this.#die();
    if (this.#dead) return never();
    if ('error' in settled) throw settled.error;
    await this.#hooks.after?.(number, name);
    return settled.value;
  }
}
