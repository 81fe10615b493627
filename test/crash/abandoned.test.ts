import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDynalite, type Database } from '../contract/databases.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { operate } from './platform.ts';
import { lastWeek, monday, RECIPIENTS } from './story.ts';
import type { World } from './world.ts';

let database: Database;
let newWorld: () => Promise<World>;
let undisturbed: Outcome;
let calls: readonly string[];

beforeAll(async () => {
  database = await openDynalite();
  newWorld = await lastWeek(database);
  const world = monday(await newWorld());
  calls = await operate(world);
  undisturbed = await outcomeOf(world);
});
afterAll(() => database.close());

describe('a Monday, from the sheet to the mails', () => {
  it('undisturbed, sends each recipient one mail', () => {
    expect(undisturbed.mailed).toEqual(RECIPIENTS);
    expect(undisturbed.deliveries.map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(undisturbed.changes.filter(({ version }) => version > 1)).toHaveLength(4);
  });

  it(
    'ends as if undisturbed wherever it is abandoned, and sends no mail twice',
    { timeout: 300_000 },
    async () => {
      let points = 0;
      let unknown = 0;
      for (const side of ['before', 'after'] as const)
        for (let call = 1; call <= calls.length; call += 1) {
          const world = monday(await newWorld());
          await operate(world, { cut: { call, side } });
          const outcome = await outcomeOf(world);
          const where = `${side} call ${call}, ${calls[call - 1]}`;
          expect(outcome.stored, where).toEqual(undisturbed.stored);
          expect(outcome.unfinished, where).toBe(0);
          expect(outcome.editions, where).toEqual(undisturbed.editions);
          expect(outcome.digests, where).toEqual(undisturbed.digests);
          expect(
            outcome.deliveries.map(({ id }) => id),
            where,
          ).toEqual(undisturbed.deliveries.map(({ id }) => id));
          for (const { status } of outcome.deliveries) {
            expect(['sent', 'unknown'], where).toContain(status);
            if (status === 'unknown') unknown += 1;
          }
          expect(new Set(outcome.mailed).size, where).toBe(outcome.mailed.length);
          const sent = outcome.deliveries.filter(({ status }) => status === 'sent').length;
          expect(outcome.mailed.length, where).toBeGreaterThanOrEqual(sent);
          points += 1;
        }
      process.stdout.write(
        `abandoned at ${points} points; ${unknown} deliveries ended unknown, none twice\n`,
      );
      expect(unknown).toBeLessThan(points / 10);
    },
  );
});
