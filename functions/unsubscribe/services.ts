import * as z from 'zod';
import { mailerWhenUsed } from '../../shared/mail/mailer-when-used.ts';
import { parseStopKeys } from '../../shared/mail/stop.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { readSecret } from '../../shared/runtime/secret.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { openTable } from '../../shared/store/table.ts';
import type { StopServices } from './stop.ts';

const NEEDED = z.object({
  [VARIABLES.table]: z.string(),
  [VARIABLES.stopKeysSecret]: z.string(),
  [VARIABLES.configurationSet]: z.string(),
});

/** What `unsubscribe` works with on AWS. */
export const stopServices = async (): Promise<StopServices> => {
  const needed = readEnvironment(NEEDED);
  const configurationSet = needed[VARIABLES.configurationSet];
  const table = openTable({ client: databaseClient(null), name: needed[VARIABLES.table] });
  const { recipients, notices } = createMailing(table);
  return {
    log: lambdaLog('unsubscribe'),
    stage: await stageFromEnvironment(),
    clock: systemClock,
    stopKeys: parseStopKeys(await readSecret(needed[VARIABLES.stopKeysSecret])),
    configurationSet,
    recipients,
    notices,
    mailer: mailerWhenUsed(configurationSet),
  };
};
