import type { Stage } from '../../shared/model/stage.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { BaseServices } from '../../shared/runtime/handler.ts';
import type { Counter } from '../../shared/runtime/metrics.ts';
import type { SheetFeedback } from '../../shared/sheet/feedback.ts';
import type { TrackerSource } from '../../shared/sheet/source.ts';
import type { Store } from '../../shared/store/store.ts';

export interface SyncServices extends BaseServices {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly store: Store;
  /**
   * A source made for one sync: what it asked for belongs to that sync. `remainingMs` is what the platform leaves
   * it; a source that waits for better times gives up within it.
   */
  readonly sourceOf: (tracker: TrackerConfig, remainingMs: () => number) => TrackerSource;
  /** Null where the tracker's configuration wants nothing written into the sheet, or it cannot be. */
  readonly feedbackOf: (tracker: TrackerConfig) => SheetFeedback | null;
  /** Told how many requests each sync made to its source, answering in it included: `source-requests`. */
  readonly counter?: Counter;
  /** Changes that are written at the same time; 24 where not given. */
  readonly parallelism?: number;
}
