import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import { type JobQueue, sqsQueue } from '../../shared/runtime/queue.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import type { Deployment } from '../aws/deployment.ts';
import { namesOf, tableOf } from '../aws/names.ts';
import type { LocalStore } from '../local/store.ts';

export interface StageStore extends Pick<LocalStore, 'store' | 'mailing'> {
  readonly deliverQueue: JobQueue<DeliverJob>;
}

/** What a stage on AWS has stored, by the credentials of whoever sits here. Nothing is asked before it is needed. */
export const openStageStore = (deployment: Deployment): StageStore => {
  const { stage, region } = deployment;
  const names = namesOf(stage.name);
  const table = openTable({ client: databaseClient(null, region), name: tableOf(deployment) });
  const queues = new SQSClient({ region });
  return {
    store: createStore(table),
    mailing: createMailing(table),
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
