import * as z from 'zod';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { sqsClient, sqsQueue } from '../../shared/runtime/queue.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import type { ScheduleServices } from './schedule.ts';

const NEEDED = z.object({ [VARIABLES.syncQueueUrl]: z.string(), [VARIABLES.editionQueueUrl]: z.string() });

/** What `schedule` works with on AWS. */
export const scheduleServices = async (): Promise<ScheduleServices> => {
  const needed = readEnvironment(NEEDED);
  const client = sqsClient();
  return {
    log: lambdaLog('schedule'),
    stage: await stageFromEnvironment(),
    syncQueue: sqsQueue(client, needed[VARIABLES.syncQueueUrl]),
    editionQueue: sqsQueue(client, needed[VARIABLES.editionQueueUrl]),
  };
};
