import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Digest } from '../../shared/model/digest.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { newStopKeys } from '../../shared/mail/stop.ts';
import { clockAt } from '../../shared/runtime/clock.ts';
import { silentLog } from '../../shared/runtime/log.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable, type TableOptions } from '../../shared/store/table.ts';
import { createCopyReader } from '../../functions/deliver/copies.ts';
import type { DeliverServices } from '../../functions/deliver/deliver.ts';
import type { EditionServices } from '../../functions/edition/make-edition.ts';
import type { SyncServices } from '../../functions/sync/sync.ts';
import type { Database } from '../contract/databases.ts';
import { EditedSheet, stage as offStage, type Row } from '../unit/sync/a-tracker.ts';
import type { Power } from './power.ts';
import * as ports from './ports.ts';

/** A stage whose mail may go out. */
const stage: Stage = { ...offStage, delivery: { kind: 'on' } };
const stopKeys = newStopKeys();

export type Job =
  | { readonly kind: 'sync' | 'edition'; readonly scheduledAt: string }
  | { readonly kind: 'deliver'; readonly editionId: string; readonly deliveryId: string };

/** Everything outside of the functions: the sheet, the database, the archive, the queue and the post. */
export interface World {
  readonly table: string;
  readonly client: DynamoDBClient;
  readonly sheet: EditedSheet;
  readonly archive: Map<string, Uint8Array>;
  readonly jobs: Job[];
  /** Addresses that a mail went out to, one entry a mail. */
  readonly mailed: string[];
  now: string;
}

let tables = 0;

/** A world with nothing in it but a sheet, or with what a scan of another one found. */
export const newWorld = async (
  { client }: Pick<Database, 'client'>,
  rows: readonly Row[],
  items: readonly Record<string, unknown>[] = [],
): Promise<World> => {
  const table = `world-${process.pid}-${(tables += 1)}`;
  await createTableIfMissing(client, table);
  const documents = DynamoDBDocumentClient.from(client);
  for (let start = 0; start < items.length; start += 25)
    await documents.send(
      new BatchWriteCommand({
        RequestItems: { [table]: items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } })) },
      }),
    );
  const sheet = new EditedSheet(rows);
  return { table, client, sheet, archive: new Map(), jobs: [], mailed: [], now: '2025-10-20T08:00:00.000Z' };
};

export const itemsOf = async ({ client, table }: World): Promise<Record<string, unknown>[]> => {
  const scan = new ScanCommand({ TableName: table, ConsistentRead: true });
  return (await DynamoDBDocumentClient.from(client).send(scan)).Items ?? [];
};

/** The functions' services, made anew as on a cold start, living on this power. */
export const coldStart = (world: World, power: Power, options: Partial<TableOptions> = {}) => {
  const endpoint = world.client.config.endpoint;
  if (!endpoint) throw new Error('the database has no endpoint');
  const opened = async () => {
    const { protocol, hostname, port } = await endpoint();
    return `${protocol}//${hostname}:${port}`;
  };
  const make = async () => {
    const client = ports.powered(databaseClient(await opened()), power);
    const table = openTable({ client, name: world.table, pause: async () => {}, ...options });
    const store = createStore(table);
    const mailing = createMailing(table);
    const archive = ports.poweredArchive(
      {
        put: async (key, bytes) => void world.archive.set(key, bytes),
        get: async (key) => world.archive.get(key) ?? null,
      },
      power,
    );
    const deliverQueue = ports.poweredQueue(
      {
        send: async (jobs: readonly { job: { editionId: string; deliveryId: string } }[]) => {
          for (const { job } of jobs) world.jobs.push({ kind: 'deliver', ...job });
        },
      },
      power,
    );
    const clock = clockAt(world.now);
    const base = { log: silentLog, stage, clock };
    const sync: SyncServices = {
      ...base,
      store,
      sourceOf: () => ports.poweredSource(world.sheet, power),
      feedbackOf: () => ports.poweredFeedback({ write: async () => {} }, power),
      parallelism: 1,
    };
    const edition: EditionServices = {
      ...base,
      ...mailing,
      store,
      archive,
      render: async (digest: Digest, audience, language) => ({
        audience,
        language,
        subject: `${digest.period} ${audience}`,
        html: `<p dir="rtl">${JSON.stringify(digest.counts)}</p>`,
        text: JSON.stringify(digest.counts),
        workbook: null,
        trend: null,
      }),
      deliverQueue,
      sendRate: async () => 10,
    };
    const deliver: DeliverServices = {
      ...base,
      ...mailing,
      stopKeys,
      configurationSet: null,
      readCopy: createCopyReader(archive),
      mailer: ports.poweredMailer(
        {
          send: async (_raw, { to }) => {
            world.mailed.push(to);
            return { kind: 'accepted', messageId: `m-${to}` };
          },
        },
        power,
      ),
      pace: async () => {},
      deliverQueue,
    };
    return { client, store, mailing, sync, edition, deliver };
  };
  return make();
};
export type Services = Awaited<ReturnType<typeof coldStart>>;
