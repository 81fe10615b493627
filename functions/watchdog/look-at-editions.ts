import { hoursBefore } from '../../shared/model/calendar.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { EditionJob } from '../../shared/model/jobs.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Sync } from '../../shared/model/sync.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import { isTooLate } from '../deliver/permission.ts';
import { dueTomorrow, LOOK_BACK_DAYS, lastDue } from './due.ts';
import type { Concern } from './finding.ts';

const again = (trackerId: string, scheduledAt: Instant) => ({
  job: { trackerId, scheduledAt },
  group: trackerId,
  deduplicationId: `watchdog-${trackerId}-${scheduledAt}`,
});

/** The editions young enough to be looked at. */
export const recentEditions = (editions: readonly Edition[], now: Instant): readonly Edition[] =>
  editions.filter(({ createdAt }) => createdAt >= hoursBefore(now, LOOK_BACK_DAYS * 24));

/** The edition that was due last and is not there; null where it is, or where nothing ran yet when it was due. */
const missing = (editions: readonly Edition[], syncs: readonly Sync[], stage: Stage, now: Instant) => {
  const due = lastDue(stage, now);
  if (due === null || editions.some(({ period }) => period >= due.period)) return null;
  const running = editions.length > 0 || syncs.some(({ startedAt }) => startedAt <= due.scheduledAt);
  return running ? due : null;
};

/** Has the edition that previewers get the day before made, where the stage has previewers and it is not there. */
const previewed = (editions: readonly Edition[], stage: Stage, now: Instant) => {
  const due = stage.previewers?.length ? dueTomorrow(stage, now) : null;
  return due !== null && !editions.some(({ period }) => period >= due.period) ? due : null;
};

/** Whether a hold is as it should be: an edition that waits for its hour. */
const waits = ({ hold, scheduledAt }: Edition, now: Instant): boolean =>
  hold?.cause === 'preview' && hoursBefore(now, 1) < scheduledAt;

/**
 * Editions that were due and are not there, or were left half made, go back into the queue: making one again
 * finds it made. One that would be too late to go out by itself, and a held one, wait for a person.
 */
export const lookAtEditions = async (
  trackerId: string,
  editions: readonly Edition[],
  syncs: readonly Sync[],
  stage: Stage,
  editionQueue: JobQueue<EditionJob>,
  now: Instant,
): Promise<readonly Concern[]> => {
  const concerns: Concern[] = [];
  const due = missing(editions, syncs, stage, now);
  if (due !== null) {
    const mended = !isTooLate(stage, due, now);
    if (mended) await editionQueue.send([again(trackerId, due.scheduledAt)]);
    const subject = `${trackerId}.${due.period}`;
    concerns.push({ finding: 'edition-missing', subject, count: 1, cause: null, mended });
  }
  const early = previewed(editions, stage, now);
  if (early !== null) await editionQueue.send([again(trackerId, early.scheduledAt)]);
  for (const edition of recentEditions(editions, now)) {
    const { id, plannedAt, createdAt, scheduledAt, hold } = edition;
    if (waits(edition, now)) continue;
    const halfMade = plannedAt === null && createdAt < hoursBefore(now, 1);
    const cause = halfMade ? 'half-made' : hold?.cause === 'preview' ? 'left-in-preview' : null;
    if (cause !== null) {
      await editionQueue.send([again(trackerId, scheduledAt)]);
      concerns.push({ finding: 'edition-missing', subject: id, count: 1, cause, mended: true });
    } else if (hold !== null)
      concerns.push({ finding: 'edition-held', subject: id, count: 1, cause: hold.cause, mended: false });
  }
  return concerns;
};
