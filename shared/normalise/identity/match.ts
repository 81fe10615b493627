import type { Finding } from '../../model/finding.ts';
import type { CommitmentReading, Normalised } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import { refCell, refKey } from '../refs.ts';
import { fold } from '../../model/text/fold.ts';
import { alignedPairs } from './aligned.ts';
import { matchByLikeness } from './likeness.ts';
import { pairSameTitles } from './same-titles.ts';

export interface Matched {
  readonly rows: readonly { readonly id: string | null; readonly reading: CommitmentReading }[];
  /** Known commitments whose rows are in dispute: not gone, and not to be changed. */
  readonly disputed: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

const knownTitle = ({ commitment }: KnownCommitment): string | null => fold(commitment.title);
const knownRef = ({ commitment }: KnownCommitment): string | null =>
  commitment.ref === null ? null : refKey(commitment.ref);
const rowTitle = ({ item, untaken }: CommitmentReading): string | null =>
  untaken.includes('title') ? null : fold(item.title);
const rowRef = ({ item }: CommitmentReading): string | null => (item.ref === null ? null : refKey(item.ref));

const placeKey = (tab: string | null, row: number | null): string => `${tab}\u0000${row}`;

/** The refs that rows share, by where the error stands. */
const sharedRefs = (read: Normalised): ReadonlyMap<string, string> =>
  new Map(
    read.findings.flatMap(({ code, tab, row, value }) =>
      code === 'ref.duplicate' && value !== null ? [[placeKey(tab, row), refKey(value)] as const] : [],
    ),
  );

const refMoved = ({ item }: CommitmentReading, one: KnownCommitment, { tabs }: Normalised): Finding => ({
  severity: 'warning',
  code: 'ref.moved',
  ...refCell(tabs, item.at),
  value: item.ref,
  params: { field: 'ref', ref: item.ref ?? '', title: one.commitment.title },
});

/**
 * Matches rows to known commitments: a ref beats all but a title that is another's; then titles; then likeness.
 * A row whose ref another row shares is left out, and the commitment of that ref is in dispute.
 */
export const matchRows = (known: readonly KnownCommitment[], read: Normalised): Matched => {
  // Present ones first: a removed one comes back only where no other answers to the ref or the title.
  const inOrder = known.toSorted(
    (a, b) => Number(a.removed) - Number(b.removed) || a.commitment.at.row - b.commitment.at.row,
  );
  const present = inOrder.filter(({ removed }) => !removed);
  const byTitle = Map.groupBy(inOrder, knownTitle);
  const byRef = Map.groupBy(inOrder, knownRef);
  byRef.delete(null);
  const shared = sharedRefs(read);
  const disputed = new Set<string>();
  const ids = new Map<CommitmentReading, string>();
  const taken = new Set<string>();
  const findings: Finding[] = [];
  const isFree = ({ id }: KnownCommitment): boolean => !taken.has(id) && !disputed.has(id);
  const take = (reading: CommitmentReading, one: KnownCommitment): void => {
    ids.set(reading, one.id);
    taken.add(one.id);
  };

  for (const ref of shared.values()) {
    const stored = byRef.get(ref)?.[0];
    if (stored) disputed.add(stored.id);
  }
  const open = read.commitments.filter(({ item: { at } }) => !shared.has(placeKey(at.tab, at.row)));
  const unmatched = (): CommitmentReading[] => open.filter((reading) => !ids.has(reading));
  const ofRef = (reading: CommitmentReading): KnownCommitment[] =>
    (byRef.get(rowRef(reading)) ?? []).filter(isFree);
  const ofTitle = (title: string | null): KnownCommitment[] => (byTitle.get(title) ?? []).filter(isFree);

  for (const reading of open) {
    const one = ofRef(reading).find((candidate) => knownTitle(candidate) === rowTitle(reading));
    if (one) take(reading, one);
  }
  for (const reading of unmatched()) {
    if (!byRef.has(rowRef(reading))) continue;
    const one = ofTitle(rowTitle(reading)).find(({ removed }) => !removed);
    if (!one) continue;
    take(reading, one);
    findings.push(refMoved(reading, one, read));
  }
  for (const reading of unmatched()) {
    const [one] = ofRef(reading);
    if (one) take(reading, one);
  }
  for (const [title, readings] of Map.groupBy(unmatched(), rowTitle))
    for (const [reading, one] of pairSameTitles(readings, ofTitle(title))) take(reading, one);
  for (const [reading, one] of matchByLikeness(
    present.filter(isFree),
    unmatched(),
    alignedPairs(present, open, ids),
  ))
    take(reading, one);

  return {
    // A row without a title that is no known commitment's is nothing yet.
    rows: open
      .filter((reading) => ids.has(reading) || rowTitle(reading) !== null)
      .map((reading) => ({ id: ids.get(reading) ?? null, reading })),
    disputed,
    findings,
  };
};
