import { EditionJob } from '../../shared/model/jobs.ts';
import { queueHandler } from '../../shared/runtime/handler.ts';
import { lazily } from '../../shared/runtime/lazily.ts';
import { makeEdition, type EditionServices } from './make-edition.ts';
import { editionServices } from './services.ts';

/** Takes the queue's jobs one tracker's edition each. */
export const createHandler = (services: () => Promise<EditionServices>) =>
  queueHandler('fifo', EditionJob, services, async (job, made) => {
    await makeEdition(job, made);
  });

export const handler = createHandler(lazily(editionServices));
