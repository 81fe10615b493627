import type { Change, CommitmentRecord, Meaning } from '../model/history.ts';
import type { PartialDate } from '../model/time.ts';

type Kind = Meaning['kind'];
type Of<K extends Kind> = Extract<Meaning, { kind: K }>;

const isOf =
  <K extends Kind>(...kinds: readonly K[]) =>
  (meaning: Meaning): meaning is Of<K> =>
    kinds.some((kind) => kind === meaning.kind);

const sameDate = (one: PartialDate | null, other: PartialDate | null): boolean =>
  one?.date === other?.date && one?.precision === other?.precision;

/** What became of the status and the percentage, from before the window to its end. */
const foldStatus = (
  meanings: readonly Meaning[],
  before: CommitmentRecord,
  after: CommitmentRecord,
): Meaning[] => {
  const last = meanings.findLast(
    isOf('completed', 'declared', 'blocked', 'dropped', 'progressed', 'regressed'),
  );
  if (!last) return [];
  const [from, to] = [before.commitment, after.commitment];
  switch (last.kind) {
    case 'completed':
      return [{ ...last, from: from.status }];
    case 'declared':
    case 'blocked':
    case 'dropped':
      return from.status === to.status ? [] : [{ ...last, from: from.status }];
    case 'progressed':
    case 'regressed': {
      const status = from.status === to.status ? null : [from.status, to.status];
      const progress = from.progress === to.progress ? null : [from.progress, to.progress];
      return status || progress ? [{ ...last, status, progress }] : [];
    }
  }
};

/** What became of the date. Ends of periods are compared, as for a single change. */
const foldDue = (
  meanings: readonly Meaning[],
  before: CommitmentRecord,
  after: CommitmentRecord,
): Meaning[] => {
  const dated = meanings.filter(isOf('postponed', 'brought-forward', 'clarified', 'dated', 'undated'));
  const last = dated.at(-1);
  if (!last || dated.length === 1) return dated;
  const [from, to] = [before.commitment.due, after.commitment.due];
  if (sameDate(from, to)) return [];
  if (to === null) return from === null ? [] : [{ kind: 'undated', from }];
  if (from === null) return [{ kind: 'dated', to }];
  const postponed = dated.findLast(isOf('postponed'));
  if (to.date > from.date && postponed) return [{ ...postponed, from, to }];
  if (dated.every(isOf('clarified'))) return [{ kind: 'clarified', from, to }];
  return to.date < from.date ? [{ kind: 'brought-forward', from, to }] : [last];
};

/** Proof that was added and still stands. */
const foldProof = (meanings: readonly Meaning[], { commitment }: CommitmentRecord): Meaning[] => {
  const added = meanings.filter(isOf('proof-added'));
  const evidence = commitment.evidence.filter((link) => added.some((each) => each.evidence.includes(link)));
  const documents = commitment.documents.filter((document) =>
    added.some((each) => each.documents.includes(document)),
  );
  return evidence.length + documents.length > 0 ? [{ kind: 'proof-added', evidence, documents }] : [];
};

/** Words that changed: from the first to the last, unless they came back to what they were. */
const foldWords = (
  meanings: readonly Meaning[],
  before: CommitmentRecord,
  after: CommitmentRecord,
): Meaning[] => {
  const [from, to] = [before.commitment, after.commitment];
  const folded: Meaning[] = [];
  if (meanings.some(isOf('renamed')) && from.title !== to.title)
    folded.push({ kind: 'renamed', from: from.title, to: to.title });
  if (meanings.some(isOf('reassigned')) && from.owner.join('\n') !== to.owner.join('\n'))
    folded.push({ kind: 'reassigned', from: from.owner, to: to.owner });
  const views = meanings.filter(isOf('view-changed'));
  if (views.some(({ party }) => party === 'union') && from.unionView?.text !== to.unionView?.text)
    folded.push({ kind: 'view-changed', party: 'union', from: from.unionView, to: to.unionView });
  if (views.some(({ party }) => party === 'administration') && from.stateView?.text !== to.stateView?.text)
    folded.push({ kind: 'view-changed', party: 'administration', from: from.stateView, to: to.stateView });
  return folded;
};

/**
 * What a commitment's changes in a window mean together: from how it stood before to how it stands after. What
 * was done and undone within the window did not happen; what went from 40 % to 50 % to 60 % went from 40 to 60.
 * @param before how it stood when the window opened; null where it was not known yet.
 * @param changes the window's, oldest first.
 */
export const foldMeanings = (before: CommitmentRecord | null, changes: readonly Change[]): Meaning[] => {
  const after = changes.at(-1)?.after;
  if (!after) return [];
  if (before === null) return after.presence === 'present' ? [{ kind: 'new' }] : [];
  if (after.presence === 'removed') return before.presence === 'present' ? [{ kind: 'removed' }] : [];
  const meanings = changes.flatMap((change) => change.meanings);
  return [
    ...(before.presence === 'removed' ? [{ kind: 'restored' as const }] : []),
    ...foldStatus(meanings, before, after),
    ...foldDue(meanings, before, after),
    ...foldProof(meanings, after),
    ...foldWords(meanings, before, after),
  ];
};
