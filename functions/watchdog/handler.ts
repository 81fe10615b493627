import { ScheduleEvent } from '../../shared/model/jobs.ts';
import { eventHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { watchServices } from './services.ts';
import { watch, type WatchServices } from './watch.ts';

/** Called by the scheduler every hour. */
export const createHandler = (services: () => Promise<WatchServices>) =>
  eventHandler(ScheduleEvent, services, watch);

export const handler = createHandler(lazily(watchServices));
