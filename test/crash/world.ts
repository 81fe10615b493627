import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Digest } from '../../shared/model/digest.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { newStopKeys } from '../../shared/mail/stop.ts';
import { clockAt } from '../../shared/runtime/clock.ts';
import { silentLog, type Log } from '../../shared/runtime/log.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable, type TableOptions } from '../../shared/store/table.ts';
import { createCopyReader } from '../../functions/deliver/copies.ts';
import type { DeliverServices } from '../../functions/deliver/deliver.ts';
import type { EditionServices } from '../../functions/edition/make-edition.ts';
import type { SesEvent } from '../../functions/delivery-events/ses-event.ts';
import type { EventServices } from '../../functions/delivery-events/take-event.ts';
import type { SyncServices } from '../../functions/sync/sync.ts';
import type { Database } from '../contract/databases.ts';
import { EditedSheet, stage as offStage, type Row } from '../unit/sync/a-tracker.ts';
import type { Power } from './power.ts';
import * as ports from './ports.ts';

/** A stage whose mail may go out, and that tells a person of what goes wrong. */
export const OPS = 'ops@nashra.example';
const stage: Stage = { ...offStage, delivery: { kind: 'on' }, opsAddress: OPS };
const stopKeys = newStopKeys();

export type Job =
  | { readonly kind: 'sync' | 'edition'; readonly scheduledAt: string }
  | { readonly kind: 'deliver'; readonly editionId: string; readonly deliveryId: string }
  | { readonly kind: 'event'; readonly event: SesEvent };

/** Everything outside of the functions: the sheet, the database, the archive, the queue, the post and what it reports. */
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

/** Who reads no more: their address refuses for good. */
export const GONE = 'secretariat@reader.example';

/** What SES reports of a mail that it took: that it did, and what became of it. */
const eventsOf = (
  messageId: string,
  to: string,
  tags: Readonly<Record<string, string>>,
  at: string,
): Job[] => {
  const mail = {
    messageId,
    timestamp: at,
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  };
  const bounce = { bounceType: 'Permanent', timestamp: at, bouncedRecipients: [{ emailAddress: to }] };
  const end =
    to === GONE
      ? { eventType: 'Bounce', mail, bounce }
      : { eventType: 'Delivery', mail, delivery: { timestamp: at } };
  return [{ eventType: 'Send', mail }, end].map((detail) => ({
    kind: 'event',
    event: { id: `${messageId}-${detail.eventType}`, time: at, detail },
  }));
};

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
  const { Items = [], LastEvaluatedKey } = await DynamoDBDocumentClient.from(client).send(scan);
  if (LastEvaluatedKey) throw new Error('a world has outgrown one page');
  return Items;
};

/** The functions' services, made anew as on a cold start, living on this power. */
export const coldStart = (
  world: World,
  power: Power,
  options: Partial<TableOptions> = {},
  log: Log = silentLog,
) => {
  const endpoint = world.client.config.endpoint;
  if (!endpoint) throw new Error('the database has no endpoint');
  const opened = async () => {
    const { protocol, hostname, port } = await endpoint();
    return `${protocol}//${hostname}:${port}`;
  };
  const make = async () => {
    const client = ports.powered(databaseClient(await opened()), power);
    const pause = () => power.call('pause', async () => {});
    const table = openTable({ client, name: world.table, pause, ...options });
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
    const base = { log, stage, clock };
    const sync: SyncServices = {
      ...base,
      store,
      sourceOf: () => ports.poweredSource(world.sheet, power),
      feedbackOf: () => ports.poweredFeedback(world.sheet, power),
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
      sendRate: () => power.call('sendRate', async () => 10),
    };
    const mailer = ports.poweredMailer(
      {
        send: async (_raw, { to }, tags) => {
          world.mailed.push(to);
          const messageId = `m-${world.mailed.length}`;
          world.jobs.push(...eventsOf(messageId, to, tags, world.now));
          return { kind: 'accepted', messageId };
        },
      },
      power,
    );
    const mail = { ...base, ...mailing, configurationSet: null, mailer };
    const deliver: DeliverServices = {
      ...mail,
      stopKeys,
      readCopy: createCopyReader(archive),
      pace: () => power.call('pace', async () => {}),
      deliverQueue,
    };
    return { client, store, mailing, sync, edition, deliver, events: mail satisfies EventServices };
  };
  return make();
};
export type Services = Awaited<ReturnType<typeof coldStart>>;
