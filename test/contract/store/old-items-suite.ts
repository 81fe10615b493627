import { readFileSync } from 'node:fs';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { Digest } from '../../../shared/model/digest.ts';
import { createMailing } from '../../../shared/store/mailing.ts';
import { createStore } from '../../../shared/store/store.ts';
import type { OpenTable } from './suites.ts';

const stored = (name: string): string =>
  readFileSync(new URL(`../../fixtures/stored/${name}`, import.meta.url), 'utf8');
const items = stored('first-shapes.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { kind: string; data: Record<string, unknown> });
const dataOf = (kind: string) => items.filter((item) => item.kind === kind).map(({ data }) => data);
const EDITION = 'demo.2026-W48';

/** What was once stored is read for ever. */
export const oldItemsSuite = (open: OpenTable): void => {
  describe('what the first version stored', () => {
    const opened = async () => {
      const { table, client, name } = await open();
      const documents = DynamoDBDocumentClient.from(client);
      for (const Item of items) await documents.send(new PutCommand({ TableName: name, Item }));
      return { ...createStore(table), ...createMailing(table) };
    };

    it('is still read: commitments, their lives, and the dialogue', async () => {
      const { trackers } = await opened();
      const { records, changes, rounds, committees, meetings } = await trackers.facts('demo');
      const byId = (one: { id?: unknown }, other: { id?: unknown }) =>
        String(one.id) < String(other.id) ? -1 : 1;
      expect(records.toSorted(byId)).toMatchObject(
        dataOf('commitment')
          .map(({ id, version, promise, presence }) => ({ id, version, promise, presence }))
          .sort(byId),
      );
      expect(changes).toHaveLength(dataOf('change').length);
      expect(changes.map(({ meanings }) => meanings.map(({ kind }) => kind)).flat()).toContain('restored');
      expect([rounds.length, committees.length, meetings.length]).toEqual([3, 2, 4]);
    });

    it('is still read: syncs, which counted no requests then, and the next one follows them', async () => {
      const { syncs } = await opened();
      const [last] = await syncs.recent('demo', 1);
      expect(last).toMatchObject({ id: 'demo.9', requests: 0, unanswered: null, outcome: { kind: 'done' } });
      const head = (await syncs.head('demo'))!;
      expect(await syncs.change(head, { ...head.value, requests: 4 })).toMatchObject({
        revision: head.revision + 1,
      });
      expect(await syncs.lastGood('demo')).toMatchObject({ id: 'demo.9', requests: 4 });
    });

    it('is still read: editions, deliveries, recipients and what is kept beside them', async () => {
      const { editions, deliveries, recipients, suppressions, notices, strays } = await opened();
      expect(await editions.latest('demo')).toEqual(dataOf('edition')[0]);
      expect(await deliveries.of(EDITION)).toEqual(dataOf('delivery'));
      const people = await recipients.of('demo');
      expect(people).toEqual(dataOf('recipient'));
      expect(await recipients.byAddress('demo', people[0]!.email!)).toEqual(people[0]);
      expect(await suppressions.of('gone@idara.example')).toMatchObject({ cause: 'bounce' });
      expect(await notices.get('ops-stop-1')).toMatchObject({ status: 'sent' });
      expect(await strays.all()).toEqual(dataOf('stray'));
      expect(await editions.holdAhead('demo', '2026-W50')).toMatchObject({ by: 'amina' });
    });

    it('is still read: the digest that it archived, from which the next one counts on', () => {
      expect(Digest.parse(JSON.parse(stored('first-digest.json')))).toMatchObject({ editionId: EDITION });
    });
  });
};
