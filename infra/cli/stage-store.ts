import { S3Client } from '@aws-sdk/client-s3';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { type JobQueue, sqsQueue } from '../../shared/runtime/queue.ts';
import type { Archive } from '../../shared/store/archive.ts';
import { s3Archive } from '../../shared/store/archive-s3.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import type { Deployment } from '../aws/deployment.ts';
import { namesOf, stacksOf, tableOf } from '../aws/names.ts';
import type { LocalStore } from '../local/store.ts';
import { cloudFormation, deployIt, outputOf, stackOf } from './stage/stacks.ts';

export interface StageStore extends Pick<LocalStore, 'store' | 'mailing'> {
  readonly archive: Archive;
  readonly deliverQueue: JobQueue<DeliverJob>;
}

/** The stage's archive, whose bucket has a name of CloudFormation's making. @throws CannotStartError where there is none. */
const stageArchive = ({ stage, region }: Deployment): Archive => {
  const opened = lazily(async () => {
    const stack = await stackOf(cloudFormation(region), stacksOf(stage.name).data);
    const bucket = outputOf(stack, 'ArchiveBucket');
    if (bucket !== null) return s3Archive(new S3Client({ region }), bucket);
    throw new CannotStartError(
      'archive.none',
      `The stage ${stage.name} has no archive in ${region}. ${deployIt(stage.name)}`,
    );
  });
  return {
    put: async (key, bytes) => (await opened()).put(key, bytes),
    get: async (key) => (await opened()).get(key),
  };
};

/** What a stage on AWS has stored, by the credentials of whoever sits here. Nothing is asked before it is needed. */
export const openStageStore = (deployment: Deployment): StageStore => {
  const { stage, region } = deployment;
  const names = namesOf(stage.name);
  const table = openTable({ client: databaseClient(null, region), name: tableOf(deployment) });
  const queues = new SQSClient({ region });
  return {
    store: createStore(table),
    mailing: createMailing(table),
    archive: stageArchive(deployment),
    deliverQueue: {
      async send(jobs) {
        const { QueueUrl = '' } = await queues.send(
          new GetQueueUrlCommand({ QueueName: names.deliverQueue }),
        );
        await sqsQueue<DeliverJob>(queues, QueueUrl).send(jobs);
      },
    },
  };
};
