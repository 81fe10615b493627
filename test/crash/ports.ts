import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Mailer } from '../../shared/mail/mailer.ts';
import type { JobQueue } from '../../shared/runtime/queue.ts';
import type { SheetFeedback } from '../../shared/sheet/feedback.ts';
import type { TrackerSource } from '../../shared/sheet/source.ts';
import type { Archive } from '../../shared/store/archive.ts';
import type { Power } from './power.ts';

/** Each request of the client is a call on the power; what it is called is the command's name. */
export const powered = (client: DynamoDBClient, power: Power): DynamoDBClient => {
  client.middlewareStack.add(
    (next, context) => (args) => power.call(String(context['commandName']), () => next(args)),
    { step: 'deserialize', priority: 'high', name: 'power' },
  );
  return client;
};

export const poweredSource = (source: TrackerSource, power: Power): TrackerSource => ({
  requests: 0,
  version: () => power.call('source.version', () => source.version()),
  read: () => power.call('source.read', () => source.read()),
});

export const poweredFeedback = (feedback: SheetFeedback, power: Power): SheetFeedback => ({
  write: (report) => power.call('feedback.write', () => feedback.write(report)),
});

export const poweredArchive = (archive: Archive, power: Power): Archive => ({
  put: (key, bytes) => power.call('archive.put', () => archive.put(key, bytes)),
  get: (key) => power.call('archive.get', () => archive.get(key)),
});

export const poweredQueue = <Job>(queue: JobQueue<Job>, power: Power): JobQueue<Job> => ({
  send: (jobs) => power.call('queue.send', () => queue.send(jobs)),
});

export const poweredMailer = (mailer: Mailer, power: Power): Mailer => ({
  send: (raw, envelope, tags) => power.call('mailer.send', () => mailer.send(raw, envelope, tags)),
});
