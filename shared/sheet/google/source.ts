import { SourceError } from '../../runtime/errors.ts';
import type { SourceReading, TrackerSource } from '../source.ts';
import type { Outline } from './grid.ts';
import type { FileState } from './file-state.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { readOutline, readTable } from './table.ts';

/** A read, with what else was seen of the sheet. */
export interface SheetReading extends SourceReading {
  readonly outline: Outline;
  readonly file: FileState;
}

const readOnce = async (sheet: Spreadsheet, file: FileState): Promise<SheetReading> => {
  const outline = await readOutline(sheet);
  const table = await readTable(sheet, outline);
  return { version: file.version, modifiedBy: file.modifiedBy, table, outline, file };
};

/** A tab was renamed or shortened between the outline and the page that names it. */
const overtaken = (error: unknown): boolean =>
  error instanceof SourceError && error.code === 'google.request-refused';

/**
 * A Google Sheet as a tracker's source. The version is looked at before and after the cells are read: if somebody
 * typed meanwhile the sheet is read once more, and taken under the version it had before that second read, so
 * that the next look finds whatever this read may have missed.
 */
export const googleSource = (
  sheet: Spreadsheet,
  onRead: (reading: SheetReading) => void = () => {},
): TrackerSource => {
  let seen: FileState | null = null;
  const look = async () => (seen = await sheet.look());
  return {
    get requests() {
      return sheet.requests;
    },
    version: async () => (await look()).version,
    async read() {
      const before = seen ?? (await look());
      seen = null;
      let first: SheetReading | null = null;
      let failure: unknown;
      try {
        first = await readOnce(sheet, before);
      } catch (error) {
        if (!overtaken(error)) throw error;
        failure = error;
      }
      const after = await sheet.look();
      if (!first && after.version === before.version) throw failure;
      const reading = first && after.version === before.version ? first : await readOnce(sheet, after);
      onRead(reading);
      return { version: reading.version, table: reading.table, modifiedBy: reading.file.modifiedBy };
    },
  };
};
