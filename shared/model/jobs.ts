import * as z from 'zod';
import { Instant } from './time.ts';
import { TrackerId } from './tracker.ts';

/** What EventBridge Scheduler hands to `schedule`; `scheduledAt` is its `<aws.scheduler.scheduled-time>`. */
export const ScheduleEvent = z.strictObject({
  task: z.enum(['sync', 'edition', 'watchdog']),
  scheduledAt: z.iso.datetime(),
});
export type ScheduleEvent = z.infer<typeof ScheduleEvent>;

/** A message of the sync queue: FIFO, grouped by tracker. */
export const SyncJob = z.strictObject({ trackerId: TrackerId, scheduledAt: Instant });
export type SyncJob = z.infer<typeof SyncJob>;

/** A message of the edition queue: FIFO, grouped by tracker. */
export const EditionJob = z.strictObject({ trackerId: TrackerId, scheduledAt: Instant });
export type EditionJob = z.infer<typeof EditionJob>;

/** A message of the delivery queue. */
export const DeliverJob = z.strictObject({ editionId: z.string().min(1), deliveryId: z.string().min(1) });
export type DeliverJob = z.infer<typeof DeliverJob>;
