import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/schedule/handler.ts';
import type { EditionJob, SyncJob } from '../../../shared/model/jobs.ts';
import { silentLog } from '../../../shared/runtime/log.ts';
import type { QueuedJob } from '../../../shared/runtime/queue.ts';
import { stageOf } from '../../hostile/mailing.ts';

const run = async (...events: readonly unknown[]) => {
  const [main] = stageOf().trackers;
  if (!main) throw new Error('one tracker');
  const sync: QueuedJob<SyncJob>[] = [];
  const edition: QueuedJob<EditionJob>[] = [];
  const handler = createHandler(async () => ({
    log: silentLog,
    stage: stageOf({ trackers: [main, { ...main, id: 'second' }] }),
    syncQueue: { send: async (jobs) => void sync.push(...jobs) },
    editionQueue: { send: async (jobs) => void edition.push(...jobs) },
  }));
  for (const event of events) await handler(event, {});
  return { sync, edition };
};

describe('an hour of the schedule', () => {
  it('is a job for each tracker, in its own line, and carries the hour it was meant for', async () => {
    const { sync, edition } = await run({ task: 'edition', scheduledAt: '2026-11-23T08:00:00Z' });
    expect(sync).toEqual([]);
    expect(edition.map(({ job, group }) => [job.trackerId, job.scheduledAt, group])).toEqual([
      ['main', '2026-11-23T08:00:00.000Z', 'main'],
      ['second', '2026-11-23T08:00:00.000Z', 'second'],
    ]);
  });

  it('handed over twice is one job a tracker, and another hour or task is another', async () => {
    const hour = { task: 'sync', scheduledAt: '2026-11-23T08:00:00Z' };
    const { sync, edition } = await run(
      hour,
      hour,
      { ...hour, scheduledAt: '2026-11-23T09:00:00Z' },
      { ...hour, task: 'edition' },
    );
    const ids = [...sync, ...edition].map(({ deduplicationId }) => deduplicationId ?? '');
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(6);
    // What SQS takes as such an id.
    for (const id of ids) expect(id).toMatch(/^[\w.-]{1,128}$/);
  });

  it('that is no hour of ours is refused', async () => {
    await expect(run({ task: 'sync', scheduledAt: '<aws.scheduler.scheduled-time>' })).rejects.toThrow();
    await expect(run({ task: 'party', scheduledAt: '2026-11-23T08:00:00Z' })).rejects.toThrow();
  });
});
