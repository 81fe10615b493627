import * as z from 'zod';
import { mailerWhenUsed } from '../../shared/mail/mailer-when-used.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { readEnvironment } from '../../shared/runtime/env.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createMailing } from '../../shared/store/mailing.ts';
import { openTable } from '../../shared/store/table.ts';
import type { EventServices } from './take-event.ts';

const NEEDED = z.object({ [VARIABLES.table]: z.string(), [VARIABLES.configurationSet]: z.string() });

/** What `delivery-events` works with on AWS. */
export const eventServices = async (): Promise<EventServices> => {
  const needed = readEnvironment(NEEDED);
  const configurationSet = needed[VARIABLES.configurationSet];
  const table = openTable({ client: databaseClient(null), name: needed[VARIABLES.table] });
  const { deliveries, recipients, suppressions, notices, strays } = createMailing(table);
  return {
    log: lambdaLog('delivery-events'),
    stage: await stageFromEnvironment(),
    clock: systemClock,
    configurationSet,
    deliveries,
    recipients,
    suppressions,
    notices,
    strays,
    mailer: mailerWhenUsed(configurationSet),
  };
};
