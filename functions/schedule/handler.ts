import { ScheduleEvent } from '../../shared/model/jobs.ts';
import { eventHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { schedule, type ScheduleServices } from './schedule.ts';
import { scheduleServices } from './services.ts';

/** Called by EventBridge Scheduler, at the hours of the stage. */
export const createHandler = (services: () => Promise<ScheduleServices>) =>
  eventHandler(ScheduleEvent, services, schedule);

export const handler = createHandler(lazily(scheduleServices));
