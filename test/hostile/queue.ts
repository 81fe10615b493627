import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { JobQueue, QueuedJob } from '../../shared/runtime/queue.ts';

export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

const CONTEXT = { getRemainingTimeInMillis: () => 60_000 } as Context;

/** A queue whose time is virtual: a delay only says in which order jobs come. */
export interface VirtualQueue<Job> extends JobQueue<Job> {
  /** Hands jobs over, in batches, until none is left or whoever takes them is gone. */
  drain(handler: QueueHandler, gone?: () => boolean): Promise<void>;
  /** Jobs that came back so often that they were laid aside. */
  readonly laidAside: readonly Job[];
  readonly size: () => number;
}

interface Message<Job> extends QueuedJob<Job> {
  readonly due: number;
  readonly order: number;
  readonly received: number;
}

/** Batches as SQS hands them over: partial responses bring a message back, ten receives lay it aside. */
export const virtualQueue = <Job>(batchSize = 10): VirtualQueue<Job> => {
  const messages: Message<Job>[] = [];
  const laidAside: Job[] = [];
  let now = 0;
  let order = 0;
  const next = () => messages.sort((a, b) => a.due - b.due || a.order - b.order).splice(0, batchSize);
  return {
    laidAside,
    size: () => messages.length,
    async send(jobs) {
      for (const queued of jobs)
        messages.push({ ...queued, due: now + (queued.delaySeconds ?? 0), order: (order += 1), received: 0 });
    },
    async drain(handler, gone = () => false) {
      while (messages.length > 0 && !gone()) {
        const batch = next();
        now = Math.max(now, ...batch.map(({ due }) => due));
        const Records = batch.map(({ job }, index) => ({
          messageId: String(index),
          body: JSON.stringify(job),
        }));
        let fallen = new Set<string>();
        try {
          const answer = await handler({ Records } as SQSEvent, CONTEXT);
          fallen = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
        } catch {
          fallen = new Set(Records.map(({ messageId }) => messageId));
        }
        for (const [index, message] of batch.entries()) {
          if (!fallen.has(String(index))) continue;
          const received = message.received + 1;
          if (received >= 10) laidAside.push(message.job);
          else messages.push({ ...message, received, due: now + 60, order: (order += 1) });
        }
      }
    },
  };
};
