import { Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { HumanAlarm } from '../constructs/human-alarm.ts';
import { LaidAsideQueue } from '../constructs/laid-aside-queue.ts';
import { StageFunction } from '../constructs/stage-function.ts';

/** What SES counts of the account's mails. */
const mails = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Sum' });

/** One page that answers: is it being read, is it being sent, is anything laid aside. Shows all that the scope holds. */
export const dashboard = (scope: Construct, stageName: string): void => {
  const every = Stack.of(scope).node.findAll();
  const alarms = every.filter((each) => each instanceof HumanAlarm).map(({ alarm }) => alarm);
  const functions = every.filter((each) => each instanceof StageFunction).map(({ lambda }) => lambda);
  const laidAside = every.filter((each) => each instanceof LaidAsideQueue).map(({ queue }) => queue);
  const graph = (title: string, left: readonly IMetric[]) =>
    new GraphWidget({ title, left: [...left], width: 12 });
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `iltizam-${stageName}`,
    widgets: [
      [
        new TextWidget({
          markdown: `# Iltizam, stage ${stageName}\nEach alarm names its section of \`infra/docs/runbook.md\`.`,
          width: 24,
          height: 2,
        }),
      ],
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 5 })],
      [
        graph(
          'Runs',
          functions.map((each) => each.metricInvocations()),
        ),
        graph(
          'Failures',
          functions.map((each) => each.metricErrors()),
        ),
      ],
      [
        graph(
          'How long they take',
          functions.map((each) => each.metricDuration()),
        ),
        graph(
          'Laid aside',
          laidAside.map((each) => each.metricApproximateNumberOfMessagesVisible()),
        ),
      ],
      [graph('Mails of the account', ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'].map(mails))],
    ],
  });
};
