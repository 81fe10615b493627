import { createHash } from 'node:crypto';
import * as z from 'zod';
import { foldAddress } from '../model/address.ts';
import { Instant } from '../model/time.ts';
import { changeItem } from './changing.ts';
import type { ItemKind } from './item.ts';
import { suppressionKey } from './keys.ts';
import type { Table } from './table.ts';

/** Why no mail goes to an address any more. `liftedAt`: a person said that it may again. */
const Suppression = z.strictObject({
  cause: z.enum(['bounce', 'complaint']),
  at: Instant,
  liftedAt: Instant.nullable(),
});
export type Suppression = z.infer<typeof Suppression>;

/** Addresses that refuse our mail or complained of it, whichever tracker's recipients they are. */
export interface Suppressions {
  /** The suppression in force for an address. */
  of(address: string): Promise<Suppression | null>;
  /** An event of `at` suppresses; one from before a person lifted the suppression changes nothing. */
  add(address: string, cause: Suppression['cause'], at: Instant): Promise<void>;
  lift(address: string, at: Instant): Promise<void>;
}

const SUPPRESSION: ItemKind<Suppression> = {
  name: 'suppression',
  shape: 1,
  schema: Suppression,
  upgrades: {},
};

const keyOf = (address: string) =>
  suppressionKey(createHash('sha256').update(foldAddress(address)).digest('hex'));

export const createSuppressions = (table: Table): Suppressions => ({
  async of(address) {
    const stored = await table.get(SUPPRESSION, keyOf(address));
    return stored === null || stored.value.liftedAt !== null ? null : stored.value;
  },
  async add(address, cause, at) {
    if (await table.create(SUPPRESSION, keyOf(address), { cause, at, liftedAt: null })) return;
    await changeItem(table, SUPPRESSION, keyOf(address), (now) =>
      now.liftedAt !== null && now.liftedAt < at ? { cause, at, liftedAt: null } : null,
    );
  },
  async lift(address, at) {
    await changeItem(table, SUPPRESSION, keyOf(address), (now) =>
      now.liftedAt === null ? { ...now, liftedAt: at } : null,
    );
  },
});
