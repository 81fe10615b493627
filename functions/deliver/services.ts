import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { sesClient, sesMailer } from '../../shared/mail/ses.ts';
import { parseStopKeys } from '../../shared/mail/stop.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { DELIVER_LANES, VARIABLES } from '../../shared/runtime/contract.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { queueWhenUsed } from '../../shared/runtime/queue-when-used.ts';
import { readSecret } from '../../shared/runtime/secret.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import { s3Archive, s3Client } from '../../shared/store/archive-s3.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { openTable } from '../../shared/store/table.ts';
import { createCopyReader } from './copies.ts';
import type { DeliverServices } from './deliver.ts';
import { createPace } from './pace.ts';

const NEEDED = z.object({
  [VARIABLES.table]: z.string(),
  [VARIABLES.archiveBucket]: z.string(),
  [VARIABLES.deliverQueueUrl]: z.string(),
  [VARIABLES.stopKeysSecret]: z.string(),
  [VARIABLES.configurationSet]: z.string(),
});

/** What `deliver` works with on AWS. */
export const deliverServices = async (): Promise<DeliverServices> => {
  const needed = readEnvironment(NEEDED);
  const configurationSet = needed[VARIABLES.configurationSet];
  const table = openTable({ client: databaseClient(null), name: needed[VARIABLES.table] });
  const { editions, deliveries, recipients } = createMailing(table);
  return {
    log: lambdaLog('deliver'),
    stage: await stageFromEnvironment(),
    clock: systemClock,
    stopKeys: parseStopKeys(await readSecret(needed[VARIABLES.stopKeysSecret])),
    configurationSet,
    editions,
    deliveries,
    recipients,
    readCopy: createCopyReader(s3Archive(s3Client(), needed[VARIABLES.archiveBucket])),
    mailer: sesMailer(sesClient(), configurationSet),
    pace: createPace(
      DELIVER_LANES,
      () => performance.now(),
      (ms) => sleep(ms),
    ),
    deliverQueue: queueWhenUsed(needed[VARIABLES.deliverQueueUrl]),
  };
};
