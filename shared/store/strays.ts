import * as z from 'zod';
import { Instant } from '../model/time.ts';
import { valuesOf } from './changing.ts';
import type { ItemKind } from './item.ts';
import { strayKey, strays } from './keys.ts';
import type { Table } from './table.ts';

/** An event of SES that belongs to no delivery of ours, kept for whoever asks; without any address. */
const Stray = z.strictObject({
  id: z.string().min(1),
  type: z.string(),
  messageId: z.string().nullable(),
  at: Instant,
  tags: z.record(z.string(), z.string()),
});
export type Stray = z.infer<typeof Stray>;

export interface Strays {
  /** Keeps an event once, however often it comes. */
  keep(stray: Stray): Promise<void>;
  all(): Promise<readonly Stray[]>;
}

const STRAY: ItemKind<Stray> = { name: 'stray', shape: 1, schema: Stray, upgrades: {} };

export const createStrays = (table: Table): Strays => ({
  async keep(stray) {
    await table.create(STRAY, strayKey(stray.id), stray);
  },
  all: () => valuesOf(table, STRAY, strays),
});
