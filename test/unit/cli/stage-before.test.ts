import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beforeDeploying } from '../../../infra/cli/stage/before.ts';
import { groupsAnswer } from '../../../infra/cli/stage/diagnosis.ts';
import { type Account, enterAccount, leave, own, pilot } from './an-office.ts';

let aws: Account;
beforeEach(async () => {
  aws = await enterAccount();
  vi.stubEnv('GOOGLE_API_ROOT_URL', aws.url);
});
afterEach(async () => {
  await leave(aws);
});

const look = async (deployment = own) => {
  const { groups, account } = await beforeDeploying(deployment);
  return { ...groupsAnswer(groups), account };
};
const failing = (lines: readonly string[]) => lines.filter((_, index) => lines[index - 1]?.includes('FAIL'));

describe('before a deployment', () => {
  test('says of a new account what will be made, and that the sandbox lets mail go to verified addresses alone', async () => {
    const { lines, status } = await look();
    expect(lines.filter((line) => !line.includes('→'))).toEqual([
      'Stage pilot',
      '  ok    settings     1 tracker, delivery off',
      '  ok    credentials  account 123456789012, as user/ops, region eu-west-3',
      'AWS',
      '  ok    bootstrap    CDK is prepared here, version 30',
      '  ok    concurrency  1000 functions at once, 12 of them reserved',
      '  ok    table        iltizam-pilot is free to be made',
      '  ok    stacks       four will be created: Iltizam-pilot-data, Iltizam-pilot-mail, Iltizam-pilot-ops, Iltizam-pilot-app',
      'Sending',
      '  ok    sender  nashra.ma is free to be made the sender',
      '  note  access  the sandbox: mail goes to verified addresses alone',
      '  ok    quota   3 of 200 mails sent in the last 24 hours, 1 a second at most',
      'Google',
      '  ok    Google    answers from here',
      "  note  identity  still the example's: nothing can be read yet",
    ]);
    expect(status).toBe(0);
  });

  test('stops at the example’s own settings', async () => {
    const { lines, status } = await look(pilot);
    expect(status).toBe(1);
    expect(lines.join('\n')).toContain(
      "still the example's: senderDomain, alarmsEmail, trackers[].source.spreadsheetId",
    );
  });

  test.each([
    [
      'ExpiredToken',
      'The security token included in the request is expired',
      'have expired',
      'aws sso login',
    ],
    ['InvalidClientTokenId', 'The token is invalid', 'does not know these', 'aws configure'],
    [
      'AccessDenied',
      'User x is not authorized to perform: sts:GetCallerIdentity',
      'not allowed: sts:GetCallerIdentity',
      "administrator's credentials",
    ],
  ])(
    'with credentials that AWS refuses (%s) looks no further, and says the mend',
    async (code, message, says, mend) => {
      aws.state.refusals.set('GetCallerIdentity', { status: 403, code, message });
      const { lines, account } = await look();
      expect(account).toBeNull();
      expect(lines).toHaveLength(4);
      expect(lines[2]).toContain(says);
      expect(lines[3]).toContain(mend);
    },
  );

  test('touches no other account than the one that the stage names', async () => {
    const { lines, account } = await look({ ...own, account: '999999999999' });
    expect(account).toBeNull();
    expect(lines[2]).toContain('they are of account 123456789012, the stage pilot is in 999999999999');
  });

  test('tells how to prepare an account that CDK has not been in', async () => {
    aws.state.stacks.clear();
    expect(failing((await look()).lines)).toEqual([
      "        → Run, once for this account and region: npx cdk bootstrap --app '' aws://123456789012/eu-west-3",
    ]);
  });

  test('tells a young account, which has nothing to reserve, to reserve nothing for now', async () => {
    aws.state.concurrency = { most: 10, free: 10 };
    const { lines, status } = await look();
    expect(status).toBe(1);
    expect(failing(lines)[0]).toContain('Set reserveConcurrency: false for pilot in infra/aws/stages.ts');
    expect((await look({ ...own, reserveConcurrency: false })).status).toBe(0);
    // Deployed already: what it reserves is taken from what was free.
    aws.state.concurrency = { most: 112, free: 100 };
    aws.state.stacks.set('Iltizam-pilot-app', { status: 'UPDATE_COMPLETE', outputs: {} });
    expect((await look()).status).toBe(0);
  });

  test('stops where a stack cannot be updated, and says how it can', async () => {
    aws.state.stacks.set('Iltizam-pilot-mail', { status: 'ROLLBACK_COMPLETE', outputs: {} });
    aws.state.stacks.set('Iltizam-pilot-app', { status: 'UPDATE_IN_PROGRESS', outputs: {} });
    const mends = failing((await look()).lines);
    expect(mends[0]).toContain('aws cloudformation delete-stack --stack-name Iltizam-pilot-mail');
    expect(mends[1]).toContain('Wait until that has ended');
  });

  test('stops where the domain or the table is there from elsewhere, which CloudFormation would find out late', async () => {
    aws.state.identities.set('nashra.ma', { verified: true, mailFrom: 'SUCCESS' });
    aws.state.tables.set('iltizam-pilot', { guarded: true });
    const mends = failing((await look()).lines);
    expect(mends).toHaveLength(2);
    expect(mends.join('\n')).toContain('Give the stage another name');
    expect(mends.join('\n')).toContain("Use a subdomain of your own (senderDomain: 'nashra.nashra.ma')");
  });

  test('does not let everybody be written to from the sandbox', async () => {
    const on = { ...own, stage: { ...own.stage, delivery: { kind: 'on' as const } } };
    const { lines, status } = await look(on);
    expect(status).toBe(1);
    expect(failing(lines)[0]).toContain('Until then, set delivery to an allowlist.');
    aws.state.ses.production = true;
    expect((await look(on)).status).toBe(0);
  });

  test('says so where AWS has paused sending, or the day’s quota is used up', async () => {
    Object.assign(aws.state.ses, { enabled: false, sent: 200 });
    const { lines } = await look();
    expect(lines.join('\n')).toContain('AWS has paused sending from this account');
    expect(lines.join('\n')).toContain('FAIL  quota   200 of 200 mails sent');
  });

  test('names the region where AWS cannot be reached', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
    const { lines } = await look();
    expect(lines[2]).toContain('AWS cannot be reached in eu-west-3');
  });
});
