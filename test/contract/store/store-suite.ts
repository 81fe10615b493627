import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/model/finding.ts';
import { createStore } from '../../../shared/store/store.ts';
import { NO_STANDING, type SyncRecord } from '../../../shared/store/sync-record.ts';
import { firstSeen, minute, thenSeen } from './fixtures.ts';
import type { OpenTable } from './suites.ts';

const aRecord = (number: number, given: Partial<SyncRecord> = {}): SyncRecord => ({
  trackerId: 'demo',
  number,
  startedAt: minute(number),
  seenAt: minute(number),
  ended: { at: minute(number), outcome: { kind: 'unmoved', rows: 0 } },
  sourceVersion: 'v1',
  modifiedBy: null,
  findings: NO_STANDING.findings,
  requests: 0,
  unanswered: null,
  standing: { ...NO_STANDING, good: number },
  ...given,
});

const aFinding = (row: number): Finding => ({
  severity: 'error',
  code: 'date.impossible',
  tab: 'الالتزامات',
  row,
  column: 'D',
  cell: `D${row}`,
  value: `31/02/2026 ${'؟'.repeat(80)}`,
  params: { field: 'due' },
});

/** What each question of the store answers. */
export const storeSuite = (open: OpenTable): void => {
  describe('commitments and their changes', () => {
    it('makes a change in full, and once only', async () => {
      const store = createStore((await open()).table);
      const first = firstSeen('c1', 1);
      const second = thenSeen(first, 2, { status: 'in_progress' });
      for (const change of [first, first, second, second, first]) await store.commitments.apply(change);
      const records = await store.commitments.all('demo');
      expect(records).toEqual([second.after]);
      expect(await store.changes.ofTracker('demo', records)).toEqual([first, second]);
    });

    it('gives way to a change that another sync put under the same version', async () => {
      const store = createStore((await open()).table);
      const first = firstSeen('c1', 1);
      const [theirs, mine] = [thenSeen(first, 2, { progress: 30 }), thenSeen(first, 3, { progress: 40 })];
      await store.commitments.apply(first);
      await store.commitments.apply(theirs);
      expect(await store.commitments.apply(mine)).toEqual(theirs.after);
      expect(await store.commitments.get('demo', 'c1')).toEqual(theirs.after);
    });

    it('shows no change whose commitment has not moved yet', async () => {
      const { table } = await open();
      const store = createStore(table);
      const first = firstSeen('c1', 1);
      const second = thenSeen(first, 2, { progress: 30 });
      await store.commitments.apply(first);
      await expect(
        store.commitments.moveTo(thenSeen(second, 3, { progress: 40 }).after),
      ).rejects.toMatchObject({
        code: 'commitment.version-gap',
      });
      await store.commitments.apply(second);
      const behind = [first.after];
      expect(await store.changes.ofTracker('demo', behind)).toEqual([first]);
      expect(await store.changes.ofCommitment(first.after)).toEqual([first]);
    });

    it('tells the whole history oldest first, whatever the ids', async () => {
      const store = createStore((await open({ pageSize: 2 })).table);
      const a = firstSeen('a', 1);
      const z = firstSeen('z', 1, { at: { tab: 'الالتزامات', row: 1 } });
      const later = [thenSeen(z, 2, { progress: 1 }), thenSeen(a, 3, { progress: 2 })];
      const newest = thenSeen(later[0]!, 4, { progress: 3 });
      for (const change of [a, z, ...later, newest]) await store.commitments.apply(change);
      const history = await store.changes.ofTracker('demo', await store.commitments.all('demo'));
      expect(history).toEqual([z, a, ...later, newest]);
    });

    it('gives commitments in the order of the sheet, removed ones last', async () => {
      const store = createStore((await open()).table);
      for (const [id, row] of [
        ['a', 2],
        ['b', 3],
        ['c', 4],
      ] as const)
        await store.commitments.apply(firstSeen(id, 1, { at: { tab: 'ت', row } }));
      await store.commitments.keepLayout('demo', [
        { id: 'c', at: { tab: 'ت', row: 2 } },
        { id: 'a', at: { tab: 'ت', row: 7 } },
        { id: 'b', at: { tab: 'ت', row: 8 } },
      ]);
      const records = await store.commitments.all('demo');
      expect(records.map(({ id, commitment }) => [id, commitment.at.row])).toEqual([
        ['c', 2],
        ['a', 7],
        ['b', 8],
      ]);
      const gone = { ...records[0]!, version: 2, presence: 'removed' as const };
      await store.commitments.moveTo(gone);
      expect((await store.commitments.all('demo')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    });
  });

  describe('lists', () => {
    it('keeps a list of many parts, shorter and longer again', async () => {
      const { syncs } = createStore((await open()).table);
      const many = Array.from({ length: 4_000 }, (_, row) => aFinding(row + 2));
      for (const list of [many, many.slice(0, 3), [], many.slice(5)]) {
        await syncs.keepFindings('demo', list);
        expect(await syncs.findings('demo')).toEqual(list);
      }
    });

    it('keeps the dialogue of each tracker apart', async () => {
      const { dialogue } = createStore((await open()).table);
      const round = {
        ref: null,
        title: 'الدورة الأولى',
        heldOn: null,
        planned: null,
        place: null,
        countsTowardYear: true,
        minutes: null,
        extra: { ملاحظة: '' },
        at: { tab: 'الدورات', row: 2 },
      };
      await dialogue.keepRounds('demo', [round]);
      expect(await dialogue.rounds('demo')).toEqual([round]);
      expect(await dialogue.rounds('demo-2')).toEqual([]);
      expect(await dialogue.meetings('demo')).toEqual([]);
    });
  });

  describe('syncs', () => {
    it('gives each number to one sync', async () => {
      const { syncs } = createStore((await open()).table);
      const [first, second] = await Promise.all([syncs.begin(aRecord(1)), syncs.begin(aRecord(1))]);
      expect([first, second].filter((put) => put !== null)).toHaveLength(1);
    });

    it('tells the last that ended, and the last good one, past a failure and one under way', async () => {
      const { syncs } = createStore((await open()).table);
      expect([await syncs.last('demo'), await syncs.lastGood('demo'), await syncs.cut('demo')]).toEqual([
        null,
        null,
        null,
      ]);
      await syncs.begin(aRecord(1));
      const outcome = { kind: 'failed', code: 'google.unreachable' } as const;
      await syncs.begin(
        aRecord(2, { ended: { at: minute(2), outcome }, standing: { ...NO_STANDING, good: 1 } }),
      );
      await syncs.begin(aRecord(3, { ended: null, standing: { ...NO_STANDING, good: 1 } }));
      expect(await syncs.last('demo')).toMatchObject({ id: 'demo.2', outcome });
      expect(await syncs.lastGood('demo')).toMatchObject({ id: 'demo.1' });
      expect((await syncs.recent('demo', 9)).map(({ id }) => id)).toEqual(['demo.2', 'demo.1']);
      expect(await syncs.get('demo.1')).toMatchObject({ outcome: { kind: 'unmoved' } });
      expect([await syncs.get('demo.9'), await syncs.get('nonsense')]).toEqual([null, null]);
    });

    it('is forgotten one day, unless a person answered for it', async () => {
      const { table, client, name } = await open();
      const { syncs } = createStore(table);
      const refused = { kind: 'refused', code: 'too-many-gone', known: 9, gone: 9 } as const;
      const accepted = { by: 'Amina', reason: 'دُمجت الصفوف', at: minute(9) };
      const end = (word: typeof accepted | null) => ({
        at: minute(1),
        outcome: { ...refused, accepted: word },
      });
      const read = (await syncs.begin(aRecord(1, { ended: end(null) })))!;
      const expiry = async () => {
        const get = new GetCommand({ TableName: name, Key: { ...read.key } });
        return (await DynamoDBDocumentClient.from(client).send(get)).Item?.['expiresAt'] as unknown;
      };
      expect(await expiry()).toBe(Date.parse(minute(1)) / 1000 + 400 * 24 * 3600);
      await syncs.change(read, aRecord(1, { ended: end(accepted) }));
      expect(await expiry()).toBeUndefined();
    });

    it('closes the history after a sync that ended, and before one that is writing', async () => {
      const { syncs } = createStore((await open()).table);
      await syncs.begin(aRecord(1));
      const after = '2025-10-14T08:01:00.001Z';
      expect(await syncs.cut('demo')).toBe(after);
      await syncs.begin(aRecord(2, { seenAt: after, ended: null }));
      expect(await syncs.cut('demo')).toBe(after);
    });
  });

  it('gathers at one moment all that an edition is made of', async () => {
    const store = createStore((await open()).table);
    const first = firstSeen('c1', 1);
    await store.commitments.apply(first);
    await store.syncs.keepFindings('demo', [aFinding(2)]);
    await store.syncs.begin(aRecord(1));
    expect(await store.trackers.facts('demo')).toMatchObject({
      cut: '2025-10-14T08:01:00.001Z',
      records: [first.after],
      changes: [first],
      rounds: [],
      lastGood: { id: 'demo.1' },
      lastSync: { id: 'demo.1' },
      findings: [aFinding(2)],
    });
  });
};
