import { stopUrlAt } from '../local/stage.ts';
import { environment } from '../../shared/runtime/env.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { deploymentOf } from '../aws/stages.ts';
import type { Answer } from './answer.ts';
import { examineSheets, type TrackerDiagnoses } from './doctor.ts';

/** `doctor --stage`: whether the stage's sheets can be read and written, as the environment's identity sees it. */
export const doctor = async (name: string): Promise<Answer<readonly TrackerDiagnoses[]>> => {
  const { stage } = deploymentOf(name);
  return examineSheets({ ...stage, stopUrl: stopUrlAt(0) }, async () => {
    const { googleFromEnvironment } = await import('../../shared/sheet/google/environment.ts');
    return googleFromEnvironment(environment, async () => {
      throw new CannotStartError(
        'google.secret',
        'A key in Secrets Manager is for functions on AWS; here, name a key file.',
      );
    });
  });
};
