import { changesOf } from '../../shared/store/keys.ts';
import { changeKind } from '../../shared/store/kinds.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import { itemsOf, type World } from './world.ts';

/** When a thing was seen and by which sync may differ after a cut; nothing else of it may. */
const TIMES = new Set([
  'seenAt',
  'changedAt',
  'firstSeenAt',
  'syncId',
  'startedAt',
  'endedAt',
  'dataAsOf',
  'createdAt',
  'plannedAt',
  'window',
  'to',
  'at',
]);

/** Changes of one Monday may have been seen by two runs, a minute apart: so they are compared commitment by commitment. */
const byCommitment = (one: { commitmentId: string }, other: { commitmentId: string }): number =>
  one.commitmentId < other.commitmentId ? -1 : Number(one.commitmentId > other.commitmentId);

const sorted = (value: unknown): unknown =>
  Array.isArray(value) &&
  value.every((one) => typeof one === 'object' && one !== null && 'commitmentId' in one)
    ? value.toSorted(byCommitment)
    : value;

/** A value without its times; the key of something archived is replaced by what is archived there. */
const timeless = (value: unknown, { archive }: World): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => {
      if (TIMES.has(key) && (typeof inner === 'string' || key === 'window')) return undefined;
      if (typeof inner !== 'string' || !inner.startsWith('editions/')) return sorted(inner);
      const kept = new TextDecoder().decode(archive.get(inner) ?? new Uint8Array());
      return inner.endsWith('.json') ? timeless(JSON.parse(kept), { archive } as World) : kept;
    }),
  );

interface Item {
  readonly pk: string;
  readonly sk: string;
  readonly kind: string;
  readonly shape: number;
  readonly revision: number;
  readonly data: Record<string, unknown>;
  readonly expiresAt?: number;
}

/** Kept apart from what must be the same: how far a mail or a notice came, and what follows from a mail that arrived. */
const APART = new Set(['sync', 'delivery', 'notice', 'suppression', 'recipient', 'address']);

/** Everything that a world holds, and what people saw of it. */
export const outcomeOf = async (world: World) => {
  const table = openTable({ client: world.client, name: world.table });
  const items = (await itemsOf(world)) as unknown as Item[];
  const { syncs, trackers } = createStore(table);
  const { records, changes } = await trackers.facts('demo');
  const { recipients } = createMailing(table);
  const people = await recipients.of('demo');
  const of = (kind: string) => items.filter((item) => item.kind === kind);
  const { gate, good, late, rows, findings, refusal } = (await syncs.head('demo'))!.value.standing;
  return {
    /** Every item but those of APART, whole. A commitment is as often written as it has versions; a list may be kept twice. */
    stored: items
      .filter(({ kind }) => !APART.has(kind))
      .map(({ pk, sk, kind, shape, revision, data }) => ({
        key: `${pk} / ${sk}`,
        kind,
        shape,
        revision: kind === 'commitment' || kind === 'change' ? revision : null,
        data: timeless(data, world),
      }))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
    /** What the next sync knows of the ones before. */
    standing: { gate, good: good !== null, late, rows, findings, refusal },
    /** What stands in the sheet in answer. */
    answered: { told: world.sheet.answer, table: world.sheet.table },
    deliveries: of('delivery')
      .map(({ data: { state, trail: _trail, ...delivery } }) => ({
        ...delivery,
        address: people.find(({ id }) => id === delivery['recipientId'])?.email ?? '',
        status: (state as { status: string }).status,
      }))
      .sort((one, other) => (one.address < other.address ? -1 : 1)),
    notices: of('notice').map(({ data: { status } }) => status),
    /** Kinds of items that the database may forget one day. */
    forgettable: new Set(items.flatMap(({ kind, expiresAt }) => (expiresAt === undefined ? [] : [kind]))),
    /** Who reads no more, and why. */
    refusing: {
      suppressions: of('suppression').map(({ sk, data }) => ({ sk, ...(timeless(data, world) as object) })),
      people: timeless(people, world),
    },
    mailed: world.mailed.toSorted(),
    /** A change that stands beyond its commitment's version: begun by a run that was cut, completed by none. */
    unfinished: (await table.all(changeKind, changesOf('demo'))).length - changes.length,
    /** Syncs have no gap in their numbers, and all of them have ended. */
    unended: of('sync').filter(({ data }) => data['ended'] === null).length,
    changes,
    records,
  };
};
export type Outcome = Awaited<ReturnType<typeof outcomeOf>>;
