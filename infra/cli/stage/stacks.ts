import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import type { Deployment } from '../../aws/deployment.ts';
import { stacksOf } from '../../aws/names.ts';
import { PATIENCE } from './account.ts';
import { looking } from './aws-refusal.ts';
import { type Diagnosis, ill, note, well } from './diagnosis.ts';

/** The stack of a name; null where there is none. @throws the client's error. */
export const stackOf = async (client: CloudFormationClient, name: string): Promise<Stack | null> => {
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return stack ?? null;
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return null;
    throw error;
  }
};

/** What a stack puts out under a key. */
export const outputOf = (stack: Stack | null, key: string): string | null =>
  stack?.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue ?? null;

export const cloudFormation = (region: string): CloudFormationClient =>
  new CloudFormationClient({ region, ...PATIENCE });

/** The least version of CDK's own stack that today's templates can be deployed with. */
const LEAST_BOOTSTRAP = 6;

/** CDK's own stack, through which it deploys: made once for an account and region. */
export const lookAtBootstrap = async ({ region }: Deployment, account: string): Promise<Diagnosis> => {
  const what = 'bootstrap';
  return looking(what, region, async () => {
    const stack = await stackOf(cloudFormation(region), 'CDKToolkit');
    const version = Number(outputOf(stack, 'BootstrapVersion') ?? 0);
    // No app: it need not be built for this.
    const mend = `Run, once for this account and region: npx cdk bootstrap --app '' aws://${account}/${region}`;
    if (stack === null) return ill(what, 'CDK has not been prepared here', mend);
    if (version < LEAST_BOOTSTRAP) return ill(what, `CDK's stack is too old (version ${version})`, mend);
    return well(what, `CDK is prepared here, version ${version}`);
  });
};

/** The mend of whatever the stage should have and has not. */
export const deployIt = (stage: string): string => `Deploy it: npm run deploy -- --stage ${stage}`;

/** How a stack stands: not there, standing, at work, or in a state that no deployment gets out of. */
const lookAtStack = (stage: string, name: string, stack: Stack | null, standing: boolean): Diagnosis => {
  const status = stack?.StackStatus;
  if (status === undefined)
    return standing ? ill(name, 'is not there', deployIt(stage)) : note(name, 'will be created', null);
  if (status.endsWith('_IN_PROGRESS'))
    return ill(name, `is at work (${status})`, 'Wait until that has ended, some minutes, and try again.');
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED')
    return ill(
      name,
      `was not created whole (${status})`,
      `Its events in CloudFormation's console say why; mend that, then: aws cloudformation delete-stack --stack-name ${name}`,
    );
  if (status.endsWith('_FAILED'))
    return ill(
      name,
      status,
      `See its events in CloudFormation's console, and choose "Continue update rollback".`,
    );
  return well(name, standing ? `stands (${status})` : 'stands; what differs will be updated');
};

/** The four stacks of a stage, before a deployment or (`standing`) after it; one line where there is none yet. */
export const lookAtStacks = async (
  { region, stage }: Deployment,
  standing: boolean,
): Promise<{ readonly diagnoses: readonly Diagnosis[]; readonly some: boolean }> => {
  const client = cloudFormation(region);
  const names = Object.values(stacksOf(stage.name));
  let some = false;
  const found = await looking('stacks', region, async () => {
    const stacks = await Promise.all(names.map((name) => stackOf(client, name)));
    some = stacks.some((stack) => stack !== null);
    if (some)
      return names.map((name, index) => lookAtStack(stage.name, name, stacks[index] ?? null, standing));
    return standing
      ? ill('stacks', `the stage is not on AWS in ${region}`, deployIt(stage.name))
      : well('stacks', `four will be created: ${names.join(', ')}`);
  });
  return { diagnoses: [found].flat(), some };
};
