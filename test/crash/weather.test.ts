import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDynalite, type Database } from '../contract/databases.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { operate } from './platform.ts';
import { Power } from './power.ts';
import { lastWeek, monday } from './story.ts';
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

const named = (name: string): Error => Object.assign(new Error(name), { name });
const isRequest = (name: string): boolean => name.endsWith('Command');

describe('a Monday in bad weather', () => {
  it('ends the same when every request is refused for now at its first try', async () => {
    const refused = new Set<number>();
    const before = async (call: number, name: string) => {
      if (!isRequest(name) || refused.has(call - 1)) return;
      refused.add(call);
      throw named(refused.size % 2 ? 'ThrottlingException' : 'ProvisionedThroughputExceededException');
    };
    const world = monday(await newWorld());
    const tried = await operate(world, { power: new Power(null, { before }) });
    expect(refused.size).toBe(calls.filter(isRequest).length);
    expect(tried.length).toBe(calls.length + refused.size);
    expect(await outcomeOf(world)).toEqual(undisturbed);
  });

  it(
    'ends the same when the answer of any one request is lost and the request is made again',
    { timeout: 300_000 },
    async () => {
      let points = 0;
      for (const [index, name] of calls.entries()) {
        if (!/Put|Delete/.test(name)) continue;
        const after = async (call: number) => {
          if (call === index + 1) throw named('TimeoutError');
        };
        const world = monday(await newWorld());
        await operate(world, { power: new Power(null, { after }) });
        expect(await outcomeOf(world), `call ${index + 1}, ${name}`).toEqual(undisturbed);
        points += 1;
      }
      process.stdout.write(`lost the answer of ${points} writes\n`);
    },
  );

  it('ends the same when every job is delivered twice', async () => {
    const world = monday(await newWorld());
    await operate(world, { deliveries: 2 });
    expect(await outcomeOf(world)).toEqual(undisturbed);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'ends the same when the database answers by pages of %i',
    async (pageSize) => {
      const world = monday(await newWorld());
      await operate(world, { table: { pageSize } });
      expect(await outcomeOf(world)).toEqual(undisturbed);
    },
  );

  it('makes the edition of what is known when the jobs come in the wrong order, and loses nothing', async () => {
    const world = monday(await newWorld());
    world.jobs.reverse();
    await operate(world);
    const { stored, mailed } = await outcomeOf(world);
    expect(stored).toEqual(undisturbed.stored);
    expect(mailed).toEqual(undisturbed.mailed);
  });
});
