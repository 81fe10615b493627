import type { EditionJob, ScheduleEvent, SyncJob } from '../../shared/model/jobs.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { BaseServices } from '../../shared/runtime/handler.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';

export interface ScheduleServices extends BaseServices {
  readonly stage: Stage;
  readonly syncQueue: JobQueue<SyncJob>;
  readonly editionQueue: JobQueue<EditionJob>;
}

/**
 * Turns an hour of the schedule into a job for each tracker. The job carries the hour it was meant for, and an
 * hour that the scheduler hands over twice makes one job.
 */
export const schedule = async (
  { task, scheduledAt }: ScheduleEvent,
  { stage, syncQueue, editionQueue, log }: ScheduleServices,
): Promise<void> => {
  const at = new Date(scheduledAt).toISOString();
  const jobs = stage.trackers.map(({ id }) => ({
    job: { trackerId: id, scheduledAt: at },
    group: id,
    deduplicationId: `${task}.${id}.${at.replaceAll(':', '-')}`,
  }));
  if (task === 'sync') await syncQueue.send(jobs);
  if (task === 'edition') await editionQueue.send(jobs);
  log.info('hour scheduled', { task, scheduledAt: at, jobs: jobs.length });
};
