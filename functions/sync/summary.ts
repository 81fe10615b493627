import type { FindingCounts } from '../../shared/model/finding.ts';
import type { RefusalCode, Sync, SyncCounts } from '../../shared/model/sync.ts';

/** How a sync ended, as `run --json` prints it. */
export interface SyncSummary extends SyncCounts {
  readonly id: string;
  readonly findings: FindingCounts;
  readonly refused: RefusalCode | null;
}

const NOTHING: SyncCounts = { rows: 0, created: 0, updated: 0, unchanged: 0, removed: 0, restored: 0 };

const countsOf = ({ outcome }: Sync): SyncCounts => {
  if (outcome.kind === 'done') return outcome.counts;
  return outcome.kind === 'unmoved' ? { ...NOTHING, rows: outcome.rows, unchanged: outcome.rows } : NOTHING;
};

/** The numbers of a stored sync. One that found nothing moved has every row unchanged; one that took nothing has none. */
export const summaryOf = (sync: Sync): SyncSummary => ({
  id: sync.id,
  ...countsOf(sync),
  findings: sync.findings,
  refused: sync.outcome.kind === 'refused' ? sync.outcome.code : null,
});
