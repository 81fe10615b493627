import { Digest } from '../../shared/model/digest.ts';
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

/** What people and later runs can see of a world. */
export const outcomeOf = async (world: World) => {
  const table = openTable({ client: world.client, name: world.table });
  const { records, changes, rounds, findings } = await createStore(table).trackers.facts('demo');
  const { editions, deliveries } = createMailing(table);
  const made = await editions.of('demo');
  const digests = made.map(({ digest }) =>
    Digest.parse(JSON.parse(new TextDecoder().decode(world.archive.get(digest)))),
  );
  const sent = [];
  for (const { id } of made) sent.push(...(await deliveries.of(id)));
  return {
    stored: withoutTimes({ records, changes, rounds, findings }),
    editions: withoutTimes(
      made.map(({ id, number, period, copies }) => ({ id, number, period, copies: copies.length })),
    ),
    digests: withoutTimes(digests),
    deliveries: sent.map(({ id, state }) => ({ id, status: state.status })),
    mailed: world.mailed.toSorted(),
    changes,
    records,
  };
};
export type Outcome = Awaited<ReturnType<typeof outcomeOf>>;
