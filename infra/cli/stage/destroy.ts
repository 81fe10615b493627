import { CannotStartError } from '../../../shared/runtime/errors.ts';
import type { Deployment } from '../../aws/deployment.ts';
import { namesOf, stacksOf, tableOf } from '../../aws/names.ts';
import type { Terminal } from '../terminal.ts';
import { lookAtAccount } from './account.ts';
import type { Cdk } from './cdk.ts';
import { groupsAnswer } from './diagnosis.ts';
import type { Ask } from './question.ts';

/** The account that the credentials are of. @throws CannotStartError saying what mends them. */
export const accountOf = async (deployment: Deployment): Promise<string> => {
  const { diagnosis, account } = await lookAtAccount(deployment);
  if (account !== null) return account;
  const { lines } = groupsAnswer([{ about: 'Nothing was changed.', diagnoses: [diagnosis] }]);
  throw new CannotStartError('account.unknown', lines.join('\n'));
};

const whatGoes = (stage: string): readonly string[] => [
  'Taken away: functions, queues and what lies in them, schedules, logs, alarms, budget; the sender domain',
  '  of SES with its DKIM keys (a later deployment makes new ones, for the DNS to be changed again).',
  'Nobody gets mail any more, and the stop links in mails already sent end.',
  '',
  'Kept: the data, in the stack that is protected against deletion:',
  `  ${stacksOf(stage).data}`,
];

const whatStays = (deployment: Deployment): readonly string[] => [
  `  the table ${tableOf(deployment)}: commitments, history, recipients, ledger`,
  '  the archive bucket: every edition as it was sent',
  `  the secret ${namesOf(deployment.stage.name).stopKeys}: the keys of the stop links`,
  'It costs about $0.50 a month. "npm run deploy" puts the stage back upon it; infra/README.md, "Taking it away", says how to',
  'delete it too.',
];

/**
 * `destroy`: takes a stage away but for its data, and says so before it asks, for the stage's name. @returns the
 * exit status.
 */
export const destroy = async (
  deployment: Deployment,
  { screen, signal }: Pick<Terminal, 'screen' | 'signal'>,
  ask: Ask,
  cdk: Cdk,
): Promise<number> => {
  const { stage, region } = deployment;
  const account = await accountOf(deployment);
  for (const line of [...whatGoes(stage.name), ...whatStays(deployment), '']) screen.line(line);
  if (!(await ask(`Take stage ${stage.name} away from account ${account} in ${region}?`, stage.name))) {
    screen.line('Nothing was taken away.');
    return 1;
  }
  const making = screen.stage('make');
  await cdk.synthesise(stage.name, making, signal);
  making.done('templates');
  const { mail, ops, app } = stacksOf(stage.name);
  const status = await cdk.run(['destroy', app, ops, mail, '--force'], signal);
  screen.line(status === 0 ? 'Taken away. The data is kept.' : 'It was not taken away whole; see above.');
  return status === 0 ? 0 : 1;
};
