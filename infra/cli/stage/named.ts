import { CannotStartError } from '../../../shared/runtime/errors.ts';
import type { Deployment } from '../../aws/deployment.ts';
import { deploymentOf, stageNames } from '../../aws/stages.ts';

/** The stage that a person named. @throws CannotStartError saying which there are, or which setting is wrong. */
export const stageNamed = (name: string | undefined): Deployment => {
  if (name === undefined)
    throw new CannotStartError('stage.missing', `Name a stage with --stage: ${stageNames.join(', ')}.`);
  try {
    return deploymentOf(name);
  } catch (error) {
    throw new CannotStartError('stage.invalid', error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
};
