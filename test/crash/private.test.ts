import type { Context, SQSRecord } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createHandler as deliverHandler } from '../../functions/deliver/handler.ts';
import { createHandler as eventsHandler } from '../../functions/delivery-events/handler.ts';
import { createHandler as editionHandler } from '../../functions/edition/handler.ts';
import { createHandler as syncHandler } from '../../functions/sync/handler.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { openDynalite, type Database } from '../contract/databases.ts';
import type { Row } from '../unit/sync/a-tracker.ts';
import { Power } from './power.ts';
import { coldStart, GONE, itemsOf, newWorld, type Job, type World } from './world.ts';

/** Stands in every cell and in every address and name, and must stand in no log. */
const MARK = 'zzmarkzz';
const READER = `reader-${MARK}@reader.example`;
const ROWS: readonly Row[] = [
  [`R${MARK}`, `إحداث ورشة ${MARK}`, 'قيد الإنجاز', '40', '30/06/2026', `محضر ${MARK}`],
  ['', `نشر دليل ${MARK}`, `كلام لا يفهم ${MARK}`, `٪${MARK}`, `31/02/2026 ${MARK}`],
];
const AT = '2025-10-27T08:00:00.000Z';

let database: Database;
beforeAll(async () => {
  database = await openDynalite();
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'DEBUG');
});
afterAll(() => {
  vi.unstubAllEnvs();
  return database.close();
});
afterEach(() => vi.restoreAllMocks());

/** Everything that is written to the process's two streams meanwhile. */
const listening = () => {
  const heard: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => heard.push(String(chunk)) > 0);
  return heard;
};

const context = { getRemainingTimeInMillis: () => 60_000 } as Context;

/** Does the world's jobs through the functions' own handlers, as Lambda calls them; one that fails comes back once. */
const handled = async (world: World, power: Power): Promise<void> => {
  const log = lambdaLog('test');
  const services = await coldStart(world, power, {}, log);
  const handlers = {
    sync: syncHandler(async () => services.sync),
    edition: editionHandler(async () => services.edition),
    deliver: deliverHandler(async () => services.deliver),
  };
  const event = eventsHandler(async () => services.events);
  /** Whether it went through. */
  const handle = async (job: Job): Promise<boolean> => {
    if (job.kind === 'event')
      return event(job.event, context).then(
        () => true,
        () => false,
      );
    const { kind, ...rest } = job;
    const body = JSON.stringify(kind === 'deliver' ? rest : { trackerId: 'demo', ...rest });
    const record = { messageId: 'q1', body, eventSource: 'aws:sqs', attributes: { MessageGroupId: 'g' } };
    const { batchItemFailures } = await handlers[kind](
      { Records: [record as unknown as SQSRecord] },
      context,
    );
    return batchItemFailures.length === 0;
  };
  for (let job = world.jobs.shift(); job !== undefined; job = world.jobs.shift())
    if (!(await handle(job))) await handle(job);
  services.client.destroy();
};

const marked = async (): Promise<World> => {
  const world = await newWorld(database, ROWS);
  const { mailing, client } = await coldStart(world, new Power());
  for (const email of [READER, GONE])
    await mailing.recipients.add({
      trackerId: 'demo',
      email,
      name: `Lahcen ${MARK}`,
      audience: 'bureau',
      languages: ['ar'],
    });
  client.destroy();
  world.now = AT;
  world.jobs.push({ kind: 'sync', scheduledAt: AT }, { kind: 'edition', scheduledAt: AT });
  return world;
};

describe('what a Monday leaves behind', () => {
  it(
    'is no address and no word of a cell in any log, whatever goes wrong',
    { timeout: 600_000 },
    async () => {
      const plain = new Power();
      const heard = listening();
      const world = await marked();
      await handled(world, plain);
      expect(world.mailed).toContain(READER);
      expect(heard.join('')).toContain('sync ended');
      for (const port of new Set(plain.calls)) {
        const failing = await marked();
        let failed = false;
        const before = async (_call: number, name: string) => {
          if (name !== port || failed) return;
          failed = true;
          throw new Error(`${port} failed for ${READER} at "${ROWS[0]![1]}"`, { cause: new Error(MARK) });
        };
        await handled(failing, new Power(null, { before }));
        expect(failed, port).toBe(true);
      }
      const said = heard.join('');
      expect(said).toContain('unexpected.Error');
      expect(said).not.toContain(MARK);
      expect(said).not.toMatch(/@reader\.example/);
    },
  );

  it('is no trace of an address that is erased, in the table or in the archive; the ledger stays whole', async () => {
    const world = await marked();
    await handled(world, new Power());
    const everything = async () =>
      JSON.stringify([
        await itemsOf(world),
        [...world.archive.values()].map((bytes) => Buffer.from(bytes).toString()),
      ]);
    const { mailing, client } = await coldStart(world, new Power());
    const ledger = await mailing.deliveries.of('demo.2025-W44');
    expect(await everything()).toContain(READER);
    for (const address of [READER, GONE])
      expect(await mailing.recipients.erase('demo', address, AT)).toBe(true);
    const left = await everything();
    for (const trace of [READER, GONE, 'Lahcen']) expect(left).not.toContain(trace);
    expect(await mailing.deliveries.of('demo.2025-W44')).toEqual(ledger);
    expect(ledger.map(({ state }) => state.status).toSorted()).toEqual(['bounced', 'delivered']);
    client.destroy();
  });
});
