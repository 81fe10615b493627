import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Answer } from './answer.ts';
import { type ExportContext, gather, type Stored, toTables } from './export-stored.ts';
import { toCsv } from './export-tables.ts';

const csvPath = (file: string, name: string): string =>
  name === 'commitments' ? file : file.replace(/\.csv$/i, `.${name}.csv`);

/** The files to be written, by path. */
const render = async (
  file: string,
  { trackerId, zone }: ExportContext,
  stored: Stored,
): Promise<Map<string, string | Uint8Array>> => {
  switch (extname(file).toLowerCase()) {
    case '.json':
      return new Map([[file, `${JSON.stringify({ tracker: trackerId, ...stored }, null, 2)}\n`]]);
    case '.csv':
      return new Map(toTables(stored).map((table) => [csvPath(file, table.name), toCsv(table)]));
    case '.xlsx': {
      const { toWorkbook } = await import('./export-workbook.ts');
      return new Map([[file, await toWorkbook(toTables(stored), zone)]]);
    }
    default:
      throw new CannotStartError('export.format', `${file} must end in .xlsx, .csv or .json.`);
  }
};

/** Addresses are in it: nobody else of the machine may read it. */
const OWN_EYES = 0o600;

/**
 * `export F`: everything stored of the tracker, as a workbook with a sheet a kind, as JSON, or as CSV files side
 * by side, of which F holds the commitments. Recipients' addresses are in it.
 * @throws CannotStartError where the format is none of these or the file cannot be written.
 */
export const exportStored = async (
  context: ExportContext,
  file: string,
): Promise<Answer<{ files: readonly string[]; records: Readonly<Record<string, number>> }>> => {
  const stored = await gather(context);
  const files = await render(file, context, stored);
  for (const [path, content] of files)
    await writeFile(path, content, { mode: OWN_EYES }).catch((cause: unknown) => {
      throw new CannotStartError('export.unwritable', `${path} cannot be written.`, { cause });
    });
  const records = Object.fromEntries(Object.entries(stored).map(([name, list]) => [name, list.length]));
  const [first = file, ...beside] = files.keys();
  const more = beside.length === 0 ? '' : ` and ${beside.length} files beside it, one a kind`;
  return {
    json: { files: [...files.keys()], records },
    lines: [
      `${first}${more}:`,
      ...Object.entries(records).map(([name, count]) => `  ${String(count).padStart(6)} ${name}`),
    ],
    status: 0,
  };
};
