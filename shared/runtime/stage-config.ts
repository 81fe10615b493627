import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Stage } from '../model/stage.ts';
import type { TrackerConfig } from '../model/tracker.ts';
import { CannotStartError } from './errors.ts';

/** Reads a stage's configuration. @throws CannotStartError naming what is wrong in it. */
export const readStageFile = async (path: string): Promise<Stage> => {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new CannotStartError('stage.unreadable', `The stage's configuration ${path} cannot be read.`, {
      cause,
    });
  }
  const stage = Stage.safeParse(json);
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
