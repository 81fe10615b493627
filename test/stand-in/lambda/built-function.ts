import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));

/** What one invocation came to. */
export interface Invoked {
  /** What the handler answered; null where it answered nothing. */
  readonly result: unknown;
  readonly ms: number;
  /** Memory of the process after it. */
  readonly mb: number;
}

/** A built function in a process of its own, loaded and waiting. */
export interface BuiltFunction {
  readonly loadMs: number;
  readonly loadMb: number;
  /** @throws Error with the handler's own name and stack where it fails. */
  invoke(event: unknown, options?: { at?: string; timeoutMs?: number }): Promise<Invoked>;
  /** Everything that it has printed: its log. */
  printed(): string;
  stop(): void;
}

interface Said {
  loadMs?: number;
  loadMb?: number;
  failed?: { stack: string };
  error?: { name: string; message: string; stack: string };
  result?: unknown;
  ms?: number;
  mb?: number;
}

const next = async (child: ChildProcess): Promise<Said> => {
  const ended = new AbortController();
  const message = once(child, 'message', { signal: ended.signal }) as Promise<[Said]>;
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]): never => {
    throw new Error(`The function's process ended with ${String(code)}.`);
  });
  exit.catch(() => undefined);
  try {
    const [said] = await Promise.race([message, exit]);
    if (said.failed) throw new Error(said.failed.stack);
    return said;
  } finally {
    ended.abort();
  }
};

/**
 * Starts a function from the build, as Lambda does: its folder is where it runs, `environment` is the whole of its
 * environment, and Node is given what the template gives it (`NODE_OPTIONS`).
 */
export const startFunction = async (
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<BuiltFunction> => {
  const child = fork(RUN, [join(folder, 'index.mjs')], {
    cwd: folder,
    env: environment,
    execArgv: [],
    silent: true,
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  const { loadMs = NaN, loadMb = NaN } = await next(child).catch((error: unknown) => {
    throw new Error(`${folder} does not load: ${printed.join('')}`, { cause: error });
  });
  return {
    loadMs,
    loadMb,
    printed: () => printed.join(''),
    stop: () => void child.kill(),
    async invoke(event, { at, timeoutMs = 60_000 } = {}) {
      child.send({ event, at, timeoutMs });
      const { error, result, ms = NaN, mb = NaN } = await next(child);
      if (error) throw Object.assign(new Error(error.message), { name: error.name, stack: error.stack });
      return { result, ms, mb };
    },
  };
};
