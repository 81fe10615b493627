import { lazily } from './lazily.ts';
import type { JobQueue } from './queue.ts';

/** A queue on SQS whose client loads with the first job: for a function that seldom leaves one. */
export const queueWhenUsed = <Job>(queueUrl: string): JobQueue<Job> => {
  const queue = lazily(async () => {
    const { sqsClient, sqsQueue } = await import('./queue.ts');
    return sqsQueue<Job>(sqsClient(), queueUrl);
  });
  return { send: async (jobs) => (await queue()).send(jobs) };
};
