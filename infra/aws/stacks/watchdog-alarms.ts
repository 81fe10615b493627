import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import {
  METRICS_NAMESPACE,
  WATCHDOG_FINDINGS,
  type WatchdogFinding,
} from '../../../shared/runtime/contract.ts';
import { HumanAlarm } from '../constructs/human-alarm.ts';
import type { StageFunction } from '../constructs/stage-function.ts';
import { nameOf } from '../names.ts';

/** What each thing that the watchdog may find means for people, and where the runbook takes it up. */
const MEANINGS: Readonly<Record<WatchdogFinding, readonly [impact: string, runbook: string]>> = {
  'edition-missing': [
    'An edition was due and was not made: nobody got that week’s digest.',
    'an-edition-is-missing',
  ],
  'edition-held': [
    'An edition waits for a person to release it: nobody gets it before.',
    'an-edition-is-held',
  ],
  'delivery-stuck': ['Somebody waits for a digest that has not been sent for hours.', 'a-delivery-is-stuck'],
  'delivery-unknown': [
    'Nobody knows whether somebody got the digest: a person must ask.',
    'a-delivery-is-stuck',
  ],
  'delivery-failed': ['Somebody will not get the digest: SES refused it for good.', 'a-delivery-is-stuck'],
  'mail-events-missing': [
    'Mails were sent and SES says nothing of them: bounces may go unseen.',
    'delivery-events-fail',
  ],
  'tracker-unread': [
    'A tracker has not been read for hours: the next digest tells of old numbers.',
    'a-tracker-is-not-read',
  ],
};

/**
 * An alarm for each thing that the watchdog can report, and one for when it reports nothing at all: it looks once
 * an hour, and without it silence would look like good news.
 */
export const watchdogAlarms = (
  scope: Construct,
  stageName: string,
  watchdog: StageFunction,
  topic: ITopic,
): void => {
  new HumanAlarm(scope, 'WatchdogSilent', {
    name: nameOf(stageName, 'watchdog-silent'),
    metric: watchdog.lambda.metricInvocations({ period: Duration.hours(3), statistic: 'Sum' }),
    rings: 'silence',
    impact: 'Nothing has run for three hours: trackers are not read and no edition would be made.',
    runbook: 'the-watchdog-is-silent',
    topic,
  });
  for (const finding of WATCHDOG_FINDINGS) {
    const [impact, runbook] = MEANINGS[finding];
    new HumanAlarm(scope, `Watchdog-${finding}`, {
      name: nameOf(stageName, finding),
      metric: new Metric({
        namespace: METRICS_NAMESPACE,
        metricName: finding,
        dimensionsMap: { service: 'iltizam-watchdog', stage: stageName },
        statistic: 'Maximum',
        period: Duration.hours(1),
      }),
      impact,
      runbook,
      topic,
    });
  }
};
