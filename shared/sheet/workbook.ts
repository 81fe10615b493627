import { createHash } from 'node:crypto';
import type { TrackerSource } from './source.ts';
import { readWorkbookFile } from './workbook/file.ts';
import { readTable } from './workbook/table.ts';

const versionOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A tracker kept as an `.xlsx` file; its version is the hash of its bytes, so that saving it unchanged moves
 * nothing. Both questions throw SourceError, code `workbook.…`, with one line for the person who can mend it.
 */
export const workbookSource = (path: string): TrackerSource => ({
  requests: 0,
  async version() {
    return versionOf((await readWorkbookFile(path)).bytes);
  },
  async read() {
    const file = await readWorkbookFile(path);
    return { version: versionOf(file.bytes), table: await readTable(file), modifiedBy: null };
  },
});
