import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { StoredDataError } from '../runtime/errors.ts';
import type { Key } from './keys.ts';

/**
 * One kind of item: what it is, and how it has been. `shape` is the version that is written today. An older one
 * is read through `upgrades`, one step a version: `upgrades[1]` makes shape 2 of shape 1.
 */
export interface ItemKind<Value> {
  readonly name: string;
  readonly shape: number;
  readonly schema: z.ZodType<Value>;
  readonly upgrades: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** A value as it was read, with what is needed to replace exactly this state of it. */
export interface Stored<Value> {
  readonly key: Key;
  readonly value: Value;
  /** Counts the writes of the item, from 1. */
  readonly revision: number;
}

/** How an item stands in the table. `stamp` names the write that made it, so that a writer knows its own again. */
const Envelope = z.object({
  pk: z.string(),
  sk: z.string(),
  kind: z.string(),
  shape: z.int().positive(),
  revision: z.int().positive(),
  stamp: z.string(),
  data: z.unknown().optional(),
  packed: z.instanceof(Uint8Array).optional(),
});

/** Above this the value is stored as gzipped JSON: an item ends at 400 KB, and a cell may hold 50,000 letters. */
const PACKED_ABOVE_BYTES = 64 * 1024;

export interface WriteOptions {
  /** Seconds since 1970 after which the database may forget the item. */
  readonly expiresAt?: number;
}

const writer = randomBytes(9).toString('base64url');
let writes = 0;

/** The name of one write: of this process, and the how-manyth of it. */
export const newStamp = (): string => `${writer}.${(writes += 1).toString(36)}`;

export const toItem = <Value>(
  kind: ItemKind<Value>,
  key: Key,
  value: Value,
  revision: number,
  stamp: string,
  { expiresAt }: WriteOptions,
): Record<string, unknown> => {
  const json = JSON.stringify(value);
  const body = Buffer.byteLength(json) > PACKED_ABOVE_BYTES ? { packed: gzipSync(json) } : { data: value };
  return { ...key, kind: kind.name, shape: kind.shape, revision, stamp, expiresAt, ...body };
};

const upgraded = <Value>(kind: ItemKind<Value>, shape: number, data: unknown): unknown => {
  if (shape > kind.shape)
    throw new StoredDataError(
      'stored.newer-shape',
      `Stored by a newer version of the program (${kind.name}, shape ${shape}): update this one.`,
    );
  let current = data;
  for (let from = shape; from < kind.shape; from += 1) {
    const step = kind.upgrades[from];
    if (!step)
      throw new StoredDataError('stored.unknown-shape', `No way to read ${kind.name} of shape ${from}.`);
    current = step(current);
  }
  return current;
};

/** What an item holds. @throws StoredDataError where it is not of the kind, or not as the kind must be. */
export const fromItem = <Value>(kind: ItemKind<Value>, item: unknown): Stored<Value> & { stamp: string } => {
  const envelope = Envelope.safeParse(item);
  if (!envelope.success || envelope.data.kind !== kind.name)
    throw new StoredDataError('stored.not-ours', `An item of the table is no ${kind.name} of ours.`);
  const { pk, sk, shape, revision, stamp, packed, data } = envelope.data;
  const raw: unknown = packed ? JSON.parse(gunzipSync(packed).toString()) : data;
  const value = kind.schema.safeParse(upgraded(kind, shape, raw));
  if (!value.success) {
    const paths = value.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new StoredDataError(
      'stored.malformed',
      `The stored ${kind.name} ${pk} / ${sk} is malformed at: ${paths}.`,
    );
  }
  return { key: { pk, sk }, value: value.data, revision, stamp };
};
