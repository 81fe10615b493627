import * as z from 'zod';
import { renderCopy } from '../../shared/mail/render.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { sqsClient, sqsQueue } from '../../shared/runtime/queue.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import { s3Archive, s3Client } from '../../shared/store/archive-s3.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import type { EditionServices } from './make-edition.ts';
import { sendRate } from './send-rate.ts';

const NEEDED = z.object({
  [VARIABLES.table]: z.string(),
  [VARIABLES.archiveBucket]: z.string(),
  [VARIABLES.deliverQueueUrl]: z.string(),
});

/** What `edition` works with on AWS. */
export const editionServices = async (): Promise<EditionServices> => {
  const needed = readEnvironment(NEEDED);
  const stage = await stageFromEnvironment();
  const table = openTable({ client: databaseClient(null), name: needed[VARIABLES.table] });
  const { editions, deliveries, recipients } = createMailing(table);
  return {
    log: lambdaLog('edition'),
    stage,
    clock: systemClock,
    store: createStore(table),
    editions,
    deliveries,
    recipients,
    archive: s3Archive(s3Client(), needed[VARIABLES.archiveBucket]),
    render: renderCopy,
    deliverQueue: sqsQueue(sqsClient(), needed[VARIABLES.deliverQueueUrl]),
    // Asked once an edition: SES's client is loaded then, not when the function starts.
    async sendRate() {
      const { sesSendRate } = await import('../../shared/mail/ses.ts');
      return sendRate(stage, await sesSendRate());
    },
  };
};
