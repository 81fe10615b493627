import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { LaidAsideQueue } from '../constructs/laid-aside-queue.ts';
import type { StageFunction } from '../constructs/stage-function.ts';
import type { Deployment } from '../deployment.ts';
import { nameOf } from '../names.ts';
import type { AppStack } from './app.ts';

/**
 * What wakes the stage, in its own zone. The scheduler only hands an event over: its retries and its queue
 * cover that, and the function's own cover what happens then.
 */
export const schedules = (
  scope: Construct,
  { stage, schedule }: Deployment,
  functions: AppStack['functions'],
  topic: ITopic,
): void => {
  const undelivered = new LaidAsideQueue(scope, 'UndeliveredSchedules', {
    name: nameOf(stage.name, 'hours'),
    impact: 'An hour was not handed over: trackers may not be read, and this week’s edition may not be made.',
    runbook: 'the-schedule-fails',
    topic,
  }).queue;
  const zone = TimeZone.of(stage.zone);
  const role = new Role(scope, 'SchedulerRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [functions.schedule.lambda.functionArn, functions.watchdog.lambda.functionArn],
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undelivered.queueArn] }));
  const at = (id: string, target: StageFunction, task: string, cron: string, description: string) =>
    new Schedule(scope, id, {
      description,
      schedule: ScheduleExpression.expression(`cron(${cron})`, zone),
      target: new LambdaInvoke(target.lambda, {
        // Left alone: the target would add a right on every version of the function.
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ task, scheduledAt: ContextAttribute.scheduledTime }),
        deadLetterQueue: undelivered,
        retryAttempts: 5,
        maxEventAge: Duration.hours(2),
      }),
    });
  at('SyncHours', functions.schedule, 'sync', `0 ${schedule.syncHours} * * ? *`, 'Reads the trackers.');
  if (stage.editionDue) {
    const { weekday, time } = stage.editionDue;
    const [hour, minute] = time.split(':').map(Number);
    // Cron counts weekdays from Sunday 1, ISO from Monday 1.
    const cron = `${minute} ${hour} ? * ${(weekday % 7) + 1} *`;
    at('EditionHour', functions.schedule, 'edition', cron, 'Makes the edition of the week.');
  }
  at('WatchdogHours', functions.watchdog, 'watchdog', '30 * * * ? *', 'Looks whether anything is missing.');
};

/** SES's events about our mails, from the default bus to the function that records them. */
export const mailEvents = (
  scope: Construct,
  stageName: string,
  target: StageFunction,
  configurationSet: string,
  topic: ITopic,
): void => {
  const undelivered = new LaidAsideQueue(scope, 'UndeliveredMailEvents', {
    name: nameOf(stageName, 'mail-events'),
    impact: 'Bounces and complaints are not recorded: mail may go on to addresses that refuse it.',
    runbook: 'delivery-events-fail',
    topic,
  }).queue;
  new Rule(scope, 'MailEvents', {
    description: 'What became of the mails of this stage.',
    eventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [configurationSet] } } },
    },
    targets: [
      new LambdaFunction(target.lambda, {
        deadLetterQueue: undelivered,
        retryAttempts: 20,
        maxEventAge: Duration.hours(24),
      }),
    ],
  });
};
