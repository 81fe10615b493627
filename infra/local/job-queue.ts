import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { JobQueue, QueuedJob } from '../../shared/runtime/queue.ts';
import { localContext } from './context.ts';

export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

export interface LocalQueueOptions {
  readonly name: string;
  readonly clock: Clock;
  readonly handler: QueueHandler;
  readonly batchSize: number;
  /** How often a job is tried before it is laid aside. */
  readonly maxReceives: number;
  /** Milliseconds until a job that fell comes back. */
  readonly redeliveryMs: number;
}

interface Message {
  readonly id: string;
  readonly body: string;
  readonly group: string | null;
  readonly deduplicationId: string | null;
  receives: number;
  /** On the process's monotonic clock, in milliseconds. */
  visibleAt: number;
}

/**
 * A queue in this process that hands its jobs to the real handler as SQS would: in batches, those that fell
 * come back later, groups stay in order, an id is taken once, and what fails too often is laid aside.
 */
export class LocalQueue<Job> implements JobQueue<Job> {
  readonly laidAside: string[] = [];
  #waiting: Message[] = [];
  readonly #seen = new Set<string>();
  #count = 0;
  readonly #options: LocalQueueOptions;

  constructor(options: LocalQueueOptions) {
    this.#options = options;
  }

  send(jobs: readonly QueuedJob<Job>[]): Promise<void> {
    for (const { job, group, deduplicationId, delaySeconds } of jobs) {
      if (deduplicationId !== undefined) {
        if (this.#seen.has(deduplicationId)) continue;
        this.#seen.add(deduplicationId);
      }
      this.#count += 1;
      this.#waiting.push({
        id: `${this.#options.name}-${this.#count}`,
        body: JSON.stringify(job),
        group: group ?? null,
        deduplicationId: deduplicationId ?? null,
        receives: 0,
        visibleAt: performance.now() + (delaySeconds ?? 0) * 1000,
      });
    }
    return Promise.resolve();
  }

  /** Does what is there, and waits for what comes back, until nothing is left. */
  async drain(signal?: AbortSignal): Promise<void> {
    while (this.#waiting.length > 0) {
      signal?.throwIfAborted();
      const batch = this.#takeBatch();
      if (batch.length > 0) await this.#handle(batch);
      else {
        const nearest = Math.min(...this.#waiting.map(({ visibleAt }) => visibleAt));
        await sleep(Math.max(1, nearest - performance.now()), undefined, signal ? { signal } : {});
      }
    }
  }

  /** The next jobs that may be done: of a group only while none before it is hidden. */
  #takeBatch(): Message[] {
    const now = performance.now();
    const blocked = new Set<string>();
    const batch: Message[] = [];
    for (const message of this.#waiting) {
      if (batch.length === this.#options.batchSize) break;
      if (message.group !== null && blocked.has(message.group)) continue;
      if (message.visibleAt <= now) batch.push(message);
      else if (message.group !== null) blocked.add(message.group);
    }
    return batch;
  }

  async #handle(batch: readonly Message[]): Promise<void> {
    const { handler, name, maxReceives, redeliveryMs } = this.#options;
    for (const message of batch) message.receives += 1;
    const { batchItemFailures } = await handler(
      { Records: batch.map((message) => this.#record(message)) },
      localContext(name),
    );
    const fell = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const over = new Set<string>();
    for (const message of batch) {
      if (!fell.has(message.id)) over.add(message.id);
      else if (message.receives >= maxReceives) {
        over.add(message.id);
        this.laidAside.push(message.body);
      } else message.visibleAt = performance.now() + redeliveryMs * message.receives;
    }
    this.#waiting = this.#waiting.filter(({ id }) => !over.has(id));
  }

  #record({ id, body, group, deduplicationId, receives }: Message): SQSRecord {
    const at = String(Date.parse(this.#options.clock()));
    return {
      messageId: id,
      receiptHandle: id,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: at,
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: at,
        ...(group === null ? {} : { MessageGroupId: group }),
        ...(deduplicationId === null ? {} : { MessageDeduplicationId: deduplicationId }),
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:local:000000000000:${this.#options.name}`,
      awsRegion: 'local',
    };
  }
}
