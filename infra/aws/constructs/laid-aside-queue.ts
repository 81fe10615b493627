import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { ALARM_PERIOD, HumanAlarm } from './human-alarm.ts';

export interface LaidAsideQueueProps {
  /** Of what: the function, queue or rule that gave up. */
  readonly name: string;
  readonly fifo?: boolean;
  /** What it means for people that something was laid aside. */
  readonly impact: string;
  readonly runbook: string;
  readonly topic: ITopic;
}

/** A queue's name as SQS wants it: that of a FIFO queue ends in `.fifo`. */
export const queueNameOf = (name: string, fifo: boolean): string => (fifo ? `${name}.fifo` : name);

/** Where ends what was tried too often: kept for two weeks for a person, who is told at once. */
export class LaidAsideQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { name, fifo = false, ...alarm }: LaidAsideQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: queueNameOf(`${name}-laid-aside`, fifo),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...(fifo ? { fifo } : {}),
    });
    const reason = 'Jobs end here; a person takes them up, told by the alarm beside it.';
    acknowledge(this.queue, { 'AwsSolutions-SQS3': reason, 'Serverless-SQSRedrivePolicy': reason });
    new HumanAlarm(this, 'Alarm', {
      ...alarm,
      name: `${name}-laid-aside`,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: ALARM_PERIOD,
        statistic: 'Maximum',
      }),
    });
  }
}
