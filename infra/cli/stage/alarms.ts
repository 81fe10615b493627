import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Deployment } from '../../aws/deployment.ts';
import { stacksOf } from '../../aws/names.ts';
import { PATIENCE } from './account.ts';
import { looking } from './aws-refusal.ts';
import { type Diagnosis, ill, well } from './diagnosis.ts';
import { cloudFormation, deployIt, outputOf, stackOf } from './stacks.ts';

/** Under which the ops stack says where alarms are told: infra/aws/stacks/ops.ts. */
export const TOPIC_OUTPUT = 'AlarmsTopic';

/** Whether somebody has agreed to be told of alarms: AWS asks once by mail, and sends nothing before. */
export const lookAtAlarms = async ({ region, stage, alarmsEmail }: Deployment): Promise<Diagnosis> => {
  const what = 'alarms';
  return looking(what, region, async () => {
    const topic = outputOf(await stackOf(cloudFormation(region), stacksOf(stage.name).ops), TOPIC_OUTPUT);
    if (topic === null) return ill(what, 'are told to nobody', deployIt(stage.name));
    const { Subscriptions: all = [] } = await new SNSClient({ region, ...PATIENCE }).send(
      new ListSubscriptionsByTopicCommand({ TopicArn: topic }),
    );
    const confirmed = all.some(
      ({ Endpoint: to, SubscriptionArn: arn = '' }) => to === alarmsEmail && arn.startsWith('arn:'),
    );
    return confirmed
      ? well(what, `are mailed to ${alarmsEmail}`)
      : ill(
          what,
          `${alarmsEmail} has not agreed to get them`,
          `Open AWS's mail "Subscription Confirmation" there and follow its link. Where it is lost: aws sns subscribe --region ${region} --topic-arn ${topic} --protocol email --notification-endpoint ${alarmsEmail}`,
        );
  });
};
