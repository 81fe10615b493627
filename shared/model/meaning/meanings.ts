import type { Commitment, View } from '../commitment.ts';
import type { DuePromise, Meaning } from '../history.ts';
import { dueMeanings } from './due.ts';
import { statusMeanings } from './status.ts';

const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((one) => !before.includes(one));

const proofMeanings = (before: Commitment, after: Commitment): Meaning[] => {
  const evidence = added(before.evidence, after.evidence);
  const documents = added(before.documents, after.documents);
  return evidence.length + documents.length > 0 ? [{ kind: 'proof-added', evidence, documents }] : [];
};

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

const wordMeanings = (before: Commitment, after: Commitment): Meaning[] => [
  ...(before.title === after.title
    ? []
    : [{ kind: 'renamed' as const, from: before.title, to: after.title }]),
  ...(sameList(before.owner, after.owner)
    ? []
    : [{ kind: 'reassigned' as const, from: before.owner, to: after.owner }]),
];

const viewMeanings = (party: 'union' | 'administration', from: View | null, to: View | null): Meaning[] =>
  from?.value === to?.value && from?.text === to?.text ? [] : [{ kind: 'view-changed', party, from, to }];

/**
 * What it means to people that a commitment went from one state to another, in the order in which it is told:
 * one read's change, or all that came of a week. `promise` is the life of its date up to `before`.
 */
export const meaningsOf = (before: Commitment, after: Commitment, promise: DuePromise): Meaning[] => [
  ...statusMeanings(before, after),
  ...(after.recurs === null ? dueMeanings(before.due, after.due, promise) : []),
  ...proofMeanings(before, after),
  ...wordMeanings(before, after),
  ...viewMeanings('union', before.unionView, after.unionView),
  ...viewMeanings('administration', before.stateView, after.stateView),
];
