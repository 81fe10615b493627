import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import type { ItemKind } from '../../../shared/store/item.ts';
import type { OpenTable } from './suites.ts';

const Note = z.strictObject({ text: z.string(), lines: z.array(z.string()), gone: z.null() });
const note: ItemKind<z.infer<typeof Note>> = { name: 'note', shape: 1, schema: Note, upgrades: {} };
const key = (sk: string) => ({ pk: 'notes', sk });
const aNote = (text: string) => ({ text, lines: [''], gone: null });

/** The table's own promises, on which everything stored rests. */
export const tableSuite = (open: OpenTable): void => {
  describe('the table', () => {
    it('puts an item once and gives it back as it was', async () => {
      const { table } = await open();
      const value = aNote('في أفق 2026 🧵 “x”');
      expect(await table.create(note, key('a'), value)).toBe(true);
      expect(await table.create(note, key('a'), aNote('another'))).toBe(false);
      expect(await table.get(note, key('a'))).toMatchObject({ value, revision: 1 });
      expect(await table.get(note, key('b'))).toBeNull();
    });

    it('replaces exactly the state that was read, and no later one', async () => {
      const { table } = await open();
      await table.create(note, key('a'), aNote('one'));
      const read = (await table.get(note, key('a')))!;
      expect(await table.replace(note, read, aNote('two'))).toMatchObject({ revision: 2 });
      expect(await table.replace(note, read, aNote('lost'))).toBeNull();
      expect((await table.get(note, key('a')))?.value.text).toBe('two');
      expect(await table.replace(note, { ...read, key: key('nowhere') }, aNote('x'))).toBeNull();
    });

    it.each([1, 2, 3, 7, undefined])(
      'lists a partition whole and in order by pages of %s',
      async (pageSize) => {
        const { table } = await open({ ...(pageSize === undefined ? {} : { pageSize }) });
        const keys = ['a#1', 'a#2', 'a#3', 'b#1', 'b#2', 'c'];
        for (const sk of keys.toReversed()) await table.create(note, key(sk), aNote(sk));
        await table.create(note, { pk: 'other', sk: 'a#9' }, aNote('elsewhere'));
        const texts = async (
          ...query: Parameters<typeof table.all> extends [unknown, ...infer Rest] ? Rest : never
        ) => (await table.all(note, ...query)).map(({ value }) => value.text);
        expect(await texts({ pk: 'notes' })).toEqual(keys);
        expect(await texts({ pk: 'notes', begins: 'a#' })).toEqual(['a#1', 'a#2', 'a#3']);
        expect(await texts({ pk: 'notes' }, { newestFirst: true, limit: 2 })).toEqual(['c', 'b#2']);
        expect(await texts({ pk: 'nothing' })).toEqual([]);
      },
    );

    it('keeps a value far beyond what an item may hold unpacked', async () => {
      const { table } = await open();
      const lines = Array.from(
        { length: 9_000 },
        (_, n) => `السطر رقم ${n} من ملاحظة طويلة جدا لا نهاية لها`,
      );
      await table.create(note, key('long'), { ...aNote('long'), lines });
      expect((await table.get(note, key('long')))?.value.lines).toEqual(lines);
    });

    it('reads an item of an older shape by one step a version', async () => {
      const { table } = await open();
      const older: ItemKind<{ words: string }> = {
        name: 'note',
        shape: 1,
        schema: z.strictObject({ words: z.string() }),
        upgrades: {},
      };
      const today: ItemKind<z.infer<typeof Note>> = {
        ...note,
        shape: 3,
        upgrades: {
          1: (data) => ({ text: (data as { words: string }).words }),
          2: (data) => ({ ...(data as object), lines: [], gone: null }),
        },
      };
      await table.create(older, key('old'), { words: 'كما كتبت' });
      const read = (await table.get(today, key('old')))!;
      expect(read.value).toEqual({ text: 'كما كتبت', lines: [], gone: null });
      await table.replace(today, read, aNote('new'));
      await expect(table.get(older, key('old'))).rejects.toMatchObject({ code: 'stored.newer-shape' });
    });

    it('refuses what is not as it must be, naming the place and not the content', async () => {
      const { table, client, name } = await open();
      const documents = DynamoDBDocumentClient.from(client);
      const item = { ...key('x'), kind: 'note', shape: 1, revision: 1, stamp: 's' };
      await documents.send(
        new PutCommand({ TableName: name, Item: { ...item, data: { text: 'secret', lines: 4 } } }),
      );
      const failure = await table.get(note, key('x')).catch((error: Error) => error);
      expect(failure).toMatchObject({
        code: 'stored.malformed',
        message: expect.stringContaining('lines') as string,
      });
      expect((failure as Error).message).not.toContain('secret');
      await documents.send(new PutCommand({ TableName: name, Item: { ...item, kind: 'other' } }));
      await expect(table.get(note, key('x'))).rejects.toMatchObject({ code: 'stored.not-ours' });
    });
  });
};
