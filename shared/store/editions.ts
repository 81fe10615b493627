import * as z from 'zod';
import { Edition } from '../model/edition.ts';
import { Instant, type Period } from '../model/time.ts';
import { StoredDataError } from '../runtime/errors.ts';
import { changeItem, valuesOf } from './changing.ts';
import type { ItemKind } from './item.ts';
import {
  editionKey,
  editionNumberKey,
  editionNumbersOf,
  editionsOf,
  holdAheadKey,
  holdsAheadOf,
} from './keys.ts';
import type { Table } from './table.ts';

/** A person's word, ahead of its hour, that an edition is not to go out. */
const HoldAhead = z.strictObject({ by: z.string().min(1), at: Instant });
export type HoldAhead = z.infer<typeof HoldAhead>;

/** What stands for a period: a hold, or null once it was taken back. */
const Ahead = z.strictObject({ hold: HoldAhead.nullable() });

/** The editions of a tracker. */
export interface Editions {
  /** The one with the highest number. */
  latest(trackerId: string): Promise<Edition | null>;
  /** Oldest first. */
  of(trackerId: string): Promise<readonly Edition[]>;
  get(editionId: string): Promise<Edition | null>;
  /**
   * Puts an edition under its number, unless one stands there.
   * @returns the edition that now has the number, and whether it is this one.
   */
  put(edition: Edition): Promise<{ readonly edition: Edition; readonly ours: boolean }>;
  /** Changes what may change of an edition: hold, release, planned. @throws StoredDataError where there is none. */
  change(editionId: string, step: (edition: Edition) => Edition | null): Promise<Edition>;
  holdAhead(trackerId: string, period: Period): Promise<HoldAhead | null>;
  /** The periods that a person holds, made or not, in order. */
  periodsHeld(trackerId: string): Promise<readonly Period[]>;
  setHoldAhead(trackerId: string, period: Period, hold: HoldAhead | null): Promise<void>;
}

const EDITION: ItemKind<Edition> = { name: 'edition', shape: 1, schema: Edition, upgrades: {} };
const NUMBER: ItemKind<Edition> = { name: 'edition-number', shape: 1, schema: Edition, upgrades: {} };
const HOLD: ItemKind<z.infer<typeof Ahead>> = { name: 'hold-ahead', shape: 1, schema: Ahead, upgrades: {} };

/** An edition's id is its tracker's, a dot, and its period; neither holds a dot. */
const keyOf = (editionId: string) => {
  const [trackerId = '', period = ''] = editionId.split('.');
  return editionKey(trackerId, period);
};

/**
 * Editions in the table. The number is what makers compete for: it is put first, with the whole edition as made,
 * so that numbers have no gap and no twin, whichever periods two makers are at. The edition itself, which may
 * be held and released, stands under its period; where a maker stopped between the two, the next look at the
 * number puts it there.
 */
export const createEditions = (table: Table): Editions => {
  const settled = async (made: Edition): Promise<Edition> => {
    const key = editionKey(made.trackerId, made.period);
    const stands = await table.get(EDITION, key);
    if (stands !== null) return stands.value;
    await table.create(EDITION, key, made);
    return (await table.get(EDITION, key))?.value ?? made;
  };
  return {
    async latest(trackerId) {
      const order = { newestFirst: true, limit: 1 };
      const [made] = await valuesOf(table, NUMBER, editionNumbersOf(trackerId), order);
      return made === undefined ? null : settled(made);
    },
    of: (trackerId) => valuesOf(table, EDITION, editionsOf(trackerId)),
    async get(editionId) {
      return (await table.get(EDITION, keyOf(editionId)))?.value ?? null;
    },
    async put(edition) {
      const key = editionNumberKey(edition.trackerId, edition.number);
      const ours = await table.create(NUMBER, key, edition);
      const made = ours ? edition : ((await table.get(NUMBER, key))?.value ?? edition);
      return { edition: await settled(made), ours };
    },
    async change(editionId, step) {
      const changed = await changeItem(table, EDITION, keyOf(editionId), step);
      if (changed === null) throw new StoredDataError('edition.missing', `There is no edition ${editionId}.`);
      return changed.value;
    },
    async holdAhead(trackerId, period) {
      return (await table.get(HOLD, holdAheadKey(trackerId, period)))?.value.hold ?? null;
    },
    async periodsHeld(trackerId) {
      const all = await table.all(HOLD, holdsAheadOf(trackerId));
      return all.filter(({ value }) => value.hold !== null).map(({ key }) => key.sk);
    },
    async setHoldAhead(trackerId, period, hold) {
      const key = holdAheadKey(trackerId, period);
      if (await table.create(HOLD, key, { hold })) return;
      await changeItem(table, HOLD, key, () => ({ hold }));
    },
  };
};
