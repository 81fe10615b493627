import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Stage } from '../../shared/model/stage.ts';
import { Instant } from '../../shared/model/time.ts';
import { newStopKeys, StopKeys } from '../../shared/mail/stop.ts';
import { CannotStartError, StoredDataError } from '../../shared/runtime/errors.ts';

/** Of what is in a data folder. A folder of a newer format is left alone. */
const FORMAT = 1;

/** What a data folder remembers beside the database. */
const Memory = z.object({
  format: z.int(),
  stopKeys: StopKeys,
  stage: Stage,
  /** Null before the first run. */
  lastScheduledAt: Instant.nullable(),
});
export type Memory = z.infer<typeof Memory>;

/** Who has the folder open, and where its database answers. */
const Holder = z.object({ pid: z.int(), endpoint: z.url().nullable() });
export type Holder = z.infer<typeof Holder>;

/** A folder that holds everything of a local installation: database, archive, outbox, configuration. */
export interface DataFolder {
  readonly path: string;
  readonly at: (...names: readonly string[]) => string;
  readonly memory: Memory;
  remember(memory: Partial<Memory>): Promise<void>;
  /** Tells other commands where the database answers. */
  announce(endpoint: string): Promise<void>;
  release(): Promise<void>;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
};

const writeWhole = async (path: string, value: unknown): Promise<void> => {
  await writeFile(`${path}.part`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.part`, path);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether anything listens there. One that is slow to answer does: it is busy. */
const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError',
  );

const HOLDER = 'running.json';
const MEMORY = 'iltizam.json';

/**
 * Who runs in a folder now; null where nobody does, or who did is gone. A process's number alone is no proof of
 * life: another may have it by now, and then the endpoint is dead.
 */
export const holderOf = async (path: string): Promise<Holder | null> => {
  const read = Holder.safeParse(await readJson(join(path, HOLDER)));
  if (!read.success || !isAlive(read.data.pid)) return null;
  const { endpoint } = read.data;
  return endpoint === null || (await answers(endpoint)) ? read.data : null;
};

/** What a folder remembers; null where it is new. @throws CannotStartError, StoredDataError */
export const memoryOf = async (path: string): Promise<Memory | null> => {
  const json = await readJson(join(path, MEMORY));
  if (json === null) return null;
  const format = z.object({ format: z.int() }).safeParse(json);
  if (format.success && format.data.format > FORMAT)
    throw new CannotStartError(
      'data.newer',
      `The data in ${path} was written by a newer version of Iltizam. Update this one, or use --data with another folder.`,
    );
  const memory = Memory.safeParse(json);
  if (memory.success) return memory.data;
  throw new StoredDataError(
    'data.unreadable',
    `${join(path, MEMORY)} is not what this version can read: ${z.prettifyError(memory.error)}`,
  );
};

const hold = async (path: string): Promise<void> => {
  const holder = await holderOf(path);
  if (holder !== null)
    throw new CannotStartError(
      'data.in-use',
      `The data in ${path} is in use by another iltizam (process ${holder.pid}). Stop that one, or use --data with another folder.`,
    );
  await rm(join(path, HOLDER), { force: true });
  try {
    const file = await open(join(path, HOLDER), 'wx');
    await file.writeFile(JSON.stringify({ pid: process.pid, endpoint: null }));
    await file.close();
  } catch (cause) {
    throw new CannotStartError('data.in-use', `The data in ${path} is in use by another iltizam.`, { cause });
  }
};

/**
 * Opens a folder for this process alone, new or not. A folder whose last process was killed is taken over.
 * @throws CannotStartError where it is in use, of a newer format, or cannot be written.
 */
export const openDataFolder = async (path: string, stage: Stage): Promise<DataFolder> => {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new CannotStartError('data.unwritable', `The folder ${path} cannot be made.`, { cause });
  }
  const found = await memoryOf(path);
  await hold(path);
  let memory: Memory = found ?? {
    format: FORMAT,
    stopKeys: newStopKeys(),
    stage,
    lastScheduledAt: null,
  };
  return {
    path,
    at: (...names) => join(path, ...names),
    get memory() {
      return memory;
    },
    async remember(more) {
      memory = { ...memory, ...more };
      await writeWhole(join(path, MEMORY), memory);
    },
    async announce(endpoint) {
      await writeWhole(join(path, HOLDER), { pid: process.pid, endpoint });
    },
    async release() {
      await rm(join(path, HOLDER), { force: true });
    },
  };
};
