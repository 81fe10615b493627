import * as z from 'zod';
import { systemClock } from '../../shared/runtime/clock.ts';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { queueWhenUsed } from '../../shared/runtime/queue-when-used.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import { archiveWhenUsed } from '../../shared/store/archive-when-used.ts';
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
    archive: archiveWhenUsed(needed[VARIABLES.archiveBucket]),
    // A job that finds its edition made neither archives nor renders: what that takes is loaded for one that is not.
    async render(...copy) {
      const { renderCopy } = await import('../../shared/mail/render.ts');
      return renderCopy(...copy);
    },
    deliverQueue: queueWhenUsed(needed[VARIABLES.deliverQueueUrl]),
    // Asked once an edition: SES's client is loaded then, not when the function starts.
    async sendRate() {
      const { sesSendRate } = await import('../../shared/mail/ses.ts');
      return sendRate(stage, await sesSendRate());
    },
  };
};
