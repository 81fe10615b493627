import { SourceError } from '../../runtime/errors.ts';
import type { SourceReading, TrackerSource } from '../source.ts';
import type { Outline } from './grid.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { readOutline, readTable } from './table.ts';

/** A read, with the sheet's outline as it then was. */
export interface SheetReading extends SourceReading {
  readonly outline: Outline;
}

const readOnce = async (sheet: Spreadsheet, version: string): Promise<SheetReading> => {
  const outline = await readOutline(sheet);
  return { version, outline, table: await readTable(sheet, outline) };
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
  let seen: string | null = null;
  const look = async () => (seen = await sheet.version());
  return {
    get requests() {
      return sheet.requests;
    },
    version: look,
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
      const after = await sheet.version();
      if (!first && after === before) throw failure;
      const reading = first && after === before ? first : await readOnce(sheet, after);
      onRead(reading);
      return { version: reading.version, table: reading.table };
    },
  };
};
