import { Dashboard, GraphWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { AppStack } from './app.ts';

/** One page that answers: is it being read, is it being sent, is anything laid aside. */
export const dashboard = (
  scope: Construct,
  stageName: string,
  functions: AppStack['functions'],
  queues: AppStack['queues'],
): void => {
  const all = Object.values(functions);
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `iltizam-${stageName}`,
    widgets: [
      [
        new TextWidget({
          markdown: '# Iltizam\nEach alarm names its section of `infra/docs/runbook.md`.',
          width: 24,
          height: 2,
        }),
      ],
      [
        new GraphWidget({
          title: 'Runs',
          left: all.map(({ lambda }) => lambda.metricInvocations()),
          width: 12,
        }),
        new GraphWidget({
          title: 'Failures',
          left: all.map(({ lambda }) => lambda.metricErrors()),
          width: 12,
        }),
      ],
      [
        new GraphWidget({
          title: 'How long they take',
          left: all.map(({ lambda }) => lambda.metricDuration()),
          width: 12,
        }),
        new GraphWidget({
          title: 'Laid aside',
          left: Object.values(queues).map(({ laidAside }) =>
            laidAside.metricApproximateNumberOfMessagesVisible(),
          ),
          width: 12,
        }),
      ],
    ],
  });
};
