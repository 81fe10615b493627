import { createHash, randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import type { QueuedJob } from '../../shared/runtime/queue.ts';

/** A job on its way. Times are milliseconds of the process's monotonic clock. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly group: string | null;
  readonly deduplicationId: string | null;
  readonly sentAt: number;
  receives: number;
  visibleAt: number;
  inFlight: boolean;
}

export const messageOf = <Job>({ job, group, deduplicationId, delaySeconds }: QueuedJob<Job>): Message => {
  const now = performance.now();
  return {
    id: randomUUID(),
    body: JSON.stringify(job),
    group: group ?? null,
    deduplicationId: deduplicationId ?? null,
    sentAt: now,
    receives: 0,
    visibleAt: now + (delaySeconds ?? 0) * 1000,
    inFlight: false,
  };
};

const epoch = (monotonic: number): string => String(Math.round(performance.timeOrigin + monotonic));

/** The message as SQS hands it to a function. */
export const recordOf = (message: Message, queue: string): SQSRecord => ({
  messageId: message.id,
  receiptHandle: `${message.id}.${message.receives}`,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: epoch(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: epoch(message.sentAt),
    ...(message.group === null ? {} : { MessageGroupId: message.group }),
    ...(message.deduplicationId === null ? {} : { MessageDeduplicationId: message.deduplicationId }),
  },
  messageAttributes: {},
  md5OfBody: createHash('md5').update(message.body).digest('hex'),
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
  awsRegion: 'local',
});
