import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** Where an alarm's section of the runbook stands, in the project's own files. */
export const runbookSection = (section: string): string => `infra/docs/runbook.md#${section}`;

export interface HumanAlarmProps {
  /** What the subject of its mail calls it. */
  readonly name: string;
  readonly metric: IMetric;
  /** What it means for people, in one sentence. The first thing the person woken up reads. */
  readonly impact: string;
  /** The heading of its section in infra/docs/runbook.md, as an anchor. */
  readonly runbook: string;
  readonly topic: ITopic;
  /** `silence` rings when nothing is counted, for what must never stop; otherwise nothing counted is good news. */
  readonly rings?: 'at-one' | 'silence';
}

/** An alarm that says what it means for people and where the runbook takes it up. */
export class HumanAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: HumanAlarmProps) {
    super(scope, id);
    const silence = props.rings === 'silence';
    this.alarm = new Alarm(this, 'Alarm', {
      alarmName: props.name,
      metric: props.metric,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} What to do: ${runbookSection(props.runbook)}`,
    });
    this.alarm.addAlarmAction(new SnsAction(props.topic));
    this.alarm.addOkAction(new SnsAction(props.topic));
  }
}

/** Over which time a metric is summed: short enough to be told within the hour. */
export const ALARM_PERIOD = Duration.minutes(5);
