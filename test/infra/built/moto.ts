import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type FunctionName, VARIABLES } from '../../../shared/runtime/contract.ts';
import { lambdaItself, ROLE, type Templates, withStageFile } from './a-stage.ts';
import type { Cloud, QueueName } from './cloud.ts';
import { recordMails } from '../../stand-in/aws/recording.ts';
import { startMoto, type Moto } from './moto-server.ts';
import { createStack, type Template, withoutLacking } from './moto-stacks.ts';

const SET = 'iltizam-pilot';
const DOMAIN = 'nashra.example';

/** The end of a zip that holds nothing: what moto is given for a function's code, which it does not run. */
const EMPTY_ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const WHERE = `<CreateBucketConfiguration><LocationConstraint>${ROLE.region}</LocationConstraint></CreateBucketConfiguration>`;
const ASSETS = '/cdk-hnb659fds-assets-123456789012-eu-west-3';

/** What the templates need to stand there before them, or would make and moto cannot. */
const prepare = async (moto: Moto, { templates }: Templates) => {
  await moto.put('s3', ASSETS, Buffer.from(WHERE));
  for (const [, key] of JSON.stringify(templates.app.toJSON()).matchAll(/"S3Key":"([^"]+)"/g))
    await moto.put('s3', `${ASSETS}/${key}`, EMPTY_ZIP);
  await moto.json('ssm', 'AmazonSSM.PutParameter', {
    Name: '/cdk-bootstrap/hnb659fds/version',
    Type: 'String',
    Value: '30',
  });
  const version = { Version: '2010-12-01' };
  await moto.form('ses', { Action: 'VerifyDomainIdentity', Domain: DOMAIN, ...version });
  await moto.form('ses', { Action: 'CreateConfigurationSet', 'ConfigurationSet.Name': SET, ...version });
  const { ARN } = await moto.json('secretsmanager', 'secretsmanager.CreateSecret', {
    Name: 'iltizam-pilot-stop-keys',
    SecretString: JSON.stringify({ previous: null, current: randomBytes(48).toString('base64url') }),
    ClientRequestToken: randomBytes(16).toString('hex'),
  });
  return { secretArn: String(ARN) };
};

const createStacks = async (moto: Moto, { templates }: Templates, secretArn: string) => {
  const values: Readonly<Record<string, string>> = {
    'AWS::SecretsManager::Secret Ref': secretArn,
    'AWS::SES::ConfigurationSet Ref': SET,
    'AWS::SES::EmailIdentity Ref': DOMAIN,
    'AWS::CloudWatch::Alarm Arn': 'arn:aws:cloudwatch:eu-west-3:123456789012:alarm:an-alarm',
    'AWS::Lambda::Url FunctionUrl': 'https://stop.lambda-url.eu-west-3.on.aws/',
  };
  const valueOf = (type: string, attribute: string, id: string): string => {
    const value =
      values[`${type} ${attribute}`] ?? (attribute.startsWith('DkimDNS') ? 'a-dkim-token' : undefined);
    if (value === undefined)
      throw new Error(`The templates use ${attribute} of ${id}, which moto does not make.`);
    return value;
  };
  const leftOut: string[] = [];
  const created: string[] = [];
  for (const [name, template] of Object.entries(templates)) {
    const made = withoutLacking(template.toJSON() as Template, valueOf);
    leftOut.push(...made.leftOut);
    created.push(...Object.values(made.template.Resources).map(({ Type }) => Type));
    await createStack(moto, `Iltizam-pilot-${name}`, made.template);
  }
  return { leftOut, created };
};

const motoCloud = async (moto: Moto, around: Templates): Promise<Cloud> => {
  const credentials = { accessKeyId: ROLE.accessKeyId, secretAccessKey: ROLE.secretAccessKey };
  const client = { endpoint: moto.url, region: ROLE.region, credentials };
  const database = new DynamoDBClient(client);
  const sqs = new SQSClient(client);
  const ses = await recordMails(moto.url);

  /** The values that the created stack gave the function, queues' addresses turned to this machine. */
  const variablesOf = async (name: FunctionName): Promise<Record<string, string>> => {
    const path = `/2015-03-31/functions/${around.functionName(name)}/configuration`;
    const { Environment } = JSON.parse(await moto.get('lambda', path)) as {
      Environment: { Variables: Record<string, string> };
    };
    const here = (value: string) =>
      value.replace(/^https?:\/\/[^/]*(sqs|queue)[^/]*amazonaws\.com/, moto.url);
    const variables = withStageFile(Environment.Variables, around.stageFile);
    return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, here(String(value))]));
  };
  const schedule = await variablesOf('schedule');
  const edition = await variablesOf('edition');
  const queueUrls: Readonly<Record<QueueName, string | undefined>> = {
    sync: schedule[VARIABLES.syncQueueUrl],
    edition: schedule[VARIABLES.editionQueueUrl],
    deliver: edition[VARIABLES.deliverQueueUrl],
  };

  return {
    database,
    tableName: edition[VARIABLES.table] ?? '',
    environmentOf: async (name) => ({
      ...lambdaItself(around.functionName(name)),
      ...(await variablesOf(name)),
      AWS_ENDPOINT_URL: moto.url,
      AWS_ENDPOINT_URL_SES: ses.url,
    }),
    async receive(queue) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrls[queue],
          MaxNumberOfMessages: 10,
          MessageSystemAttributeNames: ['All'],
        }),
      );
      return Messages.map(({ MessageId = '', Body = '', ReceiptHandle, Attributes }) => ({
        messageId: MessageId,
        body: Body,
        receiptHandle: ReceiptHandle,
        group: Attributes?.MessageGroupId,
      }));
    },
    async remove(queue, { receiptHandle }) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrls[queue], ReceiptHandle: receiptHandle }));
    },
    mails: async () => [...ses.mails],
    async archived() {
      const listed = await moto.get('s3', `/${edition[VARIABLES.archiveBucket]}?list-type=2`);
      return [...listed.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key ?? '');
    },
    async [Symbol.asyncDispose]() {
      database.destroy();
      sqs.destroy();
      await ses.close();
      await moto[Symbol.asyncDispose]();
    },
  };
};

/** moto, with the stage's stacks created in its CloudFormation, and what of them it did not make. */
export const openMoto = async (around: Templates) => {
  const moto = await startMoto();
  try {
    const { secretArn } = await prepare(moto, around);
    const stacks = await createStacks(moto, around, secretArn);
    return { cloud: await motoCloud(moto, around), moto, stacks };
  } catch (error) {
    await moto[Symbol.asyncDispose]();
    throw error;
  }
};
