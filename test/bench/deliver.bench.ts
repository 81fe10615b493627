import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { DeliverServices } from '../../functions/deliver/deliver.ts';
import { createHandler } from '../../functions/deliver/handler.ts';
import type { Envelope, MailTags } from '../../shared/mail/mailer.ts';
import type { Step } from '../../shared/model/delivery-steps.ts';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import { DELIVER_BATCH } from '../../shared/runtime/contract.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { openTable } from '../../shared/store/table.ts';
import { localQueue, type QueueHandler } from '../../infra/local/queue.ts';
import { EDITION_ID, planned } from '../hostile/mailing.ts';

/** 10,000 recipients through the local run's own queue: mails a second, where the time goes, and memory. */
const RECIPIENTS = 10_000;
/** Ten times the rate that SES gives an account at first. */
const LEAST_PER_SECOND = 140;
const MOST_REST_PERCENT = 10;
const MOST_GROWTH_MB = 32;
/** About what a digest of 60 commitments weighs. */
const HTML_BYTES = 60_000;
/** Mails sent one after the other, to see where the time goes. */
const ALONE = 1_000;
const WORKBOOK_BYTES = 25_000;

const { values: flags } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
let failed = false;
const print = (
  measure: string,
  value: number,
  unit: string,
  limit: number | null = null,
  atLeast = false,
) => {
  const rounded = Math.round(value * 10) / 10;
  const kept = limit === null || (atLeast ? value >= limit : value <= limit);
  failed ||= !kept;
  const line = { bench: 'deliver', measure, value: rounded, unit, limit };
  const verdict =
    limit === null ? '' : ` (${atLeast ? 'at least' : 'at most'} ${limit}${kept ? '' : ': MISSED'})`;
  process.stdout.write(
    flags.json ? `${JSON.stringify(line)}\n` : `deliver: ${measure} ${rounded} ${unit}${verdict}\n`,
  );
};

const worker = new Worker(new URL('./loopback.thread.ts', import.meta.url), {
  execArgv: ['--import', 'tsx'],
});
const { database, mail } = await new Promise<{ database: string; mail: string }>((resolve) =>
  worker.once('message', resolve),
);
const client = databaseClient(database);
await createTableIfMissing(client, 'bench');
const made = await planned({
  table: openTable({ client, name: 'bench' }),
  endpoint: mail,
  recipients: RECIPIENTS,
  workbookBytes: WORKBOOK_BYTES,
  htmlBytes: HTML_BYTES,
});

/** Milliseconds spent in each part of the work, mail after mail. */
const spent = { ledger: 0, MIME: 0, SES: 0 };
const timed =
  <Given extends unknown[], Answer>(part: keyof typeof spent, call: (...given: Given) => Promise<Answer>) =>
  async (...given: Given): Promise<Answer> => {
    const start = performance.now();
    const answer = await call(...given);
    spent[part] += performance.now() - start;
    return answer;
  };
/** The mail is made between the last look at the recipient and the wait for a turn to send. */
let looked = 0;
const { services, mailing } = made;
const watched: DeliverServices = {
  ...services,
  editions: { ...mailing.editions, get: timed('ledger', (id: string) => mailing.editions.get(id)) },
  recipients: {
    ...mailing.recipients,
    async get(tracker: string, id: string) {
      const found = await timed('ledger', () => mailing.recipients.get(tracker, id))();
      looked = performance.now();
      return found;
    },
  },
  deliveries: {
    ...mailing.deliveries,
    open: timed('ledger', async (job: DeliverJob) => {
      const open = await mailing.deliveries.open(job);
      return open && { delivery: open.delivery, step: timed('ledger', (step: Step) => open.step(step)) };
    }),
  },
  async pace() {
    spent.MIME += performance.now() - looked;
  },
  mailer: {
    send: timed('SES', (raw: Uint8Array, envelope: Envelope, tags: MailTags) =>
      services.mailer.send(raw, envelope, tags),
    ),
  },
};

const heapMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const jobs = (await mailing.deliveries.of(EDITION_ID)).map(({ id }) => ({
  job: { editionId: EDITION_ID, deliveryId: id },
}));

/** Hands jobs over as the local run does, until each is done. */
const drain = async (handler: QueueHandler, batchSize: number, some: typeof jobs) => {
  const queue = localQueue<DeliverJob>({
    name: 'deliver',
    handler,
    batchSize,
    lanes: 1,
    maxReceives: 10,
    firstRedeliveryMs: 250,
  });
  await queue.send(some);
  await queue.settled();
  await queue.close();
};

// One after the other, so that the parts of one mail's time add up.
const aloneStart = performance.now();
await drain(
  createHandler(async () => watched),
  1,
  jobs.slice(0, ALONE),
);
const aloneMs = performance.now() - aloneStart;

// In batches, as SQS hands them over.
const heapBefore = heapMb();
const start = performance.now();
const cpuBefore = process.threadCpuUsage();
await drain(
  createHandler(async () => services),
  DELIVER_BATCH,
  jobs.slice(ALONE),
);
const seconds = (performance.now() - start) / 1000;
const cpu = process.threadCpuUsage(cpuBefore);
const growth = heapMb() - heapBefore;

const ledger = await mailing.deliveries.of(EDITION_ID);
const sent = ledger.filter(({ state }) => state.status === 'sent').length;
client.destroy();
await worker.terminate();

const rest = aloneMs - spent.ledger - spent.MIME - spent.SES;
const share = (ms: number) => (100 * ms) / aloneMs;
print('mails sent', sent, 'mails', RECIPIENTS, true);
print('rate', (RECIPIENTS - ALONE) / seconds, 'mails/s', LEAST_PER_SECOND, true);
print('rate by one core’s time', (RECIPIENTS - ALONE) / ((cpu.user + cpu.system) / 1e6), 'mails/s');
print('heap growth', growth, 'MB', MOST_GROWTH_MB);
print('time of one mail', aloneMs / ALONE, 'ms');
print('share of MIME', share(spent.MIME), '%');
print('share of ledger', share(spent.ledger), '%');
print('share of SES', share(spent.SES), '%');
print('share of the rest', share(rest), '%', MOST_REST_PERCENT);
process.exitCode = failed ? 1 : 0;
