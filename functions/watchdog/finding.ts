import type { WatchdogFinding } from '../../shared/runtime/contract.ts';

/** Something that is not as it should be. */
export interface Concern {
  readonly finding: WatchdogFinding;
  /** What it is about: an edition's, a tracker's id. */
  readonly subject: string;
  /** How many of it. */
  readonly count: number;
  /** What more there is to say of it, as a code. */
  readonly cause: string | null;
  /** Whether it was put right, or back into a queue; else a person must look. */
  readonly mended: boolean;
}
