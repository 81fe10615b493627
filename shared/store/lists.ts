import { isDeepStrictEqual } from 'node:util';
import type { Stored } from './item.ts';
import { listOf, listPartKey } from './keys.ts';
import type { ListKind, ListPart } from './kinds.ts';
import type { Table } from './table.ts';

/** Well under an item's 400 KB once it is packed. */
const PART_LETTERS = 400_000;

const inParts = <Item>(items: readonly Item[]): Item[][] => {
  const parts: Item[][] = [[]];
  let letters = 0;
  for (const item of items) {
    letters += JSON.stringify(item).length;
    if (letters > PART_LETTERS && parts.at(-1)?.length) {
      parts.push([]);
      letters = 0;
    }
    parts.at(-1)?.push(item);
  }
  return parts;
};

const readParts = async <Item>(
  table: Table,
  kind: ListKind<Item>,
  trackerId: string,
): Promise<Stored<ListPart<Item>>[]> => table.all(kind.part, listOf(trackerId, kind.name));

/** The list as last kept; empty where none was. */
export const readList = async <Item>(
  table: Table,
  kind: ListKind<Item>,
  trackerId: string,
): Promise<Item[]> => {
  const parts = await readParts(table, kind, trackerId);
  const count = parts[0]?.value.of ?? 0;
  return parts.slice(0, count).flatMap(({ value }) => value.items);
};

/**
 * Keeps a list in place of the one before, and writes those parts alone that differ. Each part makes sense by
 * itself, so a stop in between leaves a list that is partly the one before, and keeping it again mends it.
 */
export const keepList = async <Item>(
  table: Table,
  kind: ListKind<Item>,
  trackerId: string,
  items: readonly Item[],
): Promise<void> => {
  const stored = await readParts(table, kind, trackerId);
  const parts = inParts(items);
  if (items.length === 0 && stored.length === 0) return;
  for (const [index, part] of parts.entries()) {
    const there = stored[index];
    const value = { of: parts.length, items: part };
    if (there === undefined) await table.create(kind.part, listPartKey(trackerId, kind.name, index), value);
    else if (!isDeepStrictEqual(there.value, value)) await table.replace(kind.part, there, value);
  }
  for (const { key } of stored.slice(parts.length)) await table.remove(key);
};
