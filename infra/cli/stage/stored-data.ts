import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import type { Deployment } from '../../aws/deployment.ts';
import { stacksOf, tableOf } from '../../aws/names.ts';
import { PATIENCE } from './account.ts';
import { looking } from './aws-refusal.ts';
import { type Diagnosis, ill, note, well } from './diagnosis.ts';
import { cloudFormation, deployIt, stackOf } from './stacks.ts';

const tableAt = async (client: DynamoDBClient, name: string) => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table ?? null;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
};

/** The table after a deployment: there, guarded against deletion, and with a way back. */
export const lookAtTable = async (deployment: Deployment): Promise<Diagnosis> => {
  const { region, stage } = deployment;
  const name = tableOf(deployment);
  const what = 'table';
  return looking(what, region, async () => {
    const client = new DynamoDBClient({ region, ...PATIENCE });
    const table = await tableAt(client, name);
    if (table === null) return ill(what, `${name} is not there`, deployIt(stage.name));
    if (table.TableStatus !== 'ACTIVE')
      return ill(
        what,
        `${name} is ${table.TableStatus ?? 'in no state'}`,
        'Wait some minutes and look again.',
      );
    const guard = table.DeletionProtectionEnabled
      ? []
      : [`aws dynamodb update-table --region ${region} --table-name ${name} --deletion-protection-enabled`];
    const { ContinuousBackupsDescription: backups } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: name }),
    );
    const back = backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED';
    const switchOn = back
      ? []
      : [
          `aws dynamodb update-continuous-backups --region ${region} --table-name ${name} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
        ];
    const mends = [...guard, ...switchOn];
    return mends.length === 0
      ? well(what, `${name}, guarded against deletion, with a way back to any second of 35 days`)
      : note(what, `${name} is not guarded as it was made`, `Run: ${mends.join(' && ')}`);
  });
};

/** Before a first deployment: a table of the stage's name that no stack owns would be in the way. */
export const lookAtTableToBe = async (deployment: Deployment): Promise<Diagnosis> => {
  const { region, stage } = deployment;
  const what = 'table';
  return looking(what, region, async () => {
    const name = tableOf(deployment);
    const stack = await stackOf(cloudFormation(region), stacksOf(stage.name).data);
    if (stack !== null) return well(what, `${name} is the stage's already`);
    return (await tableAt(new DynamoDBClient({ region, ...PATIENCE }), name)) === null
      ? well(what, `${name} is free to be made`)
      : ill(
          what,
          `a table ${name} is there, and no stack owns it`,
          `Give the stage another name; or, if that table holds nothing you need, delete it in DynamoDB's console.`,
        );
  });
};
