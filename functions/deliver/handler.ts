import { DeliverJob } from '../../shared/model/jobs.ts';
import { queueHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { deliver, type DeliverServices } from './deliver.ts';
import { editionsAtHand } from './editions-at-hand.ts';
import { deliverServices } from './services.ts';

/** Takes the queue's jobs one delivery each. */
export const createHandler = (services: () => Promise<DeliverServices>) => {
  const atHand = lazily(async () => {
    const made = await services();
    return { ...made, editions: editionsAtHand(made.editions, () => performance.now()) };
  });
  return queueHandler('standard', DeliverJob, atHand, deliver);
};

export const handler = createHandler(deliverServices);
