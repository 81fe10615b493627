import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDynalite, type Database } from '../contract/databases.ts';
import { expectSame } from './compared.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { operate } from './platform.ts';
import { Power } from './power.ts';
import { anHourLater, lastWeek, monday } from './story.ts';
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
  undisturbed = await outcomeOf(await anHourLater(world));
});
afterAll(() => database.close());

const named = (name: string): Error => Object.assign(new Error(name), { name });
const isRequest = (name: string): boolean => name.endsWith('Command');
const expectUndisturbed = async (world: World, where: string): Promise<void> => {
  const outcome = await outcomeOf(await anHourLater(world));
  expect(expectSame(outcome, undisturbed, where), where).toBe(0);
  expect(outcome.mailed, where).toEqual(undisturbed.mailed);
};

describe('a Monday in bad weather', () => {
  it('ends the same when every request is refused for now at its first try', async () => {
    let refused = 0;
    let again = false;
    const before = async (_call: number, name: string) => {
      if (!isRequest(name)) return;
      again = !again;
      if (!again) return;
      refused += 1;
      throw named(refused % 2 ? 'ThrottlingException' : 'ProvisionedThroughputExceededException');
    };
    const world = monday(await newWorld());
    const tried = await operate(world, { power: new Power(null, { before }) });
    expect(refused).toBe(calls.filter(isRequest).length);
    expect(tried.filter((name) => name === 'pause')).toHaveLength(refused);
    await expectUndisturbed(world, 'throttled');
  });

  it(
    'ends the same when the answer of any one request is lost and the request is made again',
    { timeout: 1_200_000 },
    async () => {
      let points = 0;
      for (const [index, name] of calls.entries()) {
        if (!/Put|Delete/.test(name)) continue;
        const after = async (call: number) => {
          if (call === index + 1) throw named('TimeoutError');
        };
        const world = monday(await newWorld());
        await operate(world, { power: new Power(null, { after }) });
        await expectUndisturbed(world, `call ${index + 1}, ${name}`);
        points += 1;
      }
      process.stdout.write(`lost the answer of ${points} writes\n`);
    },
  );

  it('ends the same when every job and every event is delivered twice', async () => {
    const world = monday(await newWorld());
    await operate(world, { deliveries: 2 });
    await expectUndisturbed(world, 'twice');
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'ends the same when the database answers by pages of %i',
    async (pageSize) => {
      const world = monday(await newWorld());
      await operate(world, { table: { pageSize } });
      await expectUndisturbed(world, `pages of ${pageSize}`);
    },
  );

  it('ends the same when what SES reports comes in the wrong order', async () => {
    const world = monday(await newWorld());
    await operate(world, { eventsBackwards: true });
    await expectUndisturbed(world, 'backwards');
  });

  it('makes the edition of what is known when the jobs come in the wrong order, and loses nothing', async () => {
    const world = monday(await newWorld());
    world.jobs.reverse();
    await operate(world);
    const { stored, mailed } = await outcomeOf(await anHourLater(world));
    const facts = ({ kind }: { kind: string }) => !kind.startsWith('edition');
    expect(stored.filter(facts)).toEqual(undisturbed.stored.filter(facts));
    expect(mailed).toEqual(undisturbed.mailed);
  });
});
