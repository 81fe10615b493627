import { describe, expect, it } from 'vitest';
import { createStore } from '../../../shared/store/store.ts';
import { firstSeen, thenSeen } from './fixtures.ts';
import type { OpenTable } from './suites.ts';

const CHANGES = 150;

/** A commitment that two years have moved often. */
export const longLifeSuite = (open: OpenTable): void => {
  describe('the life of a commitment over two years', () => {
    it.each([1, 7, 149, undefined])(
      'is read whole and in order by pages of %s, and no neighbour is in it',
      { timeout: 60_000 },
      async (pageSize) => {
        const { table } = await open(pageSize === undefined ? {} : { pageSize });
        const { commitments, changes } = createStore(table);
        const life = [firstSeen('c1', 1)];
        while (life.length < CHANGES)
          life.push(thenSeen(life.at(-1)!, life.length * 7, { notes: `المستجد رقم ${life.length}` }));
        const neighbours = ['c', 'c10', 'c0', 'c1b'].map((id) => firstSeen(id, 1));
        for (const change of [...life, ...neighbours]) await commitments.apply(change);
        const record = (await commitments.get('demo', 'c1'))!;
        expect(record.version).toBe(CHANGES);
        expect(await changes.ofCommitment(record)).toEqual(life);
        const all = await changes.ofTracker('demo', await commitments.all('demo'));
        expect(all.filter(({ commitmentId }) => commitmentId === 'c1')).toEqual(life);
      },
    );
  });
};
