import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Stage } from '../model/stage.ts';
import type { TrackerConfig } from '../model/tracker.ts';
import { VARIABLES } from './contract.ts';
import { readEnvironment } from './env.ts';
import { CannotStartError } from './errors.ts';

/**
 * Reads a stage's configuration from a file that holds all of it but the stop link's page, whose address is
 * known only once the function that serves it stands.
 * @throws CannotStartError naming what is wrong in it.
 */
export const readStageFile = async (path: string, stopUrl: string): Promise<Stage> => {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new CannotStartError('stage.unreadable', `The stage's configuration ${path} cannot be read.`, {
      cause,
    });
  }
  const stage = Stage.safeParse(typeof json === 'object' ? { ...json, stopUrl } : json);
  if (stage.success) return stage.data;
  throw new CannotStartError(
    'stage.invalid',
    `The stage's configuration ${path} is not valid: ${z.prettifyError(stage.error)}`,
  );
};

/** The tracker of an id. @throws CannotStartError where the stage has none such. */
export const trackerOf = (stage: Stage, trackerId: string): TrackerConfig => {
  const tracker = stage.trackers.find(({ id }) => id === trackerId);
  if (!tracker)
    throw new CannotStartError('tracker.unknown', `The stage ${stage.name} has no tracker "${trackerId}".`);
  return tracker;
};

/** The stage of a function on AWS, as its environment says. @throws CannotStartError */
export const stageFromEnvironment = async (): Promise<Stage> => {
  const { [VARIABLES.stageFile]: path, [VARIABLES.stopUrl]: stopUrl } = readEnvironment(
    z.object({
      [VARIABLES.stageFile]: z.string(),
      [VARIABLES.stopUrl]: z.url().default('https://stop.invalid/'),
    }),
  );
  return readStageFile(path, stopUrl);
};
