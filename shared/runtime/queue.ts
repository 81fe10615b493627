import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** A job on its way to a function. */
export interface QueuedJob<Job> {
  readonly job: Job;
  /** Jobs of one group are done one at a time and in order. Needed by FIFO queues, refused by others. */
  readonly group?: string;
  /** Two jobs with one id within five minutes are one. FIFO queues only. */
  readonly deduplicationId?: string;
  readonly delaySeconds?: number;
}

/** Where a function leaves work for another. */
export interface JobQueue<Job> {
  send(jobs: readonly QueuedJob<Job>[]): Promise<void>;
}

/** A client of SQS as a function uses it: region, credentials and an overridden endpoint from the environment. */
export const sqsClient = (): SQSClient => new SQSClient({});

const BATCH = 10;

/** A queue on SQS. @throws the client's error, or an Error naming how many messages SQS did not take. */
export const sqsQueue = <Job>(client: SQSClient, queueUrl: string): JobQueue<Job> => ({
  async send(jobs) {
    for (let start = 0; start < jobs.length; start += BATCH) {
      const answer = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: jobs
            .slice(start, start + BATCH)
            .map(({ job, group, deduplicationId, delaySeconds }, index) => ({
              Id: String(index),
              MessageBody: JSON.stringify(job),
              MessageGroupId: group,
              MessageDeduplicationId: deduplicationId,
              DelaySeconds: delaySeconds,
            })),
        }),
      );
      const refused = answer.Failed?.length ?? 0;
      if (refused > 0) throw new Error(`SQS did not take ${refused} messages.`);
    }
  },
});
