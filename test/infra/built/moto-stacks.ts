import { setTimeout as sleep } from 'node:timers/promises';
import type { Moto } from './moto-server.ts';

/**
 * What CloudFormation makes and moto's does not, and what that leaves unseen. The list may shrink, never grow: what
 * is added to the stacks must be created here, or be named here with its reason.
 */
export const LACKING: Readonly<Record<string, string>> = {
  'AWS::Budgets::Budget': 'watches what is paid; nothing runs by it',
  'AWS::CloudWatch::Alarm': 'that alarms go off; the runbook test reads them',
  'AWS::Lambda::EventInvokeConfig': 'asynchronous retries and where failed events end',
  'AWS::Lambda::Url': "the stop page's own address; the page is called with that address's events",
  'AWS::S3::BucketPolicy': 'that the archive refuses plain HTTP',
  'AWS::SES::ConfigurationSet': 'made by hand before: TLS and suppression unseen',
  'AWS::SES::ConfigurationSetEventDestination': 'that SES hands its events to the bus; they are made up',
  'AWS::SES::EmailIdentity': 'verified by hand before: DKIM and MAIL FROM unseen',
  'AWS::SNS::Subscription': 'that ops get the alarms',
  'AWS::SNS::TopicPolicy': 'who may publish alarms',
  'AWS::SQS::QueuePolicy': 'that queues refuse plain HTTP',
  'AWS::Scheduler::Schedule': "the hours themselves; the functions are called with the schedules' own input",
  'AWS::SecretsManager::Secret': 'made by hand before, with the text that the template asks for',
};

export interface Template {
  Resources: Record<
    string,
    { Type: string; DependsOn?: string | string[]; Properties?: Record<string, unknown> }
  >;
  Outputs?: Record<string, unknown>;
}

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** A reference to a resource: which, and which of its values. */
const referenceIn = (value: unknown): { id: string; attribute: string } | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('Ref' in value) return { id: String(value.Ref), attribute: 'Ref' };
  if (!('Fn::GetAtt' in value)) return null;
  const [id = '', attribute = ''] = value['Fn::GetAtt'] as string[];
  return { id, attribute };
};

/** A template without what moto lacks: what refers to that gets `valueOf` it. */
export const withoutLacking = (
  template: Template,
  valueOf: (type: string, attribute: string, id: string) => string,
) => {
  const left = new Map(
    Object.entries(template.Resources).filter(([, { Type }]) => LACKING[Type] !== undefined),
  );
  const filled = (value: unknown): unknown => {
    const reference = referenceIn(value);
    const lacking = reference && left.get(reference.id);
    if (reference && lacking) return valueOf(lacking.Type, reference.attribute, reference.id);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
  };
  const Resources = Object.fromEntries(
    Object.entries(template.Resources)
      .filter(([id]) => !left.has(id))
      .map(([id, { DependsOn, ...resource }]) => {
        const waits = list(DependsOn).filter((other) => !left.has(other));
        return [id, { ...(filled(resource) as object), ...(waits.length > 0 ? { DependsOn: waits } : {}) }];
      }),
  );
  return {
    template: { ...template, Resources, Outputs: filled(template.Outputs ?? {}) } as Template,
    leftOut: [...left.values()].map(({ Type }) => Type),
  };
};

const IN_PROGRESS = /_IN_PROGRESS$/;

/** Creates a stack in moto's CloudFormation. @throws Error with its status where it does not come to stand. */
export const createStack = async (moto: Moto, name: string, template: Template): Promise<void> => {
  // A stack of which nothing is left still exports what others import.
  const Resources = { ...template.Resources, Nothing: { Type: 'AWS::CloudFormation::WaitConditionHandle' } };
  await moto.form('cloudformation', {
    Action: 'CreateStack',
    Version: '2010-05-15',
    StackName: name,
    TemplateBody: JSON.stringify({ ...template, Resources }),
    'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
  });
  for (;;) {
    const told = await moto.form('cloudformation', {
      Action: 'DescribeStacks',
      Version: '2010-05-15',
      StackName: name,
    });
    const status = /<StackStatus>(\w+)<\/StackStatus>/.exec(told)?.[1] ?? 'unknown';
    if (status === 'CREATE_COMPLETE') return;
    if (!IN_PROGRESS.test(status)) throw new Error(`${name} comes to ${status}.`);
    await sleep(200);
  }
};
