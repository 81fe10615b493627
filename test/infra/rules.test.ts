import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { aSynthesisedStage, list, type SynthesisedStage } from './a-synthesised-stage.ts';

let stage: SynthesisedStage;
beforeAll(() => {
  stage = aSynthesisedStage();
}, 60_000);

describe('the rules of cdk-nag', () => {
  it('find nothing that has no reason beside it', () => {
    expect(() => stage.app.synth()).not.toThrow();
  });

  it('would refuse a queue that anybody may fill without TLS', () => {
    const spoilt = () => aSynthesisedStage((app) => new Queue(new Stack(app, 'Spoilt'), 'Queue'));
    expect(spoilt).toThrow(/AwsSolutions-SQS4[^]*Serverless-SQSRedrivePolicy/);
  });
});

describe('least privilege', () => {
  it('grants no action by wildcard', () => {
    const actions = stage.allows('AWS::IAM::Policy').flatMap(({ Action }) => list(Action));
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it("grants no resource by wildcard, but an edition's files in the archive and SES's quota of the account", () => {
    const wild = stage
      .allows('AWS::IAM::Policy')
      .filter(({ Action }) => list(Action).join() !== 'ses:GetSendQuota')
      .flatMap(({ Resource }) => list(Resource))
      .map((resource) => JSON.stringify(resource))
      .filter((resource) => resource.includes('*') && !resource.includes('/editions/*'));
    expect(wild).toEqual([]);
  });

  it('gives no role more than its own policy, and lets one AWS service alone take it', () => {
    const roles = stage.resources('AWS::IAM::Role');
    expect(roles).toHaveLength(8);
    for (const [id, { Properties }] of roles) {
      expect(Properties, id).not.toHaveProperty('ManagedPolicyArns');
      expect(JSON.stringify(Properties.AssumeRolePolicyDocument), id).toMatch(
        /"Principal":{"Service":"(lambda|scheduler)\.amazonaws\.com"}/,
      );
    }
  });

  it('lets nothing be called from outside but the stop page', () => {
    const open = stage
      .resources('AWS::Lambda::Permission')
      .filter(([, { Properties }]) => Properties.Principal === '*');
    const targets = open.map(([, { Properties }]) => JSON.stringify(Properties.FunctionName));
    // Two rights since October 2025: to call the address, and to call the function by way of it.
    expect(targets).toHaveLength(2);
    expect(targets.every((target) => target.includes('Unsubscribe'))).toBe(true);
    expect(open.map(([, { Properties }]) => Properties.InvokedViaFunctionUrl)).toContain(true);
    stage.templates.app.resourceCountIs('AWS::Lambda::Url', 1);
    const anybody = stage
      .allows('AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy')
      .filter(({ Principal }) => JSON.stringify(Principal).includes('*'));
    expect(anybody).toEqual([]);
  });

  it('gives the right to send mail to the four functions that send, and to them alone', () => {
    const senders = stage
      .resources('AWS::IAM::Policy')
      .filter(([, resource]) => JSON.stringify(resource).includes('ses:Send'))
      .map(([id]) => id.replace(/Role.*/, ''));
    expect(senders.sort()).toEqual(['Deliver', 'DeliveryEvents', 'Unsubscribe', 'Watchdog']);
  });

  it('lets a stage with a list of addresses send to those, which the sandbox asks for, and no other to any', () => {
    const listed = aSynthesisedStage(undefined, (pilot) => ({
      ...pilot,
      stage: { ...pilot.stage, delivery: { kind: 'allowlist', addresses: ['me@office.example'] } },
    }));
    const identities = ({ allows }: SynthesisedStage): number =>
      new Set(
        allows('AWS::IAM::Policy')
          .filter(({ Action }) => list(Action).includes('ses:SendRawEmail'))
          .flatMap(({ Resource }) => list(Resource))
          .map((resource) => JSON.stringify(resource))
          .filter((resource) => resource.includes(':identity/')),
      ).size;
    expect(identities(stage)).toBe(1);
    // The sender, the one listed, and ops.
    expect(identities(listed)).toBe(3);
    expect(JSON.stringify(listed.templates.app.toJSON())).toContain(':identity/me@office.example');
  });

  it('lends Google’s rights to the role of `sync` and to no other: the guide names the one that is made', () => {
    const role = String(stage.property('AWS::IAM::Role', 'RoleName').get('SyncRole17D2A083'));
    expect(role).toBe('iltizam-pilot-sync');
    const guide = readFileSync('infra/README.md', 'utf8').replaceAll('$STAGE', 'pilot');
    expect(guide).toContain(`assertion.arn.startsWith('arn:aws:sts::$ACCOUNT:assumed-role/${role}/')`);
    expect(guide).toContain(`attribute.aws_role/arn:aws:sts::$ACCOUNT:assumed-role/${role}"`);
    const knowing = stage
      .resources('AWS::Lambda::Function')
      .filter(([, resource]) => JSON.stringify(resource).includes('ILTIZAM_GOOGLE'));
    expect(knowing.map(([, { Properties }]) => Properties.FunctionName)).toEqual([role]);
  });

  it('lets `sync` alone read a Google key, where there is one', () => {
    const keyed = aSynthesisedStage(undefined, (pilot) => ({ ...pilot, google: { kind: 'key' } }));
    expect(() => keyed.app.synth()).not.toThrow();
    const readers = keyed
      .resources('AWS::IAM::Policy')
      .filter(([, resource]) => JSON.stringify(resource).includes('GoogleKey'))
      .map(([id]) => id.replace(/Role.*/, ''));
    expect(readers).toEqual(['Sync']);
  });
});

describe('what must not be lost', () => {
  it('keeps the table through every deletion, with a way back to any second of 35 days', () => {
    stage.templates.data.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
  });

  it('can work on a restored table, without a word to the stack that keeps the lost one', () => {
    const restored = aSynthesisedStage(undefined, (pilot) => ({ ...pilot, restoredTable: 'iltizam-again' }));
    const policies = JSON.stringify(restored.resources('AWS::IAM::Policy'));
    expect(policies).toContain(':table/iltizam-again');
    expect(policies).not.toContain(':table/iltizam-pilot');
    expect(restored.templates.data.toJSON()).toEqual(stage.templates.data.toJSON());
  });

  it('keeps the archive, every version of it, closed to the public', () => {
    stage.templates.data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
  });

  it('keeps the keys of the stop links in mails that people have', () => {
    stage.templates.data.hasResource('AWS::SecretsManager::Secret', { DeletionPolicy: 'Retain' });
  });
});

describe('on the way and at rest', () => {
  it('refuses every queue, bucket and topic to whoever comes without TLS', () => {
    for (const type of ['AWS::SQS::Queue', 'AWS::S3::Bucket', 'AWS::SNS::Topic']) {
      const guards = stage
        .resources(`${type}Policy`)
        .filter(([, resource]) => JSON.stringify(resource).includes('"aws:SecureTransport":"false"'));
      expect(guards.length, type).toBe(stage.resources(type).length);
      expect(guards.length, type).toBeGreaterThan(0);
    }
  });

  it('hands a mail to no server that does not encrypt', () => {
    stage.templates.mail.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
  });

  it('encrypts the table, the archive and every queue', () => {
    stage.templates.data.hasResourceProperties('AWS::DynamoDB::Table', {
      SSESpecification: { SSEEnabled: true },
    });
    stage.templates.data.hasResourceProperties('AWS::S3::Bucket', { BucketEncryption: Match.anyValue() });
    const queues = stage.property('AWS::SQS::Queue', 'SqsManagedSseEnabled');
    expect(queues.size).toBe(11);
    expect(new Set(queues.values())).toEqual(new Set([true]));
  });
});
