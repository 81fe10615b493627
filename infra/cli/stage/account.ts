import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Deployment } from '../../aws/deployment.ts';
import { looking } from './aws-refusal.ts';
import { type Diagnosis, ill, well } from './diagnosis.ts';

/** How patient a look is: a person waits for it. */
export const PATIENCE = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 4_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/** Whose credentials these are, and the account they are of; null where AWS does not say. */
export const lookAtAccount = async ({
  account: meant,
  region,
  stage,
}: Deployment): Promise<{ readonly diagnosis: Diagnosis; readonly account: string | null }> => {
  let account: string | null = null;
  const what = 'credentials';
  const diagnosis = await looking(what, region, async () => {
    const answer = await new STSClient({ region, ...PATIENCE }).send(new GetCallerIdentityCommand({}));
    const { Account: found = '', Arn: who = '' } = answer;
    if (meant !== null && meant !== found)
      return ill(
        what,
        `they are of account ${found}, the stage ${stage.name} is in ${meant}`,
        'Use the other profile (export AWS_PROFILE=…), or set "account" of the stage in infra/aws/stages.ts.',
      );
    account = found;
    return well(what, `account ${found}, as ${who.split(':').at(-1) ?? who}, region ${region}`);
  });
  return { diagnosis, account };
};
