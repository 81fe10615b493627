import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { codeOf, SourceError } from '../../shared/runtime/errors.ts';
import type { FeedbackReport } from '../../shared/sheet/feedback.ts';
import { fingerprint } from './gate.ts';
import type { SyncServices } from './sync-services.ts';

/**
 * Writes the report back into the sheet, unless it says what the last one said: writing moves the sheet's own
 * version, and a report for every read would make every read find the sheet moved. Refs are tried until they stand
 * there. A sheet that cannot be written spoils no sync; `told` false has the next one try again.
 */
export const tellEditors = async (
  tracker: TrackerConfig,
  report: FeedbackReport,
  last: string | null,
  { feedbackOf, log }: SyncServices,
): Promise<{ reported: string | null; told: boolean }> => {
  const feedback = feedbackOf(tracker);
  if (feedback === null) return { reported: null, told: true };
  const { readAt: _readAt, ...said } = report;
  const reported = fingerprint(said);
  if (reported === last && report.refs.length === 0) return { reported, told: true };
  try {
    await feedback.write(report);
    return { reported, told: true };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    log.warn('feedback not written', { trackerId: tracker.id, code: codeOf(error) });
    return { reported: last, told: false };
  }
};
