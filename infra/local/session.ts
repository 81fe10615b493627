import type { Stage } from '../../shared/model/stage.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { sesClient, sesMailer } from '../../shared/mail/ses.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { clockFrom } from './clock.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type GivenEndpoints, openDatabase } from './endpoints.ts';
import { type Machine, startMachine } from './machine.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import type { LocalServer } from './server.ts';
import type { TrackerAccess } from './source.ts';
import { onlyTracker } from './stage.ts';
import { openStore } from './store.ts';

export interface SessionParts {
  readonly log: Log;
  readonly path: string;
  readonly stage: Stage;
  readonly start: Instant;
  readonly access: TrackerAccess;
  readonly given: GivenEndpoints;
  readonly mail: LocalServer;
  /** A mail was kept in the outbox and is about to be handed over. */
  readonly onKept: () => void;
}

/** A data folder that this process holds, with everything that runs on it. */
export interface Session {
  readonly folder: DataFolder;
  readonly outbox: Outbox;
  readonly machine: Machine;
  readonly tracker: TrackerConfig;
  /** The error of the last job that failed; null where none has. */
  failure(): unknown;
  /** The time it is from now on, and where the tracker is read. */
  moveTo(start: Instant, access: TrackerAccess): void;
  close(): Promise<void>;
}

/** Opens a data folder, its database and its functions. @throws CannotStartError; nothing is left running then. */
export const openSession = async (parts: SessionParts): Promise<Session> => {
  const { path, stage, given, mail, onKept, log } = parts;
  const folder = await openDataFolder(path, stage);
  let database: LocalServer | null = null;
  let clock = clockFrom(parts.start);
  let access = parts.access;
  let failure: unknown = null;
  try {
    database = await openDatabase(given.database, folder.at('database'));
    const { stop } = database;
    await folder.announce(database.endpoint);
    const outbox = openOutbox(folder.at('outbox'));
    const ses = sesClient({
      region: 'us-east-1',
      endpoint: mail.endpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const machine = startMachine({
      ...(await openStore(database.endpoint, given.archive, folder.at)),
      stage,
      clock: () => clock(),
      stopKeys: folder.memory.stopKeys,
      access: {
        sourceOf: (tracker) => access.sourceOf(tracker),
        feedbackOf: (tracker) => access.feedbackOf(tracker),
      },
      mailer: outbox.keeping(sesMailer(ses, null), onKept),
      log,
      onFailure: (error) => (failure = error),
    });
    return {
      folder,
      outbox,
      machine,
      tracker: onlyTracker(stage),
      failure: () => failure,
      moveTo(start, next) {
        clock = clockFrom(start);
        access = next;
      },
      async close() {
        await machine.close();
        await stop();
        await mail.stop();
        await folder.release();
      },
    };
  } catch (error) {
    await database?.stop();
    await folder.release();
    throw error;
  }
};
