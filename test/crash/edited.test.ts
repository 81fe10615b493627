import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../shared/model/history.ts';
import { openDynalite, type Database } from '../contract/databases.ts';
import type { Row } from '../unit/sync/a-tracker.ts';
import { outcomeOf } from './outcome.ts';
import { operate } from './platform.ts';
import { AFTER, BEFORE, lastWeek, ROUNDS } from './story.ts';
import type { World } from './world.ts';

let database: Database;
let newWorld: () => Promise<World>;
beforeAll(async () => {
  database = await openDynalite();
  newWorld = await lastWeek(database);
});
afterAll(() => database.close());

const syncOnly = (world: World): World => {
  world.jobs.push({ kind: 'sync', scheduledAt: world.now });
  return world;
};

/** The history of each commitment is one chain: each change begins where the one before ended, and changes something. */
const expectChains = (changes: readonly Change[], where: string): void => {
  const last = new Map<string, Change>();
  for (const change of changes) {
    const before = last.get(change.commitmentId);
    expect(change.version, where).toBe((before?.after.version ?? 0) + 1);
    expect(change.fields.length + change.meanings.length, where).toBeGreaterThan(0);
    for (const { field, from, to } of change.fields) {
      expect(before?.after.commitment[field], `${where}, ${field}`).toEqual(from);
      expect(change.after.commitment[field], `${where}, ${field}`).toEqual(to);
      expect(from, where).not.toEqual(to);
    }
    last.set(change.commitmentId, change);
  }
};

const again: Row[] = AFTER.map((row) =>
  row[0] === 'D1' ? ['D1', row[1], 'متعثر', '60', '31/12/2026'] : row,
);

describe('a sheet that is edited between the run that was killed and the one after it', () => {
  it.each([
    ['again', again],
    ['back to what it was', BEFORE],
  ])('ends with what the sheet says, edited %s', { timeout: 1_200_000 }, async (_, rows) => {
    const plain = syncOnly(await newWorld());
    const calls = await operate(plain);
    plain.sheet.edit(rows, ROUNDS);
    await operate(syncOnly(plain));
    const expected = await outcomeOf(plain);
    const says = ({ records }: typeof expected) =>
      records
        .map(({ id, presence, commitment }) => ({ id, presence, ...commitment, at: null }))
        .sort((one, other) => (one.title < other.title ? -1 : 1));
    let points = 0;
    for (const side of ['before', 'after'] as const)
      for (let call = 1; call <= calls.length; call += 1) {
        const world = syncOnly(await newWorld());
        await operate(world, { cut: { call, side }, between: () => world.sheet.edit(rows, ROUNDS) });
        const outcome = await outcomeOf(world);
        const where = `${side} call ${call}, ${calls[call - 1]}`;
        // A commitment that was there only in the read that was never taken is known to nobody.
        const known = new Set(outcome.records.map(({ id }) => id));
        const wanted = says(expected).filter(({ id, presence }) => presence === 'present' || known.has(id));
        expect(says(outcome), where).toEqual(wanted);
        expectChains(outcome.changes, where);
        expect(outcome.unfinished, where).toBe(0);
        points += 1;
      }
    process.stdout.write(`edited ${points} times between two runs\n`);
  });
});
