import type { Normalised } from '../../shared/model/normalised.ts';
import type { Zone } from '../../shared/model/time.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { normalise } from '../../shared/normalise/normalise.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { environment } from '../../shared/runtime/env.ts';
import type { SheetFeedback } from '../../shared/sheet/feedback.ts';
import type { SourceReading, TrackerSource } from '../../shared/sheet/source.ts';

/** How a local run reaches its tracker. */
export interface TrackerAccess {
  sourceOf(tracker: TrackerConfig): TrackerSource;
  feedbackOf(tracker: TrackerConfig): SheetFeedback | null;
}

/** A workbook or a Google Sheet, each loading only what it needs. @throws CannotStartError */
export const trackerAccess = async ({ source }: TrackerConfig, zone: Zone): Promise<TrackerAccess> => {
  if (source.kind === 'workbook') {
    const { workbookSource } = await import('../../shared/sheet/workbook.ts');
    return { sourceOf: () => workbookSource(source.path), feedbackOf: () => null };
  }
  const [{ googleFromEnvironment }, { googleTrackers }] = await Promise.all([
    import('../../shared/sheet/google/environment.ts'),
    import('../../shared/sheet/google/trackers.ts'),
  ]);
  const noSecret = async (): Promise<string> => {
    throw new CannotStartError('google.secret', 'A key in Secrets Manager is for functions on AWS.');
  };
  return googleTrackers(await googleFromEnvironment(environment, noSecret), zone);
};

/**
 * Looks at the tracker once before anything is written: a source that cannot be read, or holds no commitments
 * at all, ends the run there. The sync is then handed this very reading.
 * @throws SourceError; CannotStartError where `mustHold` and no tab is one of commitments.
 */
export const lookFirst = async (
  access: TrackerAccess,
  tracker: TrackerConfig,
  mustHold: boolean,
): Promise<TrackerAccess & { readonly read: Normalised }> => {
  const source = access.sourceOf(tracker);
  const reading = await source.read();
  const read = normalise(reading.table);
  if (mustHold && !read.tabs.some(({ kind }) => kind === 'commitments'))
    throw new CannotStartError(
      'tracker.no-commitments',
      `${reading.table.source} holds no commitments tab: no row of headers with a title (الالتزام / Engagement) and two more columns. A fresh one: iltizam template FILE`,
    );
  let first: SourceReading | null = reading;
  return {
    read,
    feedbackOf: (asked) => access.feedbackOf(asked),
    sourceOf(asked) {
      if (first === null) return access.sourceOf(asked);
      const { version } = first;
      const seen = first;
      first = null;
      return {
        get requests() {
          return source.requests;
        },
        version: async () => version,
        read: async () => seen,
      };
    },
  };
};
