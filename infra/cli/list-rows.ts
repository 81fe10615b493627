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

/** @throws CannotStartError */
export const csvFileRows = async (path: string): Promise<readonly ListRow[]> => {
  let csv: string;
  try {
    csv = await readFile(path, 'utf8');
  } catch (cause) {
    throw new CannotStartError('recipients.unreadable', `The list of recipients ${path} cannot be read.`, {
      cause,
    });
  }
  return csvRows(csv);
};

const textOf = (cell: RawCell): string =>
  String(typeof cell === 'object' && cell !== null ? cell.text : (cell ?? '')).trim();

/** The rows of a workbook's first tab. @throws SourceError */
export const workbookRows = async (path: string): Promise<readonly ListRow[]> => {
  const { table } = await workbookSource(path).read();
  return (table.tabs[0]?.rows ?? []).map(({ number, cells }) => ({ line: number, cells: cells.map(textOf) }));
};
