import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { RawCell } from '../../shared/model/raw-table.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { workbookSource } from '../../shared/sheet/workbook.ts';

/** A line of a list: its number as an editor shows it, and its cells as text. */
export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const Parsed = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }));

/** The lines of a CSV that hold anything. @throws CannotStartError where it is none. */
export const csvRows = (csv: string): readonly ListRow[] => {
  try {
    const options = {
      bom: true,
      info: true,
      trim: true,
      delimiter: [',', ';', '\t'],
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    };
    return Parsed.parse(parse(csv, options)).map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'not CSV';
    throw new CannotStartError('recipients.unreadable', `The list of recipients cannot be read: ${why}`, {
      cause,
    });
  }
};

/** What spreadsheets save: UTF-8, or UTF-16 with its mark. Null where it is neither. */
const decoded = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes;
  const name =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** @throws CannotStartError */
export const csvFileRows = async (path: string): Promise<readonly ListRow[]> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new CannotStartError('recipients.unreadable', `The list of recipients ${path} cannot be read.`, {
      cause,
    });
  }
  const csv = decoded(bytes);
  // Read as something else, accents and Arabic names would be lost without a word.
  if (csv === null)
    throw new CannotStartError(
      'recipients.encoding',
      `${path} is not in UTF-8: save it again as "CSV UTF-8", or import the .xlsx itself.`,
    );
  return csvRows(csv);
};

const textOf = (cell: RawCell): string =>
  String(typeof cell === 'object' && cell !== null ? cell.text : (cell ?? '')).trim();

/** The rows of a workbook's first tab. @throws SourceError */
export const workbookRows = async (path: string): Promise<readonly ListRow[]> => {
  const { table } = await workbookSource(path).read();
  return (table.tabs[0]?.rows ?? []).map(({ number, cells }) => ({ line: number, cells: cells.map(textOf) }));
};
