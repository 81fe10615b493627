import { acknowledge } from '../constructs/acknowledge.ts';
import type { Deployment } from '../deployment.ts';
import { tableOf } from '../names.ts';
import type { AppParts, AppStack } from './app.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** The addresses of a stage that sends to those alone; none where it sends to all or to nobody. */
const addresseesIn = ({ delivery, opsAddress }: Deployment['stage']): ReadonlySet<string> =>
  new Set(
    delivery.kind === 'allowlist'
      ? [...delivery.addresses, ...(opsAddress === null ? [] : [opsAddress])]
      : [],
  );

/** What each function may do and must know: the whole of it, in one place. Nothing here is a wildcard. */
export const functionRights = (
  functions: AppStack['functions'],
  queues: AppStack['queues'],
  deployment: Deployment,
  { data, mail }: AppParts,
  stopUrl: string,
): void => {
  const { stage, google } = deployment;
  const { schedule, sync, edition, deliver, unsubscribe, watchdog } = functions;
  const mailEvents = functions['delivery-events'];
  // By name, not by reference: a restored table takes the place of the stage's own without a word to the data stack.
  const tableName = tableOf(deployment);
  const table = schedule.lambda.stack.formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: tableName,
  });
  const archived = `${data.archiveArn}/editions/*`;
  const identity = mail.identity.emailIdentityArn;
  const set = mail.configurationSet.configurationSetName;
  const inSes = (resource: string, resourceName: string): string =>
    deliver.lambda.stack.formatArn({ service: 'ses', resource, resourceName });
  // In the sandbox SES also asks for the right to the recipient's address, which is an identity of the account there.
  const mayBeWrittenTo = [...addresseesIn(stage)].map((address) => inSes('identity', address));

  schedule
    .may(['sqs:SendMessage'], [queues.sync.queue.queueArn], ['syncQueueUrl', queues.sync.queue.queueUrl])
    .may(
      ['sqs:SendMessage'],
      [queues.edition.queue.queueArn],
      ['editionQueueUrl', queues.edition.queue.queueUrl],
    );

  for (const each of [sync, edition, deliver, mailEvents, unsubscribe, watchdog]) {
    each.may([...READ, ...WRITE], [table], ['table', tableName]);
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
    sender.may(
      ['ses:SendRawEmail'],
      [identity, inSes('configuration-set', set), ...mayBeWrittenTo],
      ['configurationSet', set],
    );
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
