import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { synthesisReason } from '../../../infra/cli/stage/cdk.ts';
import { deploy } from '../../../infra/cli/stage/deploy.ts';
import { destroy } from '../../../infra/cli/stage/destroy.ts';
import { stageNamed } from '../../../infra/cli/stage/named.ts';
import { type Account, enterAccount, leave, own, pilot } from './an-office.ts';

let aws: Account;
let assembly: string;
beforeEach(async () => {
  aws = await enterAccount();
  vi.stubEnv('GOOGLE_API_ROOT_URL', aws.url);
  assembly = await mkdtemp(join(tmpdir(), 'iltizam-assembly-'));
  const types = {
    data: ['AWS::DynamoDB::Table', 'AWS::SecretsManager::Secret'],
    mail: ['AWS::SES::EmailIdentity'],
    ops: ['AWS::SNS::Topic'],
    app: [...Array<string>(23).fill('AWS::CloudWatch::Alarm'), 'AWS::Lambda::EventSourceMapping'],
  };
  for (const [what, all] of Object.entries(types)) {
    const Resources = Object.fromEntries(all.map((Type, index) => [`R${index}`, { Type }]));
    await writeFile(join(assembly, `Iltizam-pilot-${what}.template.json`), JSON.stringify({ Resources }));
  }
});
afterEach(async () => {
  await leave(aws);
  await rm(assembly, { recursive: true });
});

/** A run with somebody at the terminal who answers so; what they saw, were asked, and what CDK was told to do. */
const run = async (
  what: typeof deploy,
  { deployment = own, answer = true, cdkStatus = 0 } = {},
): Promise<{ status: number; seen: string; asked: string[]; done: string[][] }> => {
  const lines: string[] = [];
  const asked: string[] = [];
  const done: string[][] = [];
  const stage = (name: string) => ({
    note: () => undefined,
    done: (text: string) => void lines.push(`${name} ${text}`),
    fail: (text: string) => void lines.push(`${name} ${text}`),
  });
  const status = await what(
    deployment,
    {
      screen: {
        paint: pc.createColors(false),
        width: 80,
        stage,
        line: (text = '') => void lines.push(text),
        close: () => undefined,
      },
      signal: new AbortController().signal,
    },
    async (question, yes) => {
      asked.push(`${question} ${yes}`);
      expect(done.filter(([command]) => command !== 'synthesise')).toEqual([]);
      return answer;
    },
    {
      assembly,
      synthesise: async (name) => void done.push(['synthesise', String(name)]),
      run: async (args) => {
        done.push([...args]);
        return cdkStatus;
      },
    },
  );
  return { status, seen: lines.join('\n'), asked, done };
};

describe('deploy', () => {
  test('looks, shows what it makes and what that costs, asks once, deploys, and says what is left to do', async () => {
    aws.state.stacks.set('Iltizam-pilot-mail', {
      status: 'CREATE_COMPLETE',
      outputs: {
        Dns1: 'a._domainkey.nashra.ma CNAME a.dkim.amazonses.com',
        Dns4: 'bounce.nashra.ma MX 10 x',
      },
    });
    const { status, seen, asked, done } = await run(deploy);
    expect(status).toBe(0);
    expect(asked).toEqual(['Deploy stage pilot to account 123456789012 in eu-west-3? yes']);
    expect(seen).toMatch(/data {2}1 table, 1 secret\n/);
    expect(seen).toMatch(/app {3}23 alarms\n/);
    expect(seen).toMatch(/CloudWatch alarms +\$2\.30 +\$1\.30/);
    expect(done.map(([command]) => command)).toEqual(['synthesise', 'deploy']);
    expect(done[1]).toEqual([
      'deploy',
      'Iltizam-pilot-data',
      'Iltizam-pilot-mail',
      'Iltizam-pilot-ops',
      'Iltizam-pilot-app',
      '--require-approval',
      'never',
    ]);
    expect(seen).toContain('a._domainkey.nashra.ma CNAME a.dkim.amazonses.com');
    expect(seen).toContain('npx iltizam doctor --stage pilot');
  });

  test('builds nothing and asks nothing where something is in the way', async () => {
    const { status, seen, asked, done } = await run(deploy, { deployment: pilot });
    expect({ status, asked, done }).toEqual({ status: 1, asked: [], done: [] });
    expect(seen).toContain('Nothing was created. Mend what says FAIL');
  });

  test('creates nothing without a yes', async () => {
    const { status, seen, done } = await run(deploy, { answer: false });
    expect(status).toBe(1);
    expect(done).toEqual([['synthesise', 'pilot']]);
    expect(seen).toMatch(/Nothing was created\.$/);
  });

  test('says that what stands is kept where CloudFormation stops half-way', async () => {
    const { status, seen } = await run(deploy, { cdkStatus: 1 });
    expect(status).toBe(1);
    expect(seen).toContain('deploy again: what stands is kept');
  });
});

describe('destroy', () => {
  test('says what goes and what is kept, asks for the stage’s name, and leaves the data', async () => {
    const { status, seen, asked, done } = await run(destroy);
    expect(status).toBe(0);
    expect(asked).toEqual(['Take stage pilot away from account 123456789012 in eu-west-3? pilot']);
    expect(seen).toContain('the table iltizam-pilot: commitments, history, recipients, ledger');
    expect(done[1]).toEqual([
      'destroy',
      'Iltizam-pilot-app',
      'Iltizam-pilot-ops',
      'Iltizam-pilot-mail',
      '--force',
    ]);
    expect(seen).toMatch(/Taken away\. The data is kept\.$/);
  });

  test('takes nothing away without the name, nor with credentials that do not work', async () => {
    expect((await run(destroy, { answer: false })).done).toEqual([]);
    aws.state.refusals.set('GetCallerIdentity', { status: 403, code: 'ExpiredToken', message: 'expired' });
    await expect(run(destroy)).rejects.toThrow(/the AWS credentials have expired[^]*aws sso login/);
  });
});

test('a stage that is not there, or not named, is told in one line with those there are', () => {
  expect(() => stageNamed('pilto')).toThrow(
    'There is no stage "pilto" in infra/aws/stages.ts; there is: pilot.',
  );
  expect(() => stageNamed(undefined)).toThrow('Name a stage with --stage: pilot.');
});

test('of a synthesis that failed, a person is told the reason and not where in CDK it was', () => {
  const output =
    'sync   790 KB loaded at start\nThe stage "pilot" is not valid:\n✖ not a domain name\n    at x (y.js:1)\n\nSubprocess exited with error 1\n';
  expect(synthesisReason(output)).toBe('The stage "pilot" is not valid:\n✖ not a domain name');
});
