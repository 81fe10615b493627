import * as z from 'zod';
import { mailerWhenUsed } from '../../shared/mail/mailer-when-used.ts';
import { parseStopKeys } from '../../shared/mail/stop.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { lambdaCounter } from '../../shared/runtime/metrics.ts';
import { queueWhenUsed } from '../../shared/runtime/queue-when-used.ts';
import { readSecret } from '../../shared/runtime/secret.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import type { WatchServices } from './watch.ts';

const NEEDED = z.object({
  [VARIABLES.table]: z.string(),
  [VARIABLES.syncQueueUrl]: z.string(),
  [VARIABLES.editionQueueUrl]: z.string(),
  [VARIABLES.deliverQueueUrl]: z.string(),
  [VARIABLES.stopKeysSecret]: z.string(),
  [VARIABLES.configurationSet]: z.string(),
});

/** What `watchdog` works with on AWS. */
export const watchServices = async (): Promise<WatchServices> => {
  const needed = readEnvironment(NEEDED);
  const stage = await stageFromEnvironment();
  const configurationSet = needed[VARIABLES.configurationSet];
  const table = openTable({ client: databaseClient(null), name: needed[VARIABLES.table] });
  const { editions, deliveries, recipients, notices } = createMailing(table);
  return {
    log: lambdaLog('watchdog'),
    stage,
    clock: systemClock,
    counter: lambdaCounter('watchdog', stage.name),
    stopKeys: parseStopKeys(await readSecret(needed[VARIABLES.stopKeysSecret])),
    configurationSet,
    store: createStore(table),
    editions,
    deliveries,
    recipients,
    notices,
    mailer: mailerWhenUsed(configurationSet),
    syncQueue: queueWhenUsed(needed[VARIABLES.syncQueueUrl]),
    editionQueue: queueWhenUsed(needed[VARIABLES.editionQueueUrl]),
    deliverQueue: queueWhenUsed(needed[VARIABLES.deliverQueueUrl]),
  };
};
