import { DeliverJob } from '../../shared/model/jobs.ts';
import { queueHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { deliver, type DeliverServices } from './deliver.ts';
import { deliverServices } from './services.ts';

/** Takes the queue's jobs one delivery each. */
export const createHandler = (services: () => Promise<DeliverServices>) =>
  queueHandler('standard', DeliverJob, services, deliver);

export const handler = createHandler(lazily(deliverServices));
