import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { databaseClient } from '../../shared/store/client.ts';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { openTable } from '../../shared/store/table.ts';
import { openDynalite } from '../contract/databases.ts';
import { aTracker, type Row } from '../unit/sync/a-tracker.ts';

/**
 * What a sync costs and how fast it is: writes must grow with what changed, not with the tracker. On the
 * embedded database, or on the one that AWS_ENDPOINT_URL_DYNAMODB names.
 */
const ROWS = 5_000;
const CHANGED = 50;
const PARALLELISM = 24;

const given = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
const json = process.argv.includes('--json');
let failed = false;
const say = (measure: string, value: number, unit: string, limit: { most?: number; least?: number } = {}) => {
  const rounded = Math.round(value * 100) / 100;
  const bound = limit.most ?? limit.least ?? null;
  const missed = rounded > (limit.most ?? Infinity) || rounded < (limit.least ?? -Infinity);
  failed ||= missed;
  const words =
    bound === null
      ? ''
      : `  (${limit.most === undefined ? 'at least' : 'at most'} ${bound})${missed ? '  MISSED' : ''}`;
  process.stdout.write(
    json
      ? `${JSON.stringify({ bench: 'store', measure, value: rounded, unit, limit: bound })}\n`
      : `store: ${measure}: ${rounded} ${unit}${words}\n`,
  );
};

/**
 * Seconds as the pace is measured by. The embedded database works in this very process, so there it is the
 * processor's time, in which a machine that is busy with other things cannot meddle; elsewhere it is the clock's.
 */
const stopwatch = (): (() => number) => {
  const start = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return given === undefined ? (user + system) / 1e6 : (performance.now() - start) / 1000;
  };
};

/** Counts a client's requests and what they would cost. */
const meter = (client: DynamoDBClient) => {
  const spent = { requests: 0, writes: 0, readUnits: 0, writeUnits: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const units =
        (answer.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity
          ?.CapacityUnits ?? 0;
      const writes = /Put|Update|Delete/.test(String(context['commandName']));
      spent.requests += 1;
      spent.writes += writes ? 1 : 0;
      spent[writes ? 'writeUnits' : 'readUnits'] += units;
      return answer;
    },
    { step: 'initialize', name: 'meter' },
  );
  return {
    during: async (work: () => Promise<unknown>) => {
      const before = { ...spent };
      const start = performance.now();
      const busy = stopwatch();
      await work();
      return {
        seconds: (performance.now() - start) / 1000,
        busy: busy(),
        requests: spent.requests - before.requests,
        writes: spent.writes - before.writes,
        readUnits: spent.readUnits - before.readUnits,
        writeUnits: spent.writeUnits - before.writeUnits,
      };
    },
  };
};

const rows: Row[] = Array.from({ length: ROWS }, (_, n) => [
  `D${n + 1}`,
  `إحداث وتجهيز المركز رقم ${n + 1} لفائدة العاملين بالقطاع، وفق الاتفاق القطاعي`,
  'قيد الإنجاز',
  String(10 + (n % 90)),
  '30/06/2026',
  `محضر رقم ${n + 1}`,
]);

/** Puts copies of items one by one on a condition, as many at the same time as a sync does: the pace to be measured by. */
const barePuts = async (client: DynamoDBClient, name: string, items: readonly Record<string, unknown>[]) => {
  const documents = DynamoDBDocumentClient.from(client);
  let next = 0;
  const work = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++])
      await documents.send(
        new PutCommand({ TableName: name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
  };
  const start = performance.now();
  const busy = stopwatch();
  await Promise.all(Array.from({ length: PARALLELISM }, work));
  return { pace: items.length / busy(), byTheClock: (items.length * 1000) / (performance.now() - start) };
};

const scan = async (client: DynamoDBClient, name: string) => {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await DynamoDBDocumentClient.from(client).send(
      new ScanCommand({ TableName: name, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

const embedded = given === undefined ? await openDynalite() : null;
const endpoint = given ?? embedded?.endpoint ?? '';
const name = `bench-${process.pid}`;
const metered = databaseClient(endpoint);
const plain = databaseClient(endpoint);
for (const each of [name, `${name}-bare`, `${name}-warm`]) await createTableIfMissing(plain, each);

// Both sides run warm: a small tracker first, and bare puts of what it left.
const warm = aTracker(
  openTable({ client: databaseClient(endpoint), name: `${name}-warm` }),
  rows.slice(0, 500),
);
await warm.sync();

const spent = meter(metered);
const { sheet, sync, store } = aTracker(openTable({ client: metered, name }), rows, {
  parallelism: PARALLELISM,
});

const first = await spent.during(sync);
const otherClient = databaseClient(endpoint);
meter(otherClient);
const bare = await barePuts(otherClient, `${name}-bare`, await scan(plain, name));
const pace = first.writes / first.busy;
say(`first sync of ${ROWS} rows`, first.seconds, 's');
say('first sync, writes', first.writes, 'requests', { most: 2 * ROWS + 3 });
say('first sync, write units', first.writeUnits, 'units');
const per = given === undefined ? 'writes a second of the processor' : 'writes/s';
say('first sync, pace', pace, per);
say('bare conditional puts of the same items, pace', bare.pace, per);
say('first sync, share of the bare pace', pace / bare.pace, '', { least: 0.7 });
// The same by the clock on the wall: what a person waits, and worth as much as the machine was idle.
say('first sync, pace by the clock', first.writes / first.seconds, 'writes/s');
say('bare conditional puts, pace by the clock', bare.byTheClock, 'writes/s');
say('first sync, share of the bare pace by the clock', first.writes / first.seconds / bare.byTheClock, '');

const unmoved = await spent.during(sync);
say('nothing moved, writes (the sync record)', unmoved.writes, 'requests', { most: 1 });
say('nothing moved, requests', unmoved.requests, 'requests', { most: 4 });
say('nothing moved, units read and written', unmoved.readUnits + unmoved.writeUnits, 'units');

sheet.touch();
const unchanged = await spent.during(sync);
say(`saved unchanged, ${ROWS} rows`, unchanged.seconds, 's');
say('saved unchanged, writes (the sync record)', unchanged.writes, 'requests', { most: 1 });
say('saved unchanged, requests', unchanged.requests, 'requests');
say('saved unchanged, read units', unchanged.readUnits, 'units');

sheet.edit(
  rows.map(([ref, title, status = '', ...rest], n): Row => {
    const [progress = '', due = '', proof = ''] = rest;
    return n < CHANGED ? [ref, title, 'منجز', '100', due, proof] : [ref, title, status, progress, due, proof];
  }),
);
const changed = await spent.during(sync);
say(`${CHANGED} rows changed`, changed.seconds, 's');
say(`${CHANGED} rows changed, writes beside the sync record's two`, changed.writes - 2, 'requests', {
  most: 2 * CHANGED,
});
say(`${CHANGED} rows changed, write units`, changed.writeUnits, 'units');

sheet.edit(rows.toReversed());
const sorted = await spent.during(sync);
say(
  'sheet sorted, writes beside the sync record and the 50 taken back',
  sorted.writes - 2 - 2 * CHANGED,
  'requests',
  {
    most: 1,
  },
);

const facts = await spent.during(() => store.trackers.facts('demo'));
say('everything an edition needs, read', facts.seconds, 's');
say('everything an edition needs, read units', facts.readUnits, 'units');

await embedded?.close();
process.exitCode = failed ? 1 : 0;
