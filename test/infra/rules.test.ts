import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEAST_SEND_RATE } from '../../shared/model/stage.ts';
import { aSynthesisedStage } from './a-synthesised-stage.ts';

let stage: ReturnType<typeof aSynthesisedStage>;
beforeAll(() => {
  stage = aSynthesisedStage();
}, 60_000);

interface Statement {
  Action: string | string[];
  Resource?: unknown;
  Effect: string;
  Principal?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const resources = (type: string) =>
  Object.values(stage.templates).flatMap((template) => Object.entries(template.findResources(type)));
const statements = (...types: string[]): Statement[] =>
  types.flatMap(resources).flatMap(([, resource]) => {
    const { PolicyDocument: document } = (
      resource as { Properties: { PolicyDocument: { Statement: Statement[] } } }
    ).Properties;
    return document.Statement.filter(({ Effect }) => Effect === 'Allow');
  });

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
    const actions = statements('AWS::IAM::Policy').flatMap(({ Action }) => list(Action));
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it("grants no resource by wildcard, but an edition's files in the archive and SES's quota of the account", () => {
    const wild = statements('AWS::IAM::Policy')
      .filter(({ Action }) => list(Action).join() !== 'ses:GetSendQuota')
      .flatMap(({ Resource }) => list(Resource))
      .map((resource) => JSON.stringify(resource))
      .filter((resource) => resource.includes('*') && !resource.includes('/editions/*'));
    expect(wild).toEqual([]);
  });

  it('lets nothing be called from outside but the stop page', () => {
    const open = resources('AWS::Lambda::Permission').filter(
      ([, { Properties }]) => (Properties as { Principal: unknown }).Principal === '*',
    );
    const targets = open.map(([, { Properties }]) =>
      JSON.stringify((Properties as { FunctionName: unknown }).FunctionName),
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.every((target) => target.includes('Unsubscribe'))).toBe(true);
    stage.templates.app.resourceCountIs('AWS::Lambda::Url', 1);
  });

  it('gives the right to send mail to the four functions that send, and to them alone', () => {
    const senders = resources('AWS::IAM::Policy')
      .filter(([, resource]) => JSON.stringify(resource).includes('ses:Send'))
      .map(([id]) => id.replace(/Role.*/, ''));
    expect(senders.sort()).toEqual(['Deliver', 'DeliveryEvents', 'Unsubscribe', 'Watchdog']);
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
        SSESpecification: { SSEEnabled: true },
      },
    });
  });

  it('keeps the archive, every version of it, encrypted and closed to the public', () => {
    stage.templates.data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: Match.anyValue(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
  });
});

it('refuses every queue, bucket and topic to whoever comes without TLS', () => {
  for (const type of ['AWS::SQS::Queue', 'AWS::S3::Bucket', 'AWS::SNS::Topic']) {
    const guards = resources(`${type}Policy`).filter(([, resource]) =>
      JSON.stringify(resource).includes('"aws:SecureTransport":"false"'),
    );
    expect(guards.length, type).toBe(resources(type).length);
    expect(guards.length, type).toBeGreaterThan(0);
  }
});

describe('each function', () => {
  it('runs on arm64 and Node 24 and has a log group that forgets', () => {
    const functions = resources('AWS::Lambda::Function');
    expect(functions).toHaveLength(7);
    for (const [id, { Properties }] of functions) {
      expect(Properties, id).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
    }
    const groups = resources('AWS::Logs::LogGroup');
    expect(groups).toHaveLength(7);
    for (const [id, { Properties }] of groups) expect(Properties, id).toMatchObject({ RetentionInDays: 90 });
  });

  it('has a role name short enough for the subject that Google makes of it', () => {
    const longest = 'arn:aws:sts::123456789012:assumed-role//'.length;
    const names = resources('AWS::Lambda::Function').map(
      ([, { Properties }]) => (Properties as { FunctionName: string }).FunctionName,
    );
    for (const name of names) expect(longest + 2 * name.length).toBeLessThanOrEqual(127);
  });

  it('is hidden from its queue six times as long as it may run', () => {
    const seconds = (type: string, property: string) =>
      new Map(
        resources(type).map(([id, { Properties }]) => [
          id,
          (Properties as Record<string, number>)[property] ?? 0,
        ]),
      );
    const timeouts = seconds('AWS::Lambda::Function', 'Timeout');
    const hidden = seconds('AWS::SQS::Queue', 'VisibilityTimeout');
    const mappings = resources('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(3);
    for (const [, { Properties }] of mappings) {
      const mapping = Properties as {
        FunctionName: { Ref: string };
        EventSourceArn: { 'Fn::GetAtt': [string, string] };
        FunctionResponseTypes: string[];
      };
      const queue = hidden.get(mapping.EventSourceArn['Fn::GetAtt'][0]) ?? 0;
      expect(queue).toBeGreaterThanOrEqual(6 * (timeouts.get(mapping.FunctionName.Ref) ?? Infinity));
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });

  it('is done in its time with a whole batch of mails sent as slowly as may be, SES not answering the last', () => {
    const [, deliver] = resources('AWS::Lambda::Function').find(
      ([, { Properties }]) =>
        (Properties as { FunctionName: string }).FunctionName === 'iltizam-pilot-deliver',
    ) ?? ['', { Properties: {} }];
    const { Timeout = 0, ReservedConcurrentExecutions: lanes = 0 } = deliver.Properties as {
      Timeout?: number;
      ReservedConcurrentExecutions?: number;
    };
    const mapping = resources('AWS::Lambda::EventSourceMapping').find(
      ([, { Properties }]) => (Properties as { ScalingConfig?: object }).ScalingConfig !== undefined,
    )?.[1].Properties as { BatchSize: number; ScalingConfig: { MaximumConcurrency: number } };
    expect(mapping.ScalingConfig.MaximumConcurrency).toBe(lanes);
    const sending = (mapping.BatchSize * lanes) / LEAST_SEND_RATE;
    const [connecting, answering, starting] = [5, 10, 10];
    expect(sending + connecting + answering + starting).toBeLessThanOrEqual(Timeout);
  });

  it('has where its failed events go, when nobody waits for its answer', () => {
    for (const [, { Properties }] of resources('AWS::Lambda::EventInvokeConfig')) {
      expect(Properties).toMatchObject({
        DestinationConfig: { OnFailure: { Destination: expect.anything() as unknown } },
        MaximumEventAgeInSeconds: expect.any(Number) as unknown,
        MaximumRetryAttempts: expect.any(Number) as unknown,
      });
    }
    expect(resources('AWS::Lambda::EventInvokeConfig')).toHaveLength(3);
  });
});

it('wakes in the zone of the stage, and hands over the hour it was meant for', () => {
  const schedules = resources('AWS::Scheduler::Schedule');
  expect(schedules).toHaveLength(3);
  for (const [id, { Properties }] of schedules) {
    expect(Properties, id).toMatchObject({
      ScheduleExpressionTimezone: 'Africa/Casablanca',
      Target: { DeadLetterConfig: expect.anything() as unknown, RetryPolicy: { MaximumRetryAttempts: 5 } },
    });
    expect(JSON.stringify(Properties)).toContain('<aws.scheduler.scheduled-time>');
  }
});

it('tells in each alarm what it means for people, and names a section that the runbook has', () => {
  const runbook = readFileSync('infra/docs/runbook.md', 'utf8');
  const sections = new Set(
    [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) =>
      (heading ?? '')
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  const alarms = resources('AWS::CloudWatch::Alarm');
  expect(alarms.length).toBeGreaterThan(10);
  for (const [id, { Properties }] of alarms) {
    const { AlarmDescription: text } = Properties as { AlarmDescription: string };
    expect(text, id).toMatch(/^[A-Z].{20,}\. What to do: infra\/docs\/runbook\.md#/);
    expect(sections, id).toContain(text.split('#')[1]);
  }
});
