import { afterEach, beforeEach, expect, test } from 'vitest';
import { deploymentOf } from '../../../infra/aws/stages.ts';
import { withStored } from '../../../infra/cli/stored.ts';
import { openStageStore } from '../../../infra/cli/stage-store.ts';
import { type Account, enterAccount, leave } from './an-office.ts';

let aws: Account;
beforeEach(async () => {
  aws = await enterAccount();
});
afterEach(async () => {
  await leave(aws);
});

const listing = () =>
  withStored({ data: '.iltizam', stage: 'pilot' }, async ({ mailing, trackerId }) => {
    await mailing.editions.of(trackerId);
    return 0;
  });

test('reads a stage’s archive under the name that its bucket was given', async () => {
  const { archive } = openStageStore(deploymentOf('pilot'));
  await expect(archive.get('editions/x/digest.json')).rejects.toThrow(
    'The stage pilot has no archive in eu-west-3. Deploy it: npm run deploy -- --stage pilot',
  );
  aws.state.stacks.set('Iltizam-pilot-data', {
    status: 'CREATE_COMPLETE',
    outputs: { ArchiveBucket: 'the-bucket' },
  });
  aws.state.objects.set('the-bucket/editions/x/digest.json', '{"as":"sent"}');
  expect(new TextDecoder().decode((await archive.get('editions/x/digest.json')) ?? undefined)).toBe(
    '{"as":"sent"}',
  );
});

test('says in one line that a stage is not on AWS yet, or why its data cannot be had', async () => {
  await expect(listing()).rejects.toThrow('The stage pilot is not on AWS in eu-west-3. Deploy it:');
  aws.state.tables.set('iltizam-pilot', { guarded: true });
  expect(await listing()).toBe(0);
  aws.state.refusals.set('DynamoDB_20120810.Query', {
    status: 400,
    code: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
  });
  await expect(listing()).rejects.toThrow(
    'Of stage pilot: the AWS credentials have expired. Run "aws sso login", or get new ones.',
  );
});
