import { resolve } from 'node:path';
import type { Stage } from '../../shared/model/stage.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { TrackerConfig, TrackerSource } from '../../shared/model/tracker.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { timeGiven } from '../local/clock.ts';
import { memoryOf } from '../local/data-folder.ts';
import { type GivenEndpoints, givenEndpoints } from '../local/endpoints.ts';
import { localStage, onlyTracker } from '../local/stage.ts';
import { SAMPLE_START, sampleIn } from '../local/tracker-file.ts';
import { OWN, SAMPLE } from '../local/trackers.ts';
import type { RecipientList } from './recipients-file.ts';
import { recipientsGiven } from './run-recipients.ts';
import { sheetId } from './sheet-id.ts';

/** Where the outbox page is served, or at the next free port. */
export const DEFAULT_PORT = 4805;

export interface RunOptions {
  readonly data: string;
  readonly workbook?: string;
  readonly sheet?: string;
  readonly now?: string;
  readonly recipients?: string;
  readonly port?: number;
  readonly once?: boolean;
  readonly demo?: boolean;
}

/** What a run is going to do, known before anything is written. */
export interface RunPlan {
  /** The data folder. */
  readonly path: string;
  readonly isNew: boolean;
  readonly isSample: boolean;
  /** The scheduled time, and where the run's clock starts. */
  readonly at: Instant;
  /** As the folder remembers it, or of a new folder, with this run's source. */
  readonly stage: Stage;
  readonly tracker: TrackerConfig;
  readonly recipients: RecipientList | null;
  readonly given: GivenEndpoints;
}

/** Where the tracker is kept: as named, else as the folder remembers, else the shipped one. */
const sourceOf = (
  { workbook, sheet }: RunOptions,
  path: string,
  last: TrackerSource | null,
): TrackerSource => {
  if (workbook !== undefined && sheet !== undefined)
    throw new CannotStartError('usage', 'Name either a workbook or a sheet, not both.');
  if (workbook !== undefined) return { kind: 'workbook', path: resolve(workbook) };
  if (sheet === undefined) return last ?? { kind: 'workbook', path: sampleIn(path) };
  const spreadsheetId = sheetId(sheet);
  return last?.kind === 'google-sheet' && last.spreadsheetId === spreadsheetId
    ? last
    : { kind: 'google-sheet', spreadsheetId, writeBack: false };
};

/** @throws CannotStartError, StoredDataError: nothing has been written then. */
export const planRun = async (options: RunOptions): Promise<RunPlan> => {
  const given = givenEndpoints();
  const path = resolve(options.data);
  const memory = await memoryOf(path);
  const last = memory && onlyTracker(memory.stage);
  const source = sourceOf(options, path, last?.source ?? null);
  const isSample = source.kind === 'workbook' && source.path === sampleIn(path);
  const tracker = { ...(last ?? (isSample ? SAMPLE : OWN)), source };
  const stage = { ...(memory?.stage ?? localStage(tracker, DEFAULT_PORT)), trackers: [tracker] };
  const base = memory?.lastScheduledAt ?? (isSample ? SAMPLE_START : systemClock());
  const unsaid = isSample ? base : systemClock();
  return {
    path,
    isNew: memory?.lastScheduledAt === undefined || memory.lastScheduledAt === null,
    isSample,
    at: options.now === undefined ? unsaid : timeGiven(options.now, base, stage.zone),
    stage,
    tracker,
    recipients: options.recipients === undefined ? null : await recipientsGiven(options.recipients),
    given,
  };
};
