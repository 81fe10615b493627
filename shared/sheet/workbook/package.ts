import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { SourceError } from '../../runtime/errors.ts';
import type { WorkbookFile } from './file.ts';

/** The parts of an Office package, by name. */
export interface Package {
  /** A part's text; null where there is none. @throws SourceError */
  text(part: string): Promise<string | null>;
  has(part: string): boolean;
}

const MB = 1024 * 1024;
const MOST_PARTS = 10_000;
/** Everything a package says it holds, pictures too. */
const MOST_DECLARED = 256 * MB;
/** What is unpacked of it, all in all. */
const MOST_UNPACKED = 64 * MB;

const tooLarge = (name: string, what: string): SourceError =>
  new SourceError('workbook.too-large', `The workbook ${name} ${what}: it is not read.`);

const cutShort = (name: string, cause: unknown): SourceError =>
  new SourceError(
    'workbook.cut-short',
    `The workbook ${name} is incomplete: it is just being saved, or was damaged. Save it again.`,
    { cause, passing: true },
  );

const damaged = (name: string, cause: unknown): SourceError =>
  new SourceError('workbook.damaged', `The workbook ${name} is damaged. Open it, and save it again.`, {
    cause,
  });

/** Part names differ by case in no sound package, and some writers are careless about it. */
const keyOf = (part: string): string => part.replace(/^\/+/, '').toLowerCase();

const listEntries = async (name: string, zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > MOST_PARTS) throw tooLarge(name, `consists of ${zip.entryCount} parts`);
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    entries.set(keyOf(entry.fileName), entry);
  }
  if (declared > MOST_DECLARED) throw tooLarge(name, `unpacks to ${Math.ceil(declared / MB)} MB`);
  return entries;
};

/** Reads to the end. What comes beyond the size that the entry declares ends it with an error. */
const drain = async (stream: Readable): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
};

/**
 * Opens a workbook's package. What it unpacks to is added up from its directory before anything is, and the
 * unpacking stops where a part goes on beyond what the directory says.
 * @throws SourceError
 */
export const openPackage = async ({ name, bytes }: WorkbookFile): Promise<Package> => {
  let zip: ZipFile;
  let entries: ReadonlyMap<string, Entry>;
  try {
    zip = await fromBufferPromise(bytes, { validateEntrySizes: true });
  } catch (cause) {
    throw cutShort(name, cause);
  }
  try {
    entries = await listEntries(name, zip);
  } catch (cause) {
    throw cause instanceof SourceError ? cause : damaged(name, cause);
  }
  let unpacked = 0;
  return {
    has: (part) => entries.has(keyOf(part)),
    async text(part) {
      const entry = entries.get(keyOf(part));
      if (!entry) return null;
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED) throw tooLarge(name, `holds more than ${MOST_UNPACKED / MB} MB of cells`);
      try {
        return await drain(await zip.openReadStreamPromise(entry));
      } catch (cause) {
        throw damaged(name, cause);
      }
    },
  };
};
