import { randomBytes } from 'node:crypto';
import { foldAddress } from '../model/address.ts';
import { Recipient } from '../model/recipient.ts';
import type { Instant } from '../model/time.ts';
import { changeItem, valuesOf } from './changing.ts';
import type { ItemKind } from './item.ts';
import { addressKey, recipientKey, recipientsOf } from './keys.ts';
import type { Table } from './table.ts';

/** What a person says of somebody new. */
export type NewRecipient = Omit<Recipient, 'id' | 'state' | 'email'> & { readonly email: string };

/** Who receives a tracker's digest. An address, whatever its case, is one recipient's. */
export interface Recipients {
  of(trackerId: string): Promise<readonly Recipient[]>;
  get(trackerId: string, recipientId: string): Promise<Recipient | null>;
  byAddress(trackerId: string, address: string): Promise<Recipient | null>;
  /** Puts somebody on the list, unless the address is on it. @returns who has the address now. */
  add(recipient: NewRecipient): Promise<{ readonly recipient: Recipient; readonly added: boolean }>;
  /** Null where there is no such recipient. One that is erased changes no more, so that nothing of it comes back. */
  change(
    trackerId: string,
    recipientId: string,
    step: (recipient: Recipient) => Recipient | null,
  ): Promise<{ readonly recipient: Recipient; readonly moved: boolean } | null>;
  /**
   * Forgets address and name; the id stays, and with it the ledger. Finishes where an earlier call stopped.
   * @returns whether the address was anybody's.
   */
  erase(trackerId: string, address: string, at: Instant): Promise<boolean>;
}

const RECIPIENT: ItemKind<Recipient> = { name: 'recipient', shape: 1, schema: Recipient, upgrades: {} };
/** Whose an address is: the recipient as first put, so that one half put is put whole by the next look. */
const ADDRESS: ItemKind<Recipient> = { name: 'address', shape: 1, schema: Recipient, upgrades: {} };

const erased = (recipient: Recipient, at: Instant): Recipient => ({
  ...recipient,
  email: null,
  name: null,
  state: { kind: 'erased', at },
});

const newId = (): string => randomBytes(10).toString('hex');

export const createRecipients = (table: Table): Recipients => {
  const get = async (trackerId: string, id: string) =>
    (await table.get(RECIPIENT, recipientKey(trackerId, id)))?.value ?? null;
  const settled = async (first: Recipient): Promise<Recipient> => {
    await table.create(RECIPIENT, recipientKey(first.trackerId, first.id), first);
    return (await get(first.trackerId, first.id)) ?? first;
  };
  const byAddress = async (trackerId: string, address: string) => {
    const owner = await table.get(ADDRESS, addressKey(trackerId, foldAddress(address)));
    return owner === null ? null : ((await get(trackerId, owner.value.id)) ?? settled(owner.value));
  };
  return {
    of: (trackerId) => valuesOf(table, RECIPIENT, recipientsOf(trackerId)),
    get,
    byAddress,
    async add(fields) {
      const recipient: Recipient = { ...fields, id: newId(), state: { kind: 'active' } };
      const key = addressKey(fields.trackerId, foldAddress(fields.email));
      const added = await table.create(ADDRESS, key, recipient);
      const owner = added ? recipient : ((await table.get(ADDRESS, key))?.value ?? recipient);
      return { recipient: await settled(owner), added };
    },
    async change(trackerId, recipientId, step) {
      const changed = await changeItem(table, RECIPIENT, recipientKey(trackerId, recipientId), (now) =>
        now.state.kind === 'erased' ? null : step(now),
      );
      return changed && { recipient: changed.value, moved: changed.moved };
    },
    async erase(trackerId, address, at) {
      const recipient = await byAddress(trackerId, address);
      if (recipient === null) return false;
      await changeItem(table, RECIPIENT, recipientKey(trackerId, recipient.id), (now) =>
        now.state.kind === 'erased' ? null : erased(now, at),
      );
      await table.remove(addressKey(trackerId, foldAddress(address)));
      return true;
    },
  };
};
