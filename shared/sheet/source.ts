import type { RawTable } from '../model/raw-table.ts';

/** A tracker read, and the source's version that the table is of. */
export interface SourceReading {
  readonly version: string;
  readonly table: RawTable;
  /** Who last changed the file, where the source says so. For ops alone. */
  readonly modifiedBy?: string | null;
}

/**
 * Where a tracker is kept. `version` is a cheap look that moves whenever the content may have moved.
 * Both throw SourceError where the source cannot be read.
 */
export interface TrackerSource {
  version(): Promise<string>;
  read(): Promise<SourceReading>;
  /** Requests made to the source so far, those that answer in it included; 0 for a file. */
  readonly requests: number;
}
