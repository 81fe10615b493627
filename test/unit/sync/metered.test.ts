import { expect, it } from 'vitest';
import { sync } from '../../../functions/sync/sync.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { aTracker, tracker } from './a-tracker.ts';

const job = { trackerId: tracker.id, scheduledAt: '2026-11-23T08:00:00.000Z' };

it('counts the requests of a read, also of one that failed', async () => {
  const counted: [string, number][] = [];
  const tried = aTracker(memoryTable(), [['D1', 'نشر دليل الإجراءات']]);
  const services = {
    ...tried.services,
    counter: { count: (name: string, value: number) => void counted.push([name, value]) },
  };
  const before = tried.sheet.requests;
  await sync(job, services);
  tried.sheet.failure = 'google.quota';
  await sync(job, services);
  expect(counted.map(([name]) => name)).toEqual(['source-requests', 'source-requests']);
  expect(counted[0]?.[1]).toBeGreaterThan(before);
});

it('tells the source how much of the function’s time is left', async () => {
  const told: number[] = [];
  const { services, sheet } = aTracker(memoryTable(), [['D1', 'نشر دليل الإجراءات']], {
    sourceOf: (_tracker, remainingMs) => {
      told.push(remainingMs());
      return sheet;
    },
  });
  await sync(job, services, { remainingMs: () => 42_000 });
  expect(told).toEqual([42_000]);
});
