import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoredDataError } from '../runtime/errors.ts';

/**
 * Where frozen things are kept: digests, copies, workbooks. A key is a path of letters, digits, `-`, `_`, `.` and
 * `/`, and names its content, so that putting twice puts the same.
 */
export interface Archive {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null: nothing is kept under that key. */
  get(key: string): Promise<Uint8Array | null>;
}

const SOUND_KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** An archive in a folder. A file appears whole or not at all, also where the program is killed. */
export const folderArchive = (folder: string): Archive => {
  const pathOf = (key: string): string => {
    if (!SOUND_KEY.test(key))
      throw new StoredDataError('archive.key', 'An archive key may not be such a path.');
    return join(folder, ...key.split('/'));
  };
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const passing = `${path}.${randomBytes(6).toString('hex')}.part`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(passing, bytes);
      await rename(passing, path);
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
};
