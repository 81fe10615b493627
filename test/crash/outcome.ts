import { Digest } from '../../shared/model/digest.ts';
import { changesOf } from '../../shared/store/keys.ts';
import { changeKind } from '../../shared/store/kinds.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import type { World } from './world.ts';

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
]);

const withoutTimes = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      TIMES.has(key) && (typeof inner === 'string' || key === 'window') ? undefined : inner,
    ),
  );

/** Changes of one Monday may have been seen by two runs, a minute apart: so they are compared commitment by commitment. */
const byCommitment = (one: { commitmentId: string }, other: { commitmentId: string }): number =>
  one.commitmentId < other.commitmentId ? -1 : Number(one.commitmentId > other.commitmentId);

/** What people and later runs can see of a world. */
export const outcomeOf = async (world: World) => {
  const table = openTable({ client: world.client, name: world.table });
  const { records, changes, rounds, findings } = await createStore(table).trackers.facts('demo');
  const { editions, deliveries } = createMailing(table);
  const made = await editions.of('demo');
  const digests = made.map(({ digest: key }) => {
    const digest = Digest.parse(JSON.parse(new TextDecoder().decode(world.archive.get(key))));
    return { ...digest, history: digest.history.toSorted(byCommitment) };
  });
  const sent = [];
  for (const { id } of made) sent.push(...(await deliveries.of(id)));
  return {
    stored: withoutTimes({ records, changes: changes.toSorted(byCommitment), rounds, findings }),
    editions: withoutTimes(
      made.map(({ id, number, period, copies }) => ({ id, number, period, copies: copies.length })),
    ),
    digests: withoutTimes(digests),
    deliveries: sent.map(({ id, state }) => ({ id, status: state.status })),
    mailed: world.mailed.toSorted(),
    // A change that stands beyond its commitment's version: begun by a run that was cut, completed by none.
    unfinished: (await table.all(changeKind, changesOf('demo'))).length - changes.length,
    changes,
    records,
  };
};
export type Outcome = Awaited<ReturnType<typeof outcomeOf>>;
