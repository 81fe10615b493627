import type { Stage } from '../../shared/model/stage.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Google } from '../../shared/sheet/google/spreadsheet.ts';
import { diagnoseSheet } from './doctor-google.ts';
import { type Group, ill } from './stage/diagnosis.ts';

const about = (trackerId: string): string => `Tracker ${trackerId}`;

/**
 * The Google half of `doctor`: examines the sheet of each of the stage's trackers. `connect` makes Google as the
 * environment says; that nothing says who we are is itself a finding.
 */
export const examineSheets = async (
  stage: Pick<Stage, 'trackers' | 'zone'>,
  connect: () => Promise<Google>,
): Promise<readonly Group[]> => {
  const kept = stage.trackers.filter(({ source }) => source.kind === 'google-sheet');
  let google: Google;
  try {
    google = await connect();
  } catch (error) {
    if (!(error instanceof CannotStartError)) throw error;
    const unknown = ill('identity', error.code, error.message);
    return kept.map(({ id }) => ({ about: about(id), diagnoses: [unknown] }));
  }
  const found: Group[] = [];
  for (const tracker of kept)
    found.push({ about: about(tracker.id), diagnoses: await diagnoseSheet(google, tracker, stage.zone) });
  return found;
};
