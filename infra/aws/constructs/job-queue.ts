import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { LaidAsideQueue, queueNameOf } from './laid-aside-queue.ts';

export interface JobQueueProps {
  /** Its name, without the ending that SQS asks of a FIFO queue. */
  readonly name: string;
  readonly fifo: boolean;
  /** Longer than the function that takes its jobs may run: six times, as Lambda's documentation advises. */
  readonly visibilityTimeout: Duration;
  /** How often a job is tried before it is laid aside. */
  readonly maxReceiveCount: number;
  /** What it means for people that a job was laid aside. */
  readonly laidAsideImpact: string;
  readonly runbook: string;
  readonly topic: ITopic;
}

/** A queue of jobs, with the queue where those end that failed too often. */
export class JobQueue extends Construct {
  readonly queue: Queue;
  readonly laidAside: Queue;

  constructor(scope: Construct, id: string, props: JobQueueProps) {
    super(scope, id);
    const { name, fifo, topic, runbook, laidAsideImpact: impact } = props;
    this.laidAside = new LaidAsideQueue(this, 'LaidAside', { name, fifo, topic, runbook, impact }).queue;
    this.queue = new Queue(this, 'Queue', {
      queueName: queueNameOf(name, fifo),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: props.visibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.laidAside, maxReceiveCount: props.maxReceiveCount },
      ...(fifo ? { fifo } : {}),
    });
  }
}
