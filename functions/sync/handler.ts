import { SyncJob } from '../../shared/model/jobs.ts';
import { queueHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { syncServices } from './services.ts';
import { sync } from './sync.ts';
import type { SyncServices } from './sync-services.ts';

/** Takes the queue's jobs one tracker's sync each. */
export const createHandler = (services: () => Promise<SyncServices>) =>
  queueHandler('fifo', SyncJob, services, sync);

export const handler = createHandler(lazily(syncServices));
