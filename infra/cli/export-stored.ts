import type { Change } from '../../shared/model/history.ts';
import type { Mailing } from '../../shared/store/mailing.ts';
import { type ExportTable, tableOf } from './export-tables.ts';
import type { TrackedContext } from './history.ts';
import { meaningInWords } from './history-words.ts';

export type ExportContext = TrackedContext & { readonly mailing: Mailing };

const MANY = 1_000_000;

/** Everything stored of a tracker, by what it is. */
export const gather = async ({ store, mailing, trackerId }: ExportContext) => {
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

export type Stored = Awaited<ReturnType<typeof gather>>;

/** A value of a field as its cell said it, where it did; one of several parts is a text, a line each. */
const asTyped = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return 'text' in value
    ? value.text
    : Object.entries(value).map(([name, part]) => `${name}: ${String(part)}`);
};

const whose = ({ after, commitmentId, version, seenAt, syncId }: Change) => ({
  ref: after.commitment.ref,
  title: after.commitment.title,
  commitmentId,
  version,
  seenAt,
  syncId,
});

/** A list of things of its own is a table of its own, whose rows say whose they are. */
const partsOf = <Whole extends { readonly id: string }, Part extends object>(
  wholes: readonly Whole[],
  name: string,
  parts: (whole: Whole) => readonly Part[],
): object[] => wholes.flatMap((whole) => parts(whole).map((part) => ({ [name]: whole.id, ...part })));

/**
 * The same as tables that a person can read and filter. A row tells what a change meant, in words, and a table beside
 * it field by field what it was; the whole state that it led to stands in the JSON.
 */
export const toTables = ({ changes, editions, deliveries, ...others }: Stored): ExportTable[] => {
  const { commitments, rounds, committees, meetings, findings, syncs, recipients } = others;
  return [
    tableOf('commitments', commitments),
    tableOf(
      'changes',
      changes.map((change) => ({
        ...whose(change),
        kinds: change.meanings.map(({ kind }) => kind).join(', ') || 'edited',
        meaning: change.meanings.map((meaning) => meaningInWords(meaning)),
      })),
    ),
    tableOf(
      'changed-fields',
      changes.flatMap((change) =>
        change.fields.map(({ field, from, to, cell }) => ({
          ...whose(change),
          field,
          from: asTyped(from),
          to: asTyped(to),
          cell,
        })),
      ),
    ),
    tableOf('rounds', rounds),
    tableOf('committees', committees),
    tableOf('meetings', meetings),
    tableOf('findings', findings),
    tableOf('syncs', syncs),
    tableOf(
      'editions',
      editions.map(({ copies: _copies, ...edition }) => edition),
    ),
    tableOf(
      'copies',
      partsOf(editions, 'editionId', ({ copies }) => copies),
    ),
    tableOf(
      'deliveries',
      deliveries.map(({ trail: _trail, ...delivery }) => delivery),
    ),
    tableOf(
      'delivery-steps',
      partsOf(deliveries, 'deliveryId', ({ trail, state }) => [...trail, state]),
    ),
    tableOf('recipients', recipients),
  ];
};
