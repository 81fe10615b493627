import { Worker } from 'node:worker_threads';
import * as z from 'zod';

/** A server on loopback, and how to end it. */
export interface LocalServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** What a server's thread says once it listens, or cannot. */
const Word = z.union([z.object({ port: z.int() }), z.object({ failure: z.string() })]);

/**
 * Starts a server in a thread of this process: it loads beside us on another core, keeps nothing of ours
 * waiting, and sees an empty environment, so that no variable meant for something else reaches it.
 * @throws Error with what the thread said of its failure.
 */
export const startServer = (module: URL, data: Readonly<Record<string, string>> = {}): Promise<LocalServer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(module, { workerData: data, env: {}, execArgv: [] });
    const ended = new Promise<void>((end) => thread.once('exit', () => end()));
    thread.once('error', reject);
    thread.once('message', (said: unknown) => {
      const word = Word.parse(said);
      if ('failure' in word) {
        reject(new Error(word.failure));
        return;
      }
      thread.off('error', reject);
      // A thread that dies later is noticed by whoever asks its endpoint.
      thread.on('error', () => undefined);
      thread.unref();
      resolve({
        endpoint: `http://127.0.0.1:${word.port}`,
        async stop() {
          thread.ref();
          thread.postMessage('stop');
          await ended;
        },
      });
    });
  });

/** A server that somebody else runs: it is not ours to stop. */
export const foreignServer = (endpoint: string): LocalServer => ({
  endpoint,
  stop: () => Promise.resolve(),
});
