import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Deployment } from '../../aws/deployment.ts';
import { stacksOf } from '../../aws/names.ts';
import { PATIENCE } from './account.ts';
import { looking } from './aws-refusal.ts';
import { counted, type Diagnosis, ill, well } from './diagnosis.ts';
import { cloudFormation, stackOf } from './stacks.ts';

/** What AWS keeps from being reserved: at least so many functions at once must stay free for all. */
const KEPT_FREE = 100;
/** What the stage's functions keep for themselves, all together: infra/aws/stacks/app.ts. */
export const RESERVED = 12;

/** Whether the account has the concurrency that the stage's functions keep for themselves. */
export const lookAtConcurrency = async (deployment: Deployment): Promise<Diagnosis> => {
  const { region, stage, reserveConcurrency } = deployment;
  const what = 'concurrency';
  return looking(what, region, async () => {
    const { AccountLimit: limit } = await new LambdaClient({ region, ...PATIENCE }).send(
      new GetAccountSettingsCommand({}),
    );
    const most = limit?.ConcurrentExecutions ?? 0;
    const free = limit?.UnreservedConcurrentExecutions ?? 0;
    if (!reserveConcurrency) return well(what, `${most} functions at once, none reserved`);
    const standing = await stackOf(cloudFormation(region), stacksOf(stage.name).app);
    if (standing !== null || free - RESERVED >= KEPT_FREE)
      return well(what, `${most} functions at once, ${RESERVED} of them reserved`);
    return ill(
      what,
      `the account may run ${most} functions at once, too few to reserve ${RESERVED}`,
      `Set reserveConcurrency: false for ${stage.name} in infra/aws/stages.ts. Later, ask for 1000 (it costs nothing): aws service-quotas request-service-quota-increase --region ${region} --service-code lambda --quota-code L-B99A9384 --desired-value 1000`,
    );
  });
};

/** Values of the shipped example that nobody can deploy. */
const EXAMPLES: readonly (readonly [setting: string, isExample: (deployment: Deployment) => boolean])[] = [
  ['senderDomain', ({ senderDomain }) => senderDomain.endsWith('.example')],
  ['alarmsEmail', ({ alarmsEmail }) => alarmsEmail.endsWith('.example')],
  [
    'trackers[].source.spreadsheetId',
    ({ stage }) =>
      stage.trackers.some(
        ({ source }) => source.kind === 'google-sheet' && source.spreadsheetId.startsWith('the-id-'),
      ),
  ],
];

/** Whether the stage's settings are somebody's own. Google's may come later: the guide sets them after a first deployment. */
export const lookAtSettings = (deployment: Deployment): Diagnosis => {
  const left = EXAMPLES.filter(([, isExample]) => isExample(deployment)).map(([setting]) => setting);
  return left.length === 0
    ? well(
        'settings',
        `${counted(deployment.stage.trackers.length, 'tracker')}, delivery ${deployment.stage.delivery.kind}`,
      )
    : ill(
        'settings',
        `still the example's: ${left.join(', ')}`,
        `Put your own into the stage "${deployment.stage.name}" of infra/aws/stages.ts. A sheet's id stands in its address, between /d/ and /edit.`,
      );
};
