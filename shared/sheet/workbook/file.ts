import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { SourceError } from '../../runtime/errors.ts';
import { requireWorkbook } from './kind-of-file.ts';

/** A file that begins as a workbook does. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A tracker of thousands of rows is a few megabytes; beyond this it is not worth a look. */
const MOST_BYTES = 50 * 1024 * 1024;

const REASONS: Readonly<Record<string, readonly [code: string, why: string]>> = {
  ENOENT: ['workbook.missing', 'is not there'],
  ENOTDIR: ['workbook.missing', 'is not there'],
  EISDIR: ['workbook.not-a-file', 'is a folder'],
  EACCES: ['workbook.forbidden', 'may not be read by this user'],
  EPERM: ['workbook.forbidden', 'may not be read by this user'],
  EBUSY: ['workbook.locked', 'is locked by another program'],
};

const cannotOpen = (path: string, cause: unknown): SourceError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [stable, why] = REASONS[code] ?? ['workbook.unreadable', `cannot be read (${code || 'unknown'})`];
  return new SourceError(stable, `The workbook ${path} ${why}.`, { cause, passing: code === 'EBUSY' });
};

const readWhole = async (path: string, file: FileHandle): Promise<Buffer> => {
  const before = await file.stat();
  if (!before.isFile())
    throw new SourceError(
      'workbook.not-a-file',
      `The workbook ${path} is ${before.isDirectory() ? 'a folder' : 'no ordinary file'}.`,
    );
  if (before.size > MOST_BYTES)
    throw new SourceError(
      'workbook.too-large',
      `The workbook ${path} is ${Math.ceil(before.size / 1024 / 1024)} MB large; up to ${MOST_BYTES / 1024 / 1024} MB are read.`,
    );
  const bytes = Buffer.alloc(before.size);
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  const after = await file.stat();
  if (read < bytes.length || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw new SourceError('workbook.being-saved', `The workbook ${path} was being saved while it was read.`, {
      passing: true,
    });
  return bytes;
};

/**
 * Reads a file whole, if it may be a workbook at all.
 * @throws SourceError `workbook.…`; a passing one where it was just being saved.
 */
export const readWorkbookFile = async (path: string): Promise<WorkbookFile> => {
  let file: FileHandle;
  try {
    // Without waiting, so that a pipe is refused and not waited for.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw cannotOpen(path, cause);
  }
  try {
    const bytes = await readWhole(path, file);
    requireWorkbook(path, bytes);
    return { name: basename(path), bytes };
  } catch (cause) {
    throw cause instanceof SourceError ? cause : cannotOpen(path, cause);
  } finally {
    await file.close();
  }
};
