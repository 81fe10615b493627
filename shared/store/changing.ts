import { RetryLaterError } from '../runtime/errors.ts';
import type { ItemKind, Stored } from './item.ts';
import type { Key, Range } from './keys.ts';
import type { ReadOrder, Table } from './table.ts';

const TRIES = 12;

/** An item as it stands after a change was tried, and whether this call moved it. */
export interface Changed<Value> {
  readonly value: Value;
  readonly moved: boolean;
  /** The very state that stands, for the next change. */
  readonly stored: Stored<Value>;
}

/**
 * Moves an item by a pure step and one conditional write: read, step, replace exactly what was read; where
 * another writer was quicker, again from what now stands. A step that gives null leaves the item alone.
 * `known` is a state read before, which saves the first read: it is replaced only if it still stands.
 * @returns null where there is no such item. @throws RetryLaterError where others keep being quicker.
 */
export const changeItem = async <Value>(
  table: Table,
  kind: ItemKind<Value>,
  key: Key,
  step: (value: Value) => Value | null,
  known: Stored<Value> | null = null,
): Promise<Changed<Value> | null> => {
  let read = known;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    read ??= await table.get(kind, key);
    if (read === null) return null;
    const next = step(read.value);
    if (next === null) {
      if (read !== known) return { value: read.value, moved: false, stored: read };
    } else {
      const written = await table.replace(kind, read, next);
      if (written !== null) return { value: written.value, moved: true, stored: written };
    }
    read = null;
  }
  throw new RetryLaterError('store.contended', `Others keep changing a ${kind.name}.`);
};

/** The values of a range, in key order or as `order` says. */
export const valuesOf = async <Value>(
  table: Table,
  kind: ItemKind<Value>,
  range: Range,
  order?: ReadOrder,
): Promise<Value[]> => (await table.all(kind, range, order)).map(({ value }) => value);
