import { acknowledge } from '../constructs/acknowledge.ts';
import type { Deployment } from '../deployment.ts';
import type { AppParts, AppStack } from './app.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** What each function may do and must know: the whole of it, in one place. Nothing here is a wildcard. */
export const functionRights = (
  functions: AppStack['functions'],
  queues: AppStack['queues'],
  { google }: Deployment,
  { data, mail }: AppParts,
  stopUrl: string,
): void => {
  const { schedule, sync, edition, deliver, unsubscribe, watchdog } = functions;
  const mailEvents = functions['delivery-events'];
  const table = data.table.tableArn;
  const archived = `${data.archiveArn}/editions/*`;
  const identity = mail.identity.emailIdentityArn;
  const set = mail.configurationSet.configurationSetName;
  const configurationSet = deliver.lambda.stack.formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: set,
  });

  schedule
    .may(['sqs:SendMessage'], [queues.sync.queue.queueArn], ['syncQueueUrl', queues.sync.queue.queueUrl])
    .may(
      ['sqs:SendMessage'],
      [queues.edition.queue.queueArn],
      ['editionQueueUrl', queues.edition.queue.queueUrl],
    );

  for (const each of [sync, edition, deliver, mailEvents, unsubscribe, watchdog]) {
    each.may([...READ, ...WRITE], [table], ['table', data.table.tableName]);
  }

  edition
    .may(['s3:GetObject', 's3:PutObject'], [archived], ['archiveBucket', data.archive.bucketName])
    .may(
      ['sqs:SendMessage'],
      [queues.deliver.queue.queueArn],
      ['deliverQueueUrl', queues.deliver.queue.queueUrl],
    );
  for (const each of [edition, deliver]) {
    acknowledge(each.lambda.role ?? each, {
      [`AwsSolutions-IAM5[Resource::${data.archiveArnExport}/editions/*]`]:
        'An edition’s files are named when it is made; a right on its folder is the narrowest that S3 has.',
    });
  }
  deliver
    .may(['s3:GetObject'], [archived], ['archiveBucket', data.archive.bucketName])
    // A mail that SES refuses for now goes back into its own queue.
    .may(
      ['sqs:SendMessage'],
      [queues.deliver.queue.queueArn],
      ['deliverQueueUrl', queues.deliver.queue.queueUrl],
    );
  watchdog
    .may(['sqs:SendMessage'], [queues.sync.queue.queueArn], ['syncQueueUrl', queues.sync.queue.queueUrl])
    .may(
      ['sqs:SendMessage'],
      [queues.edition.queue.queueArn],
      ['editionQueueUrl', queues.edition.queue.queueUrl],
    )
    .may(
      ['sqs:SendMessage'],
      [queues.deliver.queue.queueArn],
      ['deliverQueueUrl', queues.deliver.queue.queueUrl],
    );

  // The account's quota is the account's: SES knows no narrower resource for the question.
  edition.may(['ses:GetSendQuota'], ['*']);
  acknowledge(edition.lambda.role ?? edition, {
    'AwsSolutions-IAM5[Resource::*]':
      'ses:GetSendQuota is asked of the account; AWS has no narrower resource for it.',
  });
  // Beside the digests: a confirmation of a stop, a word to ops, a word to editors of a sheet that cannot be read.
  for (const sender of [deliver, mailEvents, unsubscribe, watchdog]) {
    // The identity alone is not enough: a mail sent under a configuration set needs the right to that too.
    sender.may(['ses:SendRawEmail'], [identity, configurationSet], ['configurationSet', set]);
  }
  for (const signer of [deliver, unsubscribe, watchdog]) {
    signer.may(
      ['secretsmanager:GetSecretValue'],
      [data.stopKeys.secretArn],
      ['stopKeysSecret', data.stopKeys.secretArn],
    );
  }
  // `unsubscribe` knows its own address from the request: telling it here would be a circle.
  deliver.knows('stopUrl', stopUrl);
  watchdog.knows('stopUrl', stopUrl);

  if (google.kind === 'federation') {
    sync.knows('googleProvider', google.provider).knows('googleServiceAccount', google.serviceAccount);
  } else if (data.googleKey) {
    sync.may(
      ['secretsmanager:GetSecretValue'],
      [data.googleKey.secretArn],
      ['googleKeySecret', data.googleKey.secretArn],
    );
  }
};
