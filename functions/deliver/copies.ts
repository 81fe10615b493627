import type { EditionCopy } from '../../shared/model/edition.ts';
import { StoredDataError } from '../../shared/runtime/errors.ts';
import type { Archive } from '../../shared/store/archive.ts';

/** An archived copy, read: the same for every recipient of its audience and language but for the stop link. */
export interface ReadCopy {
  readonly html: string;
  readonly text: string;
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly picture: { readonly contentId: string; readonly png: Uint8Array } | null;
}

export type CopyReader = (copy: EditionCopy) => Promise<ReadCopy>;

/** Copies kept in memory: an edition has at most one for each audience and language. */
const KEPT = 8;

/**
 * Reads archived copies and keeps the last few: an archive key names its content, so what was read once stays
 * true. @throws StoredDataError where the archive lacks what the edition names.
 */
export const createCopyReader = (archive: Archive): CopyReader => {
  const kept = new Map<string, Promise<ReadCopy>>();
  const bytesOf = async (key: string): Promise<Uint8Array> => {
    const bytes = await archive.get(key);
    if (bytes === null) throw new StoredDataError('archive.missing', `The archive has nothing under ${key}.`);
    return bytes;
  };
  const read = async (copy: EditionCopy): Promise<ReadCopy> => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const { workbook, workbookName, trend, trendId } = copy;
    return {
      html: decoder.decode(await bytesOf(copy.html)),
      text: decoder.decode(await bytesOf(copy.text)),
      workbook:
        workbook === null || workbookName === null
          ? null
          : { name: workbookName, bytes: await bytesOf(workbook) },
      picture: trend === null || trendId === null ? null : { contentId: trendId, png: await bytesOf(trend) },
    };
  };
  return async (copy) => {
    const known = kept.get(copy.html);
    if (known) return known;
    const reading = read(copy).catch((error: unknown) => {
      kept.delete(copy.html);
      throw error;
    });
    kept.set(copy.html, reading);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return reading;
  };
};
