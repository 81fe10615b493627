import { VARIABLES } from '../../../shared/runtime/contract.ts';
import { createTableIfMissing } from '../../../shared/store/create-table.ts';
import { openDynalite } from '../../contract/databases.ts';
import { startHostileSes } from '../../hostile/ses.ts';
import { startAws } from '../../stand-in/aws/parts.ts';
import { lambdaItself, type Templates, withStageFile } from './a-stage.ts';
import type { Cloud } from './cloud.ts';

const TABLE = 'iltizam-pilot';
const BUCKET = 'archive';
const STOP_KEYS = 'arn:aws:secretsmanager:eu-west-3:123456789012:secret:stop-keys';

/** dynalite, an SES endpoint, and our stand-in for S3, SQS and Secrets Manager, all on loopback. */
export const openLoopback = async (around: Templates): Promise<Cloud> => {
  const database = await openDynalite();
  const ses = await startHostileSes();
  const aws = await startAws();
  await createTableIfMissing(database.client, TABLE);
  aws.secrets.set(STOP_KEYS, JSON.stringify({ current: 'k'.repeat(64), previous: null }));
  const queueUrl = (name: string) => `${aws.url}/123456789012/${name}${name === 'deliver' ? '' : '.fifo'}`;

  /** What the templates only know how to find out. */
  const found: Readonly<Record<string, string>> = {
    [VARIABLES.table]: TABLE,
    [VARIABLES.archiveBucket]: BUCKET,
    [VARIABLES.syncQueueUrl]: queueUrl('sync'),
    [VARIABLES.editionQueueUrl]: queueUrl('edition'),
    [VARIABLES.deliverQueueUrl]: queueUrl('deliver'),
    [VARIABLES.configurationSet]: 'iltizam-pilot',
    [VARIABLES.stopKeysSecret]: STOP_KEYS,
    [VARIABLES.stopUrl]: 'https://stop.lambda-url.eu-west-3.on.aws/',
  };
  return {
    database: database.client,
    tableName: TABLE,
    environmentOf: async (name) => {
      const variables = Object.entries(withStageFile(around.variablesOf(name), around.stageFile));
      return {
        ...lambdaItself(around.functionName(name)),
        // What the template does not give a function, the function does not get.
        ...Object.fromEntries(
          variables.map(([key, value]) => [key, typeof value === 'string' ? value : (found[key] ?? '')]),
        ),
        AWS_ENDPOINT_URL: aws.url,
        AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
        AWS_ENDPOINT_URL_SES: ses.endpoint,
      };
    },
    receive: async (queue) =>
      aws.queues
        .in(queueUrl(queue))
        .slice(0, 10)
        .map(({ MessageId, Body, MessageGroupId }) => ({
          messageId: MessageId,
          body: Body,
          group: MessageGroupId,
        })),
    async remove(queue, { messageId }) {
      const waiting = aws.queues.in(queueUrl(queue));
      const place = waiting.findIndex((message) => message.MessageId === messageId);
      if (place >= 0) waiting.splice(place, 1);
    },
    mails: async () => [...ses.taken],
    archived: async () => [...aws.objects.keys()].map((path) => path.replace(`${BUCKET}/`, '')),
    async [Symbol.asyncDispose]() {
      await Promise.all([database.close(), ses.close(), aws.close()]);
    },
  };
};
