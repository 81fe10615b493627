import type { Commitment } from '../../../shared/model/commitment.ts';
import type { Change } from '../../../shared/model/history.ts';
import { compare, firstChange } from '../../../shared/store/compare/compare.ts';

/** A commitment about an invented sector; what is not given is absent. */
export const aCommitment = (given: Partial<Commitment> = {}): Commitment => ({
  ref: null,
  title: 'إحداث ورشة نموذجية',
  kind: 'commitment',
  axis: null,
  owner: [],
  dependsOn: [],
  beneficiaries: null,
  committee: null,
  agreedOn: null,
  due: null,
  recurs: null,
  status: null,
  statusText: null,
  saidLate: false,
  progress: null,
  target: null,
  current: null,
  unionView: null,
  stateView: null,
  evidence: [],
  documents: [],
  notes: null,
  updatedOn: null,
  extra: {},
  at: { tab: 'الالتزامات', row: 2 },
  ...given,
});

/** A Tuesday in October 2025, so many minutes after eight. */
export const minute = (minutes: number): string =>
  new Date(Date.parse('2025-10-14T08:00:00.000Z') + minutes * 60_000).toISOString();

const seenBy = (sync: number) => ({
  syncId: `demo.${sync}`,
  seenAt: minute(sync),
  cellOf: () => null,
});

/** The first change of a commitment, seen by a numbered sync. */
export const firstSeen = (id: string, sync: number, given: Partial<Commitment> = {}): Change =>
  firstChange('demo', id, aCommitment({ title: `تعهد ${id}`, ...given }), seenBy(sync));

/** The change that follows another. */
export const thenSeen = (before: Change, sync: number, given: Partial<Commitment>): Change => {
  const change = compare(before.after, { ...before.after.commitment, ...given }, seenBy(sync));
  if (!change) throw new Error('nothing changes');
  return change;
};
