import type { Digest } from '../model/digest.ts';
import type { Edition } from '../model/edition.ts';
import type { Zone } from '../model/time.ts';
import type { TrackerConfig } from '../model/tracker.ts';
import type { TrackerFacts } from '../model/tracker-facts.ts';

/** All that a digest is made of. */
export interface DigestFacts extends TrackerFacts {
  readonly tracker: TrackerConfig;
  /** The zone in which days are counted. */
  readonly zone: Zone;
  readonly sheetUrl: string | null;
  readonly edition: Pick<Edition, 'id' | 'number' | 'period' | 'window' | 'scheduledAt'>;
  /** The edition before; null for the first. */
  readonly previous: Digest | null;
}
