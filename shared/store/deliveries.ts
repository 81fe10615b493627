import { Delivery } from '../model/delivery.ts';
import type { Step } from '../model/delivery-steps.ts';
import type { DeliverJob } from '../model/jobs.ts';
import { StoredDataError } from '../runtime/errors.ts';
import { changeItem, valuesOf } from './changing.ts';
import type { ItemKind, Stored } from './item.ts';
import { deliveriesOf, deliveryKey } from './keys.ts';
import type { Table } from './table.ts';

/** A delivery in one worker's hands: each step is tried on the state last seen, then on what stands. */
export interface OpenDelivery {
  readonly delivery: Delivery;
  step(step: Step): Promise<Stepped>;
}

/** What stands after a step was tried, and whether this call moved it. */
export interface Stepped {
  readonly delivery: Delivery;
  readonly moved: boolean;
}

/** The ledger: one item a mail. It holds no address, so that erasing one leaves it whole. */
export interface Deliveries {
  /** Puts each delivery that is not there yet. @returns how many were put. */
  plan(deliveries: readonly Delivery[]): Promise<number>;
  /** All deliveries of an edition, by id. */
  of(editionId: string): Promise<readonly Delivery[]>;
  get(job: DeliverJob): Promise<Delivery | null>;
  /** Takes a step by one conditional write. @throws StoredDataError where there is no such delivery. */
  step(job: DeliverJob, step: Step): Promise<Stepped>;
  /** For several steps in a row, at one read. Null: there is no such delivery. */
  open(job: DeliverJob): Promise<OpenDelivery | null>;
}

const DELIVERY: ItemKind<Delivery> = { name: 'delivery', shape: 1, schema: Delivery, upgrades: {} };

const keyOf = ({ editionId, deliveryId }: DeliverJob) => deliveryKey(editionId, deliveryId);

const change = async (
  table: Table,
  job: DeliverJob,
  step: Step,
  known: Stored<Delivery> | null = null,
): Promise<Stepped & { readonly stored: Stored<Delivery> }> => {
  const changed = await changeItem(table, DELIVERY, keyOf(job), step, known);
  if (changed === null)
    throw new StoredDataError(
      'delivery.missing',
      `There is no delivery ${job.deliveryId} of ${job.editionId}.`,
    );
  return { delivery: changed.value, moved: changed.moved, stored: changed.stored };
};

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
  async get(job) {
    return (await table.get(DELIVERY, keyOf(job)))?.value ?? null;
  },
  async step(job, step) {
    return change(table, job, step);
  },
  async open(job) {
    let stored = await table.get(DELIVERY, keyOf(job));
    if (stored === null) return null;
    return {
      delivery: stored.value,
      async step(step) {
        const changed = await change(table, job, step, stored);
        stored = changed.stored;
        return changed;
      },
    };
  },
});
