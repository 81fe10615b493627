import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Stage } from '../../shared/model/stage.ts';
import { type Clock, systemClock } from '../../shared/runtime/clock.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Archive } from '../../shared/store/archive.ts';
import type { Deployment } from '../aws/deployment.ts';
import { holderOf, memoryOf, openDataFolder } from '../local/data-folder.ts';
import { givenEndpoints, openDatabase } from '../local/endpoints.ts';
import { stopUrlAt } from '../local/stage.ts';
import { openOutbox, type Outbox } from '../local/outbox.ts';
import { openStore } from '../local/store.ts';
import type { TrackedContext } from './history.ts';
import type { MailingContext } from './mailing-context.ts';
import { knownRefusal } from './stage/aws-refusal.ts';
import { stageNamed } from './stage/named.ts';
import { deployIt } from './stage/stacks.ts';
import { openStageStore } from './stage-store.ts';

/** Whose data a command is about: a folder on this machine, or a stage on AWS. */
export interface Whose {
  readonly data: string;
  readonly stage?: string;
  /** Which of a stage's trackers; needed where it has several. */
  readonly tracker?: string;
}

/** Everything that the commands about what is stored work on. */
export interface StoredContext extends TrackedContext, MailingContext {
  readonly stage: Stage;
  readonly archive: Archive;
  /** Mails as they were handed over; null for a stage on AWS, which keeps none. */
  readonly outbox: Outbox | null;
}

const trackerIn = ({ trackers }: Stage, named: string | undefined): string => {
  const ids = trackers.map(({ id }) => id);
  const [first] = ids;
  if (named === undefined && ids.length === 1 && first !== undefined) return first;
  if (named !== undefined && ids.includes(named)) return named;
  throw new CannotStartError(
    'tracker.unknown',
    `Name one of its trackers with --tracker: ${ids.join(', ')}.`,
  );
};

const contextOf = (
  stored: Pick<StoredContext, 'store' | 'mailing' | 'archive' | 'outbox'>,
  stage: Stage,
  whose: Whose,
  deliverQueue: MailingContext['deliverQueue'],
  clock: Clock = systemClock,
): StoredContext => ({
  ...stored,
  stage,
  trackerId: trackerIn(stage, whose.tracker),
  zone: stage.zone,
  clock,
  deliverQueue,
  by: userInfo().username,
});

/** A folder's next run finds in the ledger what is still to be sent: nothing waits in a queue between two runs. */
const nextRunSends: MailingContext['deliverQueue'] = { send: async () => undefined };

const withFolder = async (
  whose: Whose,
  work: (context: StoredContext) => Promise<number>,
): Promise<number> => {
  const path = resolve(whose.data);
  const memory = await memoryOf(path);
  if (memory === null)
    throw new CannotStartError(
      'data.none',
      `Nothing is stored in ${whose.data} yet. "iltizam run" stores something; --data names another folder.`,
    );
  const given = givenEndpoints();
  const { stage } = memory;
  const outbox = openOutbox(join(path, 'outbox'));
  const running = (await holderOf(path))?.endpoint ?? null;
  if (running !== null) {
    const stored = await openStore(running, given.archive, (...names) => join(path, ...names));
    return work(contextOf({ ...stored, outbox }, stage, whose, nextRunSends));
  }
  const folder = await openDataFolder(path, stage);
  try {
    const database = await openDatabase(given.database, folder.at('database'));
    try {
      const stored = await openStore(database.endpoint, given.archive, folder.at);
      return await work(contextOf({ ...stored, outbox }, stage, whose, nextRunSends));
    } finally {
      await database.stop();
    }
  } finally {
    await folder.release();
  }
};

/** What keeps a person from a stage's data, where it is one of the mistakes that everybody makes. */
const inOneLine = (error: unknown, { stage, region }: Deployment): unknown => {
  if (error instanceof Error && error.name === 'ResourceNotFoundException')
    return new CannotStartError(
      'stage.none',
      `The stage ${stage.name} is not on AWS in ${region}. ${deployIt(stage.name)}`,
      { cause: error },
    );
  const known = knownRefusal(error, region);
  return known === null
    ? error
    : new CannotStartError('stage.unreachable', `Of stage ${stage.name}: ${known.says}. ${known.mend}`, {
        cause: error,
      });
};

/**
 * Opens what is stored, of the folder or of the stage, and closes it after the work. A running `iltizam run` lends
 * its database. @throws CannotStartError where there is nothing, or it is in use.
 */
export const withStored = async (
  whose: Whose,
  work: (context: StoredContext) => Promise<number>,
): Promise<number> => {
  if (whose.stage === undefined) return withFolder(whose, work);
  const deployment = stageNamed(whose.stage);
  const { deliverQueue, ...stored } = openStageStore(deployment);
  // The stop link's page is known to the functions alone; no command here writes a link.
  const stage = { ...deployment.stage, stopUrl: stopUrlAt(0) };
  try {
    return await work(contextOf({ ...stored, outbox: null }, stage, whose, deliverQueue));
  } catch (error) {
    throw inOneLine(error, deployment);
  }
};
