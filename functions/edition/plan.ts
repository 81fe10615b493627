import { createHash } from 'node:crypto';
import type { Delivery } from '../../shared/model/delivery.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import type { Deliveries } from '../../shared/store/deliveries.ts';
import type { Readership } from './freeze.ts';

/** Each audience and language that an active recipient reads, once, in a fixed order. */
export const readershipsOf = (recipients: readonly Recipient[]): readonly Readership[] => {
  const wanted = new Map<string, Readership>();
  for (const { audience, languages, state } of recipients)
    if (state.kind === 'active')
      for (const language of languages) wanted.set(`${audience}.${language}`, { audience, language });
  return [...wanted.keys()].sort().flatMap((key) => wanted.get(key) ?? []);
};

/** The same id each time the same delivery is planned, and nobody's address in it. */
const deliveryId = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

/** One delivery for each active recipient and language of theirs that the edition has a copy in. */
export const planDeliveries = (
  edition: Edition,
  recipients: readonly Recipient[],
  at: Instant,
): readonly Delivery[] =>
  recipients
    .filter(({ state }) => state.kind === 'active')
    .flatMap((recipient) =>
      edition.copies
        .filter(
          ({ audience, language }) =>
            audience === recipient.audience && recipient.languages.includes(language),
        )
        .map(({ audience, language }) => ({
          id: deliveryId(edition.id, recipient.id, audience, language),
          editionId: edition.id,
          recipientId: recipient.id,
          audience,
          language,
          refusals: 0,
          state: { status: 'planned', at, cause: 'edition' },
          trail: [],
          settled: null,
        })),
    );

/**
 * Leaves a job for each delivery that is still to be made, and for each that somebody claimed: if its claimer
 * is gone, that is how it comes to be known as unknown.
 * @returns how many were left.
 */
export const enqueue = async (
  editionId: string,
  { deliveries, deliverQueue }: { deliveries: Deliveries; deliverQueue: JobQueue<DeliverJob> },
): Promise<number> => {
  const open = (await deliveries.of(editionId)).filter(
    ({ state }) => state.status === 'planned' || state.status === 'claimed',
  );
  await deliverQueue.send(open.map(({ id }) => ({ job: { editionId, deliveryId: id } })));
  return open.length;
};
