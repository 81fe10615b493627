import type { Context, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RetryLaterError } from '../../../shared/runtime/errors.ts';
import { eventHandler, queueHandler } from '../../../shared/runtime/handler.ts';
import { type Log, silentLog } from '../../../shared/runtime/log.ts';

const Job = z.strictObject({ name: z.string() });
const context = { getRemainingTimeInMillis: () => 1000, awsRequestId: 'r' } as Context;

const eventOf = (...jobs: [id: string, group: string, body: string][]): SQSEvent => ({
  Records: jobs.map(([messageId, group, body]) => ({
    messageId,
    receiptHandle: messageId,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 's',
      ApproximateFirstReceiveTimestamp: '0',
      MessageGroupId: group,
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-3:000000000000:jobs.fifo',
    awsRegion: 'eu-west-3',
  })),
});
const job = (name: string) => JSON.stringify({ name });
const failed = (answer: { batchItemFailures: { itemIdentifier: string }[] }) =>
  answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

const handlerThatFailsOn = (bad: string, done: string[], queue: 'fifo' | 'standard', log: Log = silentLog) =>
  queueHandler(
    queue,
    Job,
    () => Promise.resolve({ log }),
    async ({ name }) => {
      if (name === bad) throw new RetryLaterError('mail.throttled', 'to someone@union.example');
      done.push(name);
    },
  );

describe('a batch of jobs', () => {
  it('sends back the job that fell and nothing else', async () => {
    const done: string[] = [];
    const handler = handlerThatFailsOn('b', done, 'standard');
    const answer = await handler(
      eventOf(['1', '', job('a')], ['2', '', job('b')], ['3', '', job('c')]),
      context,
    );
    expect(failed(answer)).toEqual(['2']);
    expect(done.sort()).toEqual(['a', 'c']);
  });

  it('sends back every job, without an exception, when every job fell', async () => {
    const answer = await handlerThatFailsOn('a', [], 'standard')(eventOf(['1', '', job('a')]), context);
    expect(failed(answer)).toEqual(['1']);
  });

  it('keeps a group in order: what follows a fallen job of its group comes back with it', async () => {
    const done: string[] = [];
    const answer = await handlerThatFailsOn(
      'b',
      done,
      'fifo',
    )(
      eventOf(['1', 'x', job('a')], ['2', 'x', job('b')], ['3', 'x', job('c')], ['4', 'y', job('d')]),
      context,
    );
    expect(failed(answer)).toEqual(['2', '3']);
    expect(done).toEqual(['a', 'd']);
  });

  it('sends back a message that is no job of ours', async () => {
    const answer = await handlerThatFailsOn(
      '',
      [],
      'standard',
    )(eventOf(['1', '', '{"name":1}'], ['2', '', '<']), context);
    expect(failed(answer)).toEqual(['1', '2']);
  });

  it('logs a failure by its code, never by its message', async () => {
    const lines: string[] = [];
    const error = (message: string, facts: unknown) => lines.push(JSON.stringify([message, facts]));
    await handlerThatFailsOn('a', [], 'standard', { ...silentLog, error })(
      eventOf(['1', '', job('a')]),
      context,
    );
    expect(lines.join()).toContain('mail.throttled');
    expect(lines.join()).not.toContain('someone@');
  });
});

it('refuses an event that is not of its shape before the use case sees it', async () => {
  let called = false;
  const handler = eventHandler(
    Job,
    () => Promise.resolve({ log: silentLog }),
    async () => {
      called = true;
    },
  );
  await expect(handler({ nome: 'a' }, context)).rejects.toThrow();
  expect(called).toBe(false);
});
