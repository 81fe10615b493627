import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import { localQueue, type LocalQueueOptions } from '../../../infra/local/queue.ts';

interface Job {
  readonly name: string;
}

const namesIn = ({ Records }: SQSEvent) => Records.map(({ body }) => (JSON.parse(body) as Job).name);
const fallen = ({ Records }: SQSEvent, names: readonly string[]): SQSBatchResponse => ({
  batchItemFailures: Records.filter(({ body }) => names.includes((JSON.parse(body) as Job).name)).map(
    ({ messageId: itemIdentifier }) => ({ itemIdentifier }),
  ),
});

const queueOf = (handler: LocalQueueOptions['handler'], more: Partial<LocalQueueOptions> = {}) =>
  localQueue<Job>({
    name: 'test',
    handler,
    batchSize: 10,
    lanes: 1,
    maxReceives: 3,
    firstRedeliveryMs: 1,
    ...more,
  });
const job = (name: string, more = {}) => ({ job: { name }, ...more });

test('jobs are handed over in batches, and of a batch only those that fell come back', async () => {
  const batches: string[][] = [];
  const queue = queueOf(async (event) => {
    batches.push(namesIn(event));
    return fallen(event, batches.length === 1 ? ['b'] : []);
  });
  await queue.send([job('a'), job('b'), job('c')]);
  await queue.settled();
  expect(batches).toEqual([['a', 'b', 'c'], ['b']]);
  expect(queue.laidAside).toEqual([]);
});

test('a handler that throws has failed its whole batch', async () => {
  let calls = 0;
  const queue = queueOf(async (event) => {
    calls += 1;
    if (calls === 1) throw new Error('out of memory');
    return fallen(event, []);
  });
  await queue.send([job('a'), job('b')]);
  await queue.settled();
  expect(calls).toBe(2);
  expect(queue.left()).toBe(0);
});

test('a job that fails too often is laid aside, and the count is told to whoever handles it', async () => {
  const receives: (string | undefined)[] = [];
  const queue = queueOf(async (event) => {
    receives.push(event.Records[0]?.attributes.ApproximateReceiveCount);
    return fallen(event, ['bad']);
  });
  await queue.send([job('bad')]);
  await queue.settled();
  expect(receives).toEqual(['1', '2', '3']);
  expect(queue.laidAside).toEqual(['{"name":"bad"}']);
});

test('jobs of one group are done one at a time and in order, also where the first falls', async () => {
  const done: string[] = [];
  let underWay = 0;
  let most = 0;
  const queue = queueOf(
    async (event) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
      done.push(...namesIn(event));
      return fallen(event, done.length === 1 ? ['one'] : []);
    },
    { name: 'test.fifo', batchSize: 1, lanes: 4 },
  );
  await queue.send([job('one', { group: 'g' }), job('two', { group: 'g' }), job('three', { group: 'g' })]);
  await queue.settled();
  expect(done).toEqual(['one', 'one', 'two', 'three']);
  expect(most).toBe(1);
});

test('a deduplication id is taken once', async () => {
  const done: string[] = [];
  const queue = queueOf(async (event) => {
    done.push(...namesIn(event));
    return fallen(event, []);
  });
  await queue.send([job('first', { deduplicationId: 'hour' })]);
  await queue.settled();
  await queue.send([job('second', { deduplicationId: 'hour' }), job('third', { deduplicationId: 'next' })]);
  await queue.settled();
  expect(done).toEqual(['first', 'third']);
});

test('a job for much later keeps nobody waiting who does not want to wait for it', async () => {
  const done: string[] = [];
  const queue = queueOf(async (event) => {
    done.push(...namesIn(event));
    return fallen(event, []);
  });
  await queue.send([job('later', { delaySeconds: 900 }), job('now')]);
  await queue.settled(2_000);
  expect(done).toEqual(['now']);
  expect(queue.left()).toBe(1);
  await queue.close();
});
