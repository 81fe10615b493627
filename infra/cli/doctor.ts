import type { Stage } from '../../shared/model/stage.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Google } from '../../shared/sheet/google/spreadsheet.ts';
import { type Answer, columns } from './answer.ts';
import { diagnoseSheet, type Diagnosis } from './doctor-google.ts';

/** The mark at the start of a line: for eyes, and for those who search. */
const MARKS: Readonly<Record<Diagnosis['state'], string>> = { well: 'ok', note: 'note', ill: 'FAIL' };

/** One line each, and under what is not well, the mend. */
const linesOf = (diagnoses: readonly Diagnosis[]): readonly string[] => {
  const lines = columns(diagnoses.map(({ what, state, says }) => [MARKS[state], what, says]));
  return lines.flatMap((line, index) => {
    const mend = diagnoses[index]?.mend;
    return mend ? [line, `      → ${mend}`] : [line];
  });
};

export interface TrackerDiagnoses {
  readonly trackerId: string;
  readonly diagnoses: readonly Diagnosis[];
}

/** What `doctor` found of a stage's Google Sheets, for a terminal and for machines; status 1 where one is ill. */
const sheetsAnswer = (trackers: readonly TrackerDiagnoses[]): Answer<readonly TrackerDiagnoses[]> => ({
  json: trackers,
  lines: trackers.flatMap(({ trackerId, diagnoses }) => [
    `Tracker ${trackerId}`,
    ...linesOf(diagnoses).map((line) => `  ${line}`),
  ]),
  status: trackers.some(({ diagnoses }) => diagnoses.some(({ state }) => state === 'ill')) ? 1 : 0,
});

/**
 * The Google half of `doctor`: examines the sheet of each of the stage's trackers. `connect` makes Google as the
 * environment says; that nothing says who we are is itself a finding.
 */
export const examineSheets = async (
  stage: Stage,
  connect: () => Promise<Google>,
): Promise<Answer<readonly TrackerDiagnoses[]>> => {
  const kept = stage.trackers.filter(({ source }) => source.kind === 'google-sheet');
  let google: Google;
  try {
    google = await connect();
  } catch (error) {
    if (!(error instanceof CannotStartError)) throw error;
    const unknown: Diagnosis = { what: 'identity', state: 'ill', says: error.code, mend: error.message };
    return sheetsAnswer(kept.map(({ id }) => ({ trackerId: id, diagnoses: [unknown] })));
  }
  const found: TrackerDiagnoses[] = [];
  for (const tracker of kept)
    found.push({ trackerId: tracker.id, diagnoses: await diagnoseSheet(google, tracker, stage.zone) });
  return sheetsAnswer(found);
};
