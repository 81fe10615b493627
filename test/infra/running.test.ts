import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEAST_SEND_RATE } from '../../shared/model/stage.ts';
import { DELIVER_BATCH, DELIVER_LANES } from '../../shared/runtime/contract.ts';
import { PATIENCE_MS } from '../../shared/sheet/google/patience.ts';
import { aSynthesisedStage, type SynthesisedStage } from './a-synthesised-stage.ts';

let stage: SynthesisedStage;
beforeAll(() => {
  stage = aSynthesisedStage();
}, 60_000);

/** Of each function: its name without the stage's, and its properties. */
const functions = () =>
  stage
    .resources('AWS::Lambda::Function')
    .map(
      ([id, { Properties }]) =>
        [String(Properties.FunctionName).replace('iltizam-pilot-', ''), Properties, id] as const,
    );

describe('each function', () => {
  it('runs on arm64 and Node 24 and has a log group that forgets, under a name that the runbook knows', () => {
    expect(functions()).toHaveLength(7);
    for (const [name, properties] of functions()) {
      expect(properties, name).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
    }
    const groups = stage.resources('AWS::Logs::LogGroup').map(([, { Properties }]) => Properties);
    expect(groups.map(({ LogGroupName: group }) => group).sort()).toEqual(
      functions()
        .map(([name]) => `/iltizam/pilot/${name}`)
        .sort(),
    );
    for (const group of groups) expect(group).toMatchObject({ RetentionInDays: 90 });
  });

  it('fits all names that are made of the longest name a stage may have', () => {
    const longest = aSynthesisedStage(undefined, (pilot) => ({
      ...pilot,
      stage: { ...pilot.stage, name: 'a'.repeat(20) },
    }));
    const limits: readonly (readonly [string, string, number])[] = [
      ['AWS::Lambda::Function', 'FunctionName', 64],
      ['AWS::IAM::Role', 'RoleName', 64],
      ['AWS::SQS::Queue', 'QueueName', 80],
      ['AWS::CloudWatch::Alarm', 'AlarmName', 255],
    ];
    for (const [type, property, limit] of limits) {
      for (const name of longest.property(type, property).values())
        if (typeof name === 'string') expect(name.length, name).toBeLessThanOrEqual(limit);
    }
    // google.subject: the session is called as the function, which is called as its role.
    const sync = `iltizam-${'a'.repeat(20)}-sync`;
    expect(`arn:aws:sts::123456789012:assumed-role/${sync}/${sync}`.length).toBeLessThanOrEqual(127);
  });

  it('is hidden from its queue six times as long as it may run, and `sync` outlives its patience with Google', () => {
    const timeouts = new Map(functions().map(([, { Timeout }, id]) => [id, Number(Timeout)]));
    const hidden = stage.property('AWS::SQS::Queue', 'VisibilityTimeout');
    const mappings = stage.resources('AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(3);
    for (const [, { Properties }] of mappings) {
      const mapping = Properties as {
        FunctionName: { Ref: string };
        EventSourceArn: { 'Fn::GetAtt': [string, string] };
      };
      const queue = Number(hidden.get(mapping.EventSourceArn['Fn::GetAtt'][0]));
      expect(queue).toBeGreaterThanOrEqual(6 * (timeouts.get(mapping.FunctionName.Ref) ?? Infinity));
    }
    const sync = functions().find(([name]) => name === 'sync')?.[1].Timeout;
    expect(Number(sync) * 1000).toBeGreaterThan(2 * PATIENCE_MS);
  });

  it('of jobs gives back those alone that fell, and runs no more at once than SES and Google bear', () => {
    for (const [id, { Properties }] of stage.resources('AWS::Lambda::EventSourceMapping')) {
      expect(Properties, id).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 2 },
      });
    }
    expect(DELIVER_LANES).toBe(2);
    const reserved = functions().flatMap(([name, { ReservedConcurrentExecutions: most }]) =>
      most === undefined ? [] : [[name, most]],
    );
    expect(Object.fromEntries(reserved)).toEqual({
      sync: 2,
      edition: 2,
      deliver: 2,
      unsubscribe: 5,
      watchdog: 1,
    });
  });

  it('is done in its time with a whole batch of mails sent as slowly as may be, SES not answering the last', () => {
    const seconds = Number(functions().find(([name]) => name === 'deliver')?.[1].Timeout);
    const sending = (DELIVER_BATCH * DELIVER_LANES) / LEAST_SEND_RATE;
    const [connecting, answering, starting] = [5, 10, 10];
    expect(sending + connecting + answering + starting).toBeLessThanOrEqual(seconds);
    const batches = stage.property('AWS::Lambda::EventSourceMapping', 'BatchSize');
    expect([...batches.values()]).toEqual([1, 1, DELIVER_BATCH]);
  });

  it('reserves nothing in an account that has nothing to reserve', () => {
    const young = aSynthesisedStage(undefined, (pilot) => ({ ...pilot, reserveConcurrency: false }));
    const reserved = young.property('AWS::Lambda::Function', 'ReservedConcurrentExecutions');
    expect([...reserved.values()].filter((most) => most !== undefined)).toEqual([]);
  });

  it('may put a mail back into its own queue more than 16 times, where SES’s quota for the day is used up', () => {
    const circling = functions().filter(([, { RecursiveLoop: loop }]) => loop !== undefined);
    expect(circling.map(([name, { RecursiveLoop: loop }]) => [name, loop])).toEqual([['deliver', 'Allow']]);
  });
});

describe('what fails', () => {
  it('is tried again and then kept, where nobody waits for the answer', () => {
    const configured = stage.resources('AWS::Lambda::EventInvokeConfig');
    expect(configured).toHaveLength(3);
    for (const [, { Properties }] of configured) {
      expect(Properties).toMatchObject({
        DestinationConfig: { OnFailure: { Destination: expect.anything() as unknown } },
        MaximumEventAgeInSeconds: expect.any(Number) as unknown,
        MaximumRetryAttempts: expect.any(Number) as unknown,
      });
    }
  });

  it('is kept for two weeks, where a queue, the scheduler or the bus gave up; in its order where order counts', () => {
    const queues = new Map(
      stage.resources('AWS::SQS::Queue').map(([id, { Properties }]) => [id, Properties]),
    );
    const redriven = [...queues.values()].filter((queue) => queue.RedrivePolicy !== undefined);
    expect(redriven.map(({ QueueName: name }) => name).sort()).toEqual([
      'iltizam-pilot-deliver',
      'iltizam-pilot-edition.fifo',
      'iltizam-pilot-sync.fifo',
    ]);
    for (const { RedrivePolicy: policy, FifoQueue: fifo } of redriven) {
      const { deadLetterTargetArn: target } = policy as {
        deadLetterTargetArn: { 'Fn::GetAtt': [string, string] };
      };
      const kept = queues.get(target['Fn::GetAtt'][0]);
      expect(kept).toMatchObject({ MessageRetentionPeriod: 14 * 24 * 3600 });
      expect(kept?.FifoQueue).toBe(fifo);
    }
    stage.templates.app.hasResourceProperties('AWS::Events::Rule', {
      Targets: [
        {
          DeadLetterConfig: Match.anyValue(),
          RetryPolicy: { MaximumRetryAttempts: 20, MaximumEventAgeInSeconds: 24 * 3600 },
        },
      ],
    });
  });
});

it('wakes in the zone of the stage, and hands over the hour it was meant for', () => {
  const schedules = stage.resources('AWS::Scheduler::Schedule');
  expect(schedules).toHaveLength(3);
  for (const [id, { Properties }] of schedules) {
    expect(Properties, id).toMatchObject({
      ScheduleExpressionTimezone: 'Africa/Casablanca',
      Target: {
        DeadLetterConfig: expect.anything() as unknown,
        RetryPolicy: { MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: 7200 },
      },
    });
    expect(JSON.stringify(Properties)).toContain('<aws.scheduler.scheduled-time>');
  }
  const crons = schedules.map(([, { Properties }]) => Properties.ScheduleExpression);
  // Cron's day 2 is Monday.
  expect(crons).toContain('cron(0 8 ? * 2 *)');
});
