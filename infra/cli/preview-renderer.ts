import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { ShownCopy } from './preview-rendering.ts';

const Answer = z.union([
  z.object({ id: z.int(), shown: ShownCopy.nullable() }),
  z.object({ id: z.int(), failure: z.string() }),
]);

/** Renders with the templates as they stand. */
export interface Renderer {
  /** @throws Error with what the templates threw, stack and all. */
  render(digest: unknown, audience: string, language: string): Promise<ShownCopy | null>;
  /** The templates changed: they are loaded anew, for what is being rendered too. */
  renew(): void;
  close(): Promise<void>;
}

interface Asked {
  readonly request: { readonly id: number; readonly digest: unknown; audience: string; language: string };
  readonly resolve: (shown: ShownCopy | null) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that keeps its modules until it is renewed: the only way to load a module again is a new thread. */
export const openRenderer = (): Renderer => {
  let thread: Worker | null = null;
  let count = 0;
  const asked = new Map<number, Asked>();
  const failAll = (error: Error): void => {
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./preview-thread.mjs', import.meta.url), { execArgv: [] });
    started.on('message', (said: unknown) => {
      if (thread !== started) return;
      const answer = Answer.parse(said);
      const asker = asked.get(answer.id);
      asked.delete(answer.id);
      if ('failure' in answer) asker?.reject(new Error(answer.failure));
      else asker?.resolve(answer.shown);
    });
    started.on('error', (error: unknown) => {
      if (thread !== started) return;
      thread = null;
      failAll(error instanceof Error ? error : new Error(String(error)));
    });
    started.unref();
    return started;
  };
  return {
    render: (digest, audience, language) =>
      new Promise((resolve, reject) => {
        thread ??= start();
        count += 1;
        const request = { id: count, digest, audience, language };
        asked.set(count, { request, resolve, reject });
        thread.postMessage(request);
      }),
    renew() {
      void thread?.terminate();
      thread = asked.size > 0 ? start() : null;
      for (const { request } of asked.values()) thread?.postMessage(request);
    },
    async close() {
      const ended = thread;
      thread = null;
      failAll(new Error('The preview was closed.'));
      await ended?.terminate();
    },
  };
};
