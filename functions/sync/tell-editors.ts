import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { codeOf, SourceError } from '../../shared/runtime/errors.ts';
import type { FeedbackReport } from '../../shared/sheet/feedback.ts';
import type { SyncServices } from './sync-services.ts';

/**
 * Answers the read in the sheet itself. A sheet that cannot be written spoils no sync: null where all was said, else
 * the code of what hindered it, which the record keeps; the next sync then reads and answers anew.
 */
export const tellEditors = async (
  tracker: TrackerConfig,
  report: FeedbackReport,
  { feedbackOf, log }: SyncServices,
): Promise<string | null> => {
  try {
    await feedbackOf(tracker)?.write(report);
    return null;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    log.warn('feedback not written', { trackerId: tracker.id, code: codeOf(error) });
    return error.code;
  }
};
