import { Duration } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { ALARM_PERIOD, HumanAlarm } from './human-alarm.ts';

export interface LaidAsideQueueProps {
  readonly fifo?: boolean;
  /** What it means for people that something was laid aside. */
  readonly impact: string;
  readonly runbook: string;
  readonly topic: ITopic;
}

/** Where ends what was tried too often: kept for two weeks for a person, who is told at once. */
export class LaidAsideQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { fifo = false, ...alarm }: LaidAsideQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...(fifo ? { fifo } : {}),
    });
    const reason = 'Jobs end here; a person takes them up, told by the alarm beside it.';
    acknowledge(this.queue, { 'AwsSolutions-SQS3': reason, 'Serverless-SQSRedrivePolicy': reason });
    new HumanAlarm(this, 'Alarm', {
      ...alarm,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: ALARM_PERIOD,
        statistic: 'Maximum',
      }),
    });
  }
}
