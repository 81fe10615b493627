import type { Deployment } from '../../aws/deployment.ts';
import { stacksOf } from '../../aws/names.ts';
import type { Terminal } from '../terminal.ts';
import { beforeDeploying } from './before.ts';
import type { Cdk } from './cdk.ts';
import { groupsAnswer } from './diagnosis.ts';
import { planOf } from './plan.ts';
import type { Ask } from './question.ts';
import { cloudFormation, stackOf } from './stacks.ts';

/** The DNS records that the mail stack puts out, each as one line. */
const recordsOf = async ({ region, stage }: Deployment): Promise<readonly string[]> => {
  const stack = await stackOf(cloudFormation(region), stacksOf(stage.name).mail);
  return (stack?.Outputs ?? [])
    .filter(({ OutputKey: key = '' }) => key.startsWith('Dns'))
    .sort((one, other) => (one.OutputKey ?? '').localeCompare(other.OutputKey ?? ''))
    .map(({ OutputValue: value = '' }) => value);
};

const nextSteps = ({ stage, alarmsEmail }: Deployment, records: readonly string[]): readonly string[] => [
  '',
  'Deployed. What is left to do:',
  `  1. Open the mail "AWS Notification - Subscription Confirmation" at ${alarmsEmail} and follow its link.`,
  '  2. Add these records at your DNS provider, where they are not there yet:',
  ...records.map((record) => `       ${record}`),
  '  3. Connect Google: infra/README.md, "Google, without a key".',
  `  4. npx iltizam doctor --stage ${stage.name}   says what is green, and what mends the rest.`,
];

/**
 * `deploy`: looks first at everything that would make it fail, shows what will be made and what it costs, asks
 * once, and deploys. Nothing is created before the answer. @returns the exit status.
 */
export const deploy = async (
  deployment: Deployment,
  { screen, signal }: Pick<Terminal, 'screen' | 'signal'>,
  ask: Ask,
  cdk: Cdk,
): Promise<number> => {
  const { stage, region } = deployment;
  const say = (lines: readonly string[]): void => lines.forEach((line) => screen.line(line));

  const looking = screen.stage('look');
  looking.note('at the account, at SES, at Google');
  const { groups, account } = await beforeDeploying(deployment);
  const { lines, status } = groupsAnswer(groups);
  looking.done('before anything is created');
  say(lines);
  if (status !== 0) {
    say(['', 'Nothing was created. Mend what says FAIL, and deploy again.']);
    return 1;
  }

  const making = screen.stage('make');
  await cdk.synthesise(stage.name, making, signal);
  making.done('functions and templates');
  say(['', ...(await planOf(deployment, cdk.assembly)).lines, '']);
  if (!(await ask(`Deploy stage ${stage.name} to account ${account ?? ''} in ${region}?`, 'yes'))) {
    say(['Nothing was created.']);
    return 1;
  }

  const { data, mail, ops, app } = stacksOf(stage.name);
  const deployed = await cdk.run(['deploy', data, mail, ops, app, '--require-approval', 'never'], signal);
  if (deployed !== 0) {
    say([
      '',
      'It was not deployed whole; CloudFormation says above which resource it stopped at, and has taken that stack back. Mend that, and deploy again: what stands is kept.',
    ]);
    return 1;
  }
  say(nextSteps(deployment, await recordsOf(deployment)));
  return 0;
};
