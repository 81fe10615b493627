import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDynalite, type Database } from '../contract/databases.ts';
import { sync } from '../../functions/sync/sync.ts';
import { outcomeOf } from './outcome.ts';
import { operate } from './platform.ts';
import { Power } from './power.ts';
import { AFTER, BEFORE, lastWeek, ROUNDS } from './story.ts';
import { coldStart, type World } from './world.ts';
import type { Row } from '../unit/sync/a-tracker.ts';

let database: Database;
let newWorld: () => Promise<World>;
beforeAll(async () => {
  database = await openDynalite();
  newWorld = await lastWeek(database);
});
afterAll(() => database.close());

const NEWER: Row[] = AFTER.map((row) =>
  row[0] === 'D1' ? ['D1', row[1], 'متعثر', '60', '31/12/2026'] : row,
);
const BACK: Row[] = AFTER.map((row) => (row[0] === 'D1' ? BEFORE[0]! : row));
const job = (world: World) => ({ trackerId: 'demo', scheduledAt: world.now });

/** Holds one sync before its nth call, has another done from start to end, and lets the first go on. False: it ended before. */
const overtake = async (world: World, call: number, meanwhile: () => void): Promise<boolean> => {
  let overtaken = false;
  const held = new Power(null, {
    before: async (number) => {
      if (number !== call) return;
      overtaken = true;
      meanwhile();
      const other = await coldStart(world, new Power());
      await sync(job(world), other.sync);
      other.client.destroy();
    },
  });
  const services = await coldStart(world, held);
  await sync(job(world), services.sync);
  services.client.destroy();
  return overtaken;
};

/** The sync of the hour after. */
const anHourLater = async (world: World): Promise<void> => {
  world.jobs.push({ kind: 'sync', scheduledAt: world.now });
  await operate(world);
};

const says = ({ records }: Awaited<ReturnType<typeof outcomeOf>>) =>
  records.map(({ id, presence, commitment }) => ({ id, presence, ...commitment }));

describe('two syncs of one tracker at once', () => {
  it('see each change once, wherever one overtakes the other', { timeout: 300_000 }, async () => {
    const plain = await newWorld();
    await anHourLater(plain);
    const undisturbed = await outcomeOf(plain);
    let points = 0;
    for (let call = 1; ; call += 1) {
      const world = await newWorld();
      if (!(await overtake(world, call, () => {}))) break;
      expect((await outcomeOf(world)).stored, `call ${call}`).toEqual(undisturbed.stored);
      points += 1;
    }
    process.stdout.write(`two syncs at once, overtaken at ${points} points\n`);
  });

  it.each([
    ['was edited again', NEWER],
    ['was edited back', BACK],
  ])('drop the older read that ends last, when the sheet %s', { timeout: 300_000 }, async (what, rows) => {
    const plain = await newWorld();
    plain.sheet.edit(rows, ROUNDS);
    await anHourLater(plain);
    const undisturbed = await outcomeOf(plain);
    let points = 0;
    let mended = 0;
    for (let call = 1; ; call += 1) {
      const world = await newWorld();
      if (!(await overtake(world, call, () => world.sheet.edit(rows, ROUNDS)))) break;
      if (!isDeepStrictEqual(says(await outcomeOf(world)), says(undisturbed))) {
        // One write was on its way to a commitment that the newer read found as it was. No gate is set after a
        // sync that was cut short, so the next one reads again and sees it.
        mended += 1;
        await anHourLater(world);
      }
      expect(says(await outcomeOf(world)), `call ${call}`).toEqual(says(undisturbed));
      points += 1;
    }
    process.stdout.write(
      `an older read ended last at ${points} points, the sheet ${what}; the next sync mended ${mended}\n`,
    );
    expect(mended).toBeLessThan(points / 5);
  });
});
