import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import { localContext } from './context.ts';
import { type Message, messageOf, recordOf } from './message.ts';

export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

export interface LocalQueueOptions {
  /** Ends in `.fifo` where groups count. */
  readonly name: string;
  readonly handler: QueueHandler;
  readonly batchSize: number;
  /** Batches under way at once. */
  readonly lanes: number;
  /** How often a job is tried before it is laid aside. */
  readonly maxReceives: number;
  /** Milliseconds until a job that fell once comes back; each further time twice as long. */
  readonly firstRedeliveryMs: number;
}

export interface LocalQueue<Job> extends JobQueue<Job> {
  /**
   * Resolves once every job is done or laid aside, or, where `patienceMs` is given, once what is left comes back
   * only later than that.
   */
  settled(patienceMs?: number): Promise<void>;
  /** Jobs that failed too often, as sent. */
  readonly laidAside: readonly string[];
  /** Jobs not done yet. */
  readonly left: () => number;
  /** Hands out nothing more and resolves once what is under way has ended. What is left is forgotten. */
  close(): Promise<void>;
}

const DEDUPLICATION_MS = 300_000;

/**
 * A queue in this process that hands jobs to a real handler the way SQS does: in batches, those that fell come
 * back later, the jobs of a group one at a time and in order, a deduplication id once within five minutes, and
 * a job that fails too often is laid aside.
 */
export const localQueue = <Job>(options: LocalQueueOptions): LocalQueue<Job> => {
  const { name, handler, batchSize, lanes, maxReceives, firstRedeliveryMs } = options;
  const messages = new Set<Message>();
  const laidAside: string[] = [];
  const seen = new Map<string, number>();
  const watchers = new Set<() => void>();
  let underWay = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const isRepeated = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    const now = performance.now();
    const last = seen.get(id);
    if (last !== undefined && now - last < DEDUPLICATION_MS) return true;
    seen.set(id, now);
    return false;
  };

  /** The next jobs that may be done: of a group only the first, and only while none of it is under way or hidden. */
  const takeBatch = (): Message[] => {
    const now = performance.now();
    const held = new Set([...messages].flatMap(({ group, inFlight }) => (inFlight && group ? [group] : [])));
    const batch: Message[] = [];
    for (const message of messages) {
      if (batch.length === batchSize) break;
      const { group, inFlight, visibleAt } = message;
      if (inFlight || (group !== null && held.has(group))) continue;
      if (group !== null) held.add(group);
      if (visibleAt <= now) batch.push(message);
    }
    return batch;
  };

  const fallenOf = async (batch: readonly Message[]): Promise<ReadonlySet<string>> => {
    try {
      const Records = batch.map((message) => recordOf(message, name));
      const { batchItemFailures } = await handler({ Records }, localContext(name));
      return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch {
      return new Set(batch.map(({ id }) => id));
    }
  };

  const handle = async (batch: readonly Message[]): Promise<void> => {
    for (const message of batch) {
      message.inFlight = true;
      message.receives += 1;
    }
    const fallen = await fallenOf(batch);
    for (const message of batch) {
      message.inFlight = false;
      message.visibleAt = performance.now() + firstRedeliveryMs * 2 ** (message.receives - 1);
      const failedTooOften = fallen.has(message.id) && message.receives >= maxReceives;
      if (failedTooOften) laidAside.push(message.body);
      if (failedTooOften || !fallen.has(message.id)) messages.delete(message);
    }
  };

  /** Hands out all that may be done now, and comes back when the next hidden job shows. */
  const pump = (): void => {
    clearTimeout(timer);
    while (!closed && underWay < lanes) {
      const batch = takeBatch();
      if (batch.length === 0) break;
      underWay += 1;
      void handle(batch).finally(() => {
        underWay -= 1;
        pump();
      });
    }
    const waiting = [...messages].filter(({ inFlight }) => !inFlight);
    if (!closed && underWay < lanes && waiting.length > 0) {
      const nearest = Math.min(...waiting.map(({ visibleAt }) => visibleAt)) - performance.now();
      timer = setTimeout(pump, Math.max(1, nearest));
    }
    for (const look of watchers) look();
  };

  const isSettled = (patienceMs: number): boolean => {
    const horizon = performance.now() + patienceMs;
    return underWay === 0 && [...messages].every(({ visibleAt }) => visibleAt > horizon);
  };

  const when = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });

  return {
    laidAside,
    left: () => messages.size,
    async send(jobs) {
      for (const queued of jobs) if (!isRepeated(queued.deduplicationId)) messages.add(messageOf(queued));
      // Handed out in a moment of its own: whoever sends has not finished what it is doing.
      setImmediate(pump);
    },
    settled: (patienceMs = Infinity) => when(() => closed || isSettled(patienceMs)),
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const look of watchers) look();
      await when(() => underWay === 0);
    },
  };
};
