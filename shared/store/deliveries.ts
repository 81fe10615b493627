import { Delivery } from '../model/delivery.ts';
import type { Step } from '../model/delivery-steps.ts';
import type { DeliverJob } from '../model/jobs.ts';
import { StoredDataError } from '../runtime/errors.ts';
import { changeItem, valuesOf } from './changing.ts';
import type { ItemKind } from './item.ts';
import { deliveriesOf, deliveryKey } from './keys.ts';
import type { Table } from './table.ts';

/** The ledger: one item a mail. It holds no address, so that erasing one leaves it whole. */
export interface Deliveries {
  /** Puts each delivery that is not there yet. @returns how many were put. */
  plan(deliveries: readonly Delivery[]): Promise<number>;
  /** All deliveries of an edition, by id. */
  of(editionId: string): Promise<readonly Delivery[]>;
  get(job: DeliverJob): Promise<Delivery | null>;
  /**
   * Takes a step by one conditional write: what stands afterwards, and whether this call moved it.
   * @throws StoredDataError where there is no such delivery.
   */
  step(job: DeliverJob, step: Step): Promise<{ readonly delivery: Delivery; readonly moved: boolean }>;
}

const DELIVERY: ItemKind<Delivery> = { name: 'delivery', shape: 1, schema: Delivery, upgrades: {} };

/** Writes under way at once while an edition is planned. */
const AT_ONCE = 16;

export const createDeliveries = (table: Table): Deliveries => ({
  async plan(deliveries) {
    let put = 0;
    for (let start = 0; start < deliveries.length; start += AT_ONCE) {
      const created = await Promise.all(
        deliveries
          .slice(start, start + AT_ONCE)
          .map((delivery) => table.create(DELIVERY, deliveryKey(delivery.editionId, delivery.id), delivery)),
      );
      put += created.filter(Boolean).length;
    }
    return put;
  },
  of: (editionId) => valuesOf(table, DELIVERY, deliveriesOf(editionId)),
  async get({ editionId, deliveryId }) {
    return (await table.get(DELIVERY, deliveryKey(editionId, deliveryId)))?.value ?? null;
  },
  async step({ editionId, deliveryId }, step) {
    const changed = await changeItem(table, DELIVERY, deliveryKey(editionId, deliveryId), step);
    if (changed === null)
      throw new StoredDataError('delivery.missing', `There is no delivery ${deliveryId} of ${editionId}.`);
    return { delivery: changed.value, moved: changed.moved };
  },
});
