import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Mailing } from '../../shared/store/mailing.ts';
import type { Answer } from './answer.ts';
import { tableOf, toCsv, type ExportTable } from './export-tables.ts';
import type { TrackedContext } from './history.ts';

type ExportContext = TrackedContext & { readonly mailing: Mailing };

const MANY = 1_000_000;

/** Everything stored of a tracker, by what it is. */
const gather = async ({ store, mailing, trackerId }: ExportContext) => {
  const { records, changes, rounds, committees, meetings, findings } = await store.trackers.facts(trackerId);
  const editions = await mailing.editions.of(trackerId);
  const deliveries = [];
  for (const { id } of editions) deliveries.push(...(await mailing.deliveries.of(id)));
  return {
    commitments: records,
    changes,
    rounds,
    committees,
    meetings,
    findings,
    syncs: await store.syncs.recent(trackerId, MANY),
    editions,
    deliveries,
    recipients: await mailing.recipients.of(trackerId),
  };
};

type Stored = Awaited<ReturnType<typeof gather>>;

/** A change's row tells the change; the whole state that it led to stands in the JSON. */
const toTables = (stored: Stored): ExportTable[] =>
  Object.entries(stored).map(([name, records]) =>
    tableOf(
      name,
      name === 'changes'
        ? stored.changes.map(({ after, ...change }) => ({
            ref: after.commitment.ref,
            title: after.commitment.title,
            ...change,
          }))
        : records,
    ),
  );

const csvPath = (file: string, name: string): string =>
  name === 'commitments' ? file : file.replace(/\.csv$/i, `.${name}.csv`);

/** The files to be written, by path. */
const render = async (
  file: string,
  trackerId: string,
  stored: Stored,
): Promise<Map<string, string | Uint8Array>> => {
  switch (extname(file).toLowerCase()) {
    case '.json':
      return new Map([[file, `${JSON.stringify({ tracker: trackerId, ...stored }, null, 2)}\n`]]);
    case '.csv':
      return new Map(toTables(stored).map((table) => [csvPath(file, table.name), toCsv(table)]));
    case '.xlsx': {
      const { toWorkbook } = await import('./export-workbook.ts');
      return new Map([[file, await toWorkbook(toTables(stored))]]);
    }
    default:
      throw new CannotStartError('export.format', `${file} must end in .xlsx, .csv or .json.`);
  }
};

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
  const files = await render(file, context.trackerId, stored);
  for (const [path, content] of files)
    await writeFile(path, content).catch((cause: unknown) => {
      throw new CannotStartError('export.unwritable', `${path} cannot be written.`, { cause });
    });
  const records = Object.fromEntries(Object.entries(stored).map(([name, list]) => [name, list.length]));
  const counts = Object.entries(records).map(([name, count]) => `${count} ${name}`);
  return {
    json: { files: [...files.keys()], records },
    lines: [`${[...files.keys()].join(', ')}: ${counts.join(', ')}`],
    status: 0,
  };
};
