import type { Commitment } from '../../model/commitment.ts';
import type { DuePromise, FieldChange, Meaning } from '../../model/history.ts';
import { dueMeanings } from './due.ts';
import { statusMeanings } from './status.ts';

const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((one) => !before.includes(one));

const proofMeanings = (before: Commitment, after: Commitment): Meaning[] => {
  const evidence = added(before.evidence, after.evidence);
  const documents = added(before.documents, after.documents);
  return evidence.length + documents.length > 0 ? [{ kind: 'proof-added', evidence, documents }] : [];
};

/** What the fields that changed mean to people, in the order in which they are told. */
export const meaningsOf = (
  before: Commitment,
  after: Commitment,
  promise: DuePromise,
  fields: readonly FieldChange[],
): Meaning[] => {
  const changed = new Set(fields.map(({ field }) => field));
  const meanings = [...statusMeanings(before, after)];
  if (changed.has('due') && after.recurs === null)
    meanings.push(...dueMeanings(before.due, after.due, promise));
  meanings.push(...proofMeanings(before, after));
  if (changed.has('title')) meanings.push({ kind: 'renamed', from: before.title, to: after.title });
  if (changed.has('owner')) meanings.push({ kind: 'reassigned', from: before.owner, to: after.owner });
  if (changed.has('unionView'))
    meanings.push({ kind: 'view-changed', party: 'union', from: before.unionView, to: after.unionView });
  if (changed.has('stateView'))
    meanings.push({
      kind: 'view-changed',
      party: 'administration',
      from: before.stateView,
      to: after.stateView,
    });
  return meanings;
};
