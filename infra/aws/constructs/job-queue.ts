import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { LaidAsideQueue } from './laid-aside-queue.ts';

export interface JobQueueProps {
  readonly fifo: boolean;
  /** Where somebody outside the stacks must find it by name. */
  readonly queueName?: string;
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
    const { fifo, topic, runbook, laidAsideImpact: impact } = props;
    this.laidAside = new LaidAsideQueue(this, 'LaidAside', { fifo, topic, runbook, impact }).queue;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: props.visibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.laidAside, maxReceiveCount: props.maxReceiveCount },
      ...(fifo ? { fifo } : {}),
      ...(props.queueName === undefined ? {} : { queueName: props.queueName }),
    });
  }
}
