import type { Stage } from '../../shared/model/stage.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { BaseServices } from '../../shared/runtime/handler.ts';
import type { SheetFeedback } from '../../shared/sheet/feedback.ts';
import type { TrackerSource } from '../../shared/sheet/source.ts';
import type { Store } from '../../shared/store/store.ts';

export interface SyncServices extends BaseServices {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly store: Store;
  /** A source made for one sync: what it asked for belongs to that sync. */
  readonly sourceOf: (tracker: TrackerConfig) => TrackerSource;
  /** Null where the tracker's configuration wants nothing written into the sheet, or it cannot be. */
  readonly feedbackOf: (tracker: TrackerConfig) => SheetFeedback | null;
  /** Changes that are written at the same time; 24 where not given. */
  readonly parallelism?: number;
}
