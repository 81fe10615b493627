import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDynalite, type Database } from '../contract/databases.ts';
import { expectSame } from './compared.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { operate } from './platform.ts';
import { Power } from './power.ts';
import { anHourLater, lastWeek, monday, RECIPIENTS } from './story.ts';
import { OPS, type World } from './world.ts';

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

const EVERY = 7;

/** How often each port was called: `12 PutItemCommand, 3 archive.put`. */
const tally = (names: readonly string[]): string =>
  [...Map.groupBy(names, (name) => name)].map(([name, { length }]) => `${length} ${name}`).join(', ');

describe('a Monday, from the sheet to what became of the mails', () => {
  it('undisturbed, sends each recipient one mail, and tells ops of the one that came back', () => {
    expect(undisturbed.mailed).toEqual([...RECIPIENTS, OPS].sort());
    expect(undisturbed.deliveries.map(({ status }) => status)).toEqual(['delivered', 'bounced']);
    expect(undisturbed.notices).toEqual(['sent']);
    expect(undisturbed.changes.filter(({ version }) => version > 1)).toHaveLength(5);
    expect(undisturbed.standing).toMatchObject({ good: true, late: [], refusal: null });
    for (const port of ['source', 'feedback', 'archive', 'queue', 'mailer', 'pace', 'Put', 'Get', 'Query'])
      expect(
        calls.some((name) => name.startsWith(port)),
        port,
      ).toBe(true);
  });

  it('lets the database forget how syncs went, one day, and nothing else', () => {
    expect(undisturbed.forgettable).toEqual(new Set(['sync']));
  });

  it(
    'ends as if undisturbed wherever it is abandoned, and sends no mail twice',
    { timeout: 1_200_000 },
    async () => {
      let points = 0;
      let unknown = 0;
      for (const side of ['before', 'after'] as const)
        for (let call = 1; call <= calls.length; call += 1) {
          const world = monday(await newWorld());
          await operate(world, { cut: { call, side } });
          const outcome = await outcomeOf(await anHourLater(world));
          unknown += expectSame(outcome, undisturbed, `${side} call ${call}, ${calls[call - 1]}`);
          points += 1;
        }
      process.stdout.write(
        `abandoned at ${points} points (${tally(calls)}); ${unknown} deliveries ended unknown, none twice\n`,
      );
      // Only a mail that never left: every one that did is settled by SES's own events.
      expect(unknown).toBe(2 * RECIPIENTS.length);
    },
  );

  it(
    'ends as if undisturbed when it is abandoned while it waits to try again',
    { timeout: 1_200_000 },
    async () => {
      let pauses = 0;
      // A wait leaves the world as the call before it found it; so a few of each port's are enough.
      for (let wait = 1; ; wait += EVERY) {
        let refused = false;
        const before = async (_call: number, name: string) => {
          if (!name.endsWith('Command')) return;
          refused = !refused;
          if (refused) throw Object.assign(new Error(name), { name: 'ThrottlingException' });
        };
        const power = new Power({ call: wait, side: 'before', of: 'pause' }, { before });
        const world = monday(await newWorld());
        await operate(world, { power });
        if (power.calls.filter((name) => name === 'pause').length < wait) break;
        expectSame(await outcomeOf(await anHourLater(world)), undisturbed, `wait ${wait}`);
        pauses += 1;
      }
      process.stdout.write(`abandoned at ${pauses} waits between two tries\n`);
      expect(pauses).toBe(Math.ceil(calls.filter((name) => name.endsWith('Command')).length / EVERY));
    },
  );
});
