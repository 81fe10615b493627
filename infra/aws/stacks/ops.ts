import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import type { Deployment } from '../deployment.ts';

/** Who is told, and what it may cost. */
export class OpsStack extends Stack {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, deployment: Deployment, props: StackProps) {
    super(scope, id, props);
    this.topic = new Topic(this, 'Alarms', {
      displayName: `Iltizam ${deployment.stage.name}`,
      enforceSSL: true,
    });
    new CfnOutput(this, 'AlarmsTopic', { description: 'Where alarms are told.', value: this.topic.topicArn });
    this.topic.addSubscription(new EmailSubscription(deployment.alarmsEmail));
    acknowledge(this.topic, {
      'Serverless-SNSRedrivePolicy':
        'An alarm is also seen on the dashboard; a queue for the e-mails that tell of it would need an alarm of its own.',
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );

    new CfnBudget(this, 'Budget', {
      // Without a name of ours: CloudFormation replaces a budget to change whom it tells, which a name would forbid.
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: deployment.monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [80, 100].map((threshold) => ({
        notification: { notificationType: 'ACTUAL', comparisonOperator: 'GREATER_THAN', threshold },
        subscribers: [{ subscriptionType: 'EMAIL', address: deployment.alarmsEmail }],
      })),
    });
  }
}
