import * as z from 'zod';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { VARIABLES } from '../../shared/runtime/contract.ts';
import { environment, readEnvironment } from '../../shared/runtime/env.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { lambdaLog } from '../../shared/runtime/log.ts';
import { lambdaCounter } from '../../shared/runtime/metrics.ts';
import { readSecret } from '../../shared/runtime/secret.ts';
import { stageFromEnvironment } from '../../shared/runtime/stage-config.ts';
import { googleFromEnvironment } from '../../shared/sheet/google/environment.ts';
import { googleTrackers } from '../../shared/sheet/google/trackers.ts';
import { databaseClient } from '../../shared/store/client.ts';
import { createStore } from '../../shared/store/store.ts';
import { openTable } from '../../shared/store/table.ts';
import type { SyncServices } from './sync-services.ts';

const requireSheet = ({ id, source }: TrackerConfig): void => {
  if (source.kind !== 'google-sheet')
    throw new CannotStartError(
      'tracker.not-on-aws',
      `The tracker ${id} is kept in a workbook: on AWS only a Google Sheet can be read.`,
    );
};

/** What `sync` works with on AWS. */
export const syncServices = async (): Promise<SyncServices> => {
  const needed = readEnvironment(z.object({ [VARIABLES.table]: z.string() }));
  const stage = await stageFromEnvironment();
  stage.trackers.forEach(requireSheet);
  const google = await googleFromEnvironment(environment, readSecret, systemClock);
  return {
    log: lambdaLog('sync'),
    stage,
    clock: systemClock,
    store: createStore(openTable({ client: databaseClient(null), name: needed[VARIABLES.table] })),
    counter: lambdaCounter('sync', stage.name),
    ...googleTrackers(google, stage.zone),
  };
};
