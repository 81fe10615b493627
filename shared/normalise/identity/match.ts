import type { Finding } from '../../model/finding.ts';
import type { CommitmentReading, Normalised } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import { refKey } from '../refs.ts';
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

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const knownTitle = ({ commitment }: KnownCommitment): string => fold(commitment.title);
const rowTitle = ({ item, untaken }: CommitmentReading): string | null =>
  untaken.includes('title') ? null : fold(item.title);
const rowRef = ({ item }: CommitmentReading): string | null => (item.ref === null ? null : refKey(item.ref));

/** The refs that rows share, by where the error stands. */
const sharedRefs = (read: Normalised): ReadonlyMap<string, string> =>
  new Map(
    read.findings.flatMap(({ code, tab, row, value }) =>
      code === 'ref.duplicate' && value !== null ? [[`${tab}\u0000${row}`, refKey(value)] as const] : [],
    ),
  );

const refMoved = ({ item }: CommitmentReading, one: KnownCommitment, { tabs }: Normalised): Finding => {
  const { tab, row } = item.at;
  const column =
    tabs.find(({ name, kind }) => name === tab && kind === 'commitments')?.columns['ref'] ?? null;
  return {
    severity: 'warning',
    code: 'ref.moved',
    tab,
    row,
    column,
    cell: column === null ? null : `${column}${row}`,
    value: item.ref,
    params: { field: 'ref', ref: item.ref ?? '', title: one.commitment.title },
  };
};

/**
 * Matches rows to known commitments: a ref beats all but a title that is another's; then titles; then likeness.
 * A row whose ref another row shares is left out, and the commitment of that ref is in dispute.
 */
export const matchRows = (known: readonly KnownCommitment[], read: Normalised): Matched => {
  // Present ones first: a removed one comes back only where no other answers to the ref or the title.
  const inOrder = known.toSorted((a, b) => Number(a.removed) - Number(b.removed));
  const byRef = groupBy(inOrder, ({ commitment }) =>
    commitment.ref === null ? null : refKey(commitment.ref),
  );
  const byTitle = groupBy(inOrder, knownTitle);
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

  const open = read.commitments.filter(({ item: { at } }) => {
    const ref = shared.get(`${at.tab}\u0000${at.row}`);
    const [stored] = ref === undefined ? [] : (byRef.get(ref) ?? []);
    if (stored) disputed.add(stored.id);
    return ref === undefined;
  });
  const unmatched = (): CommitmentReading[] => open.filter((reading) => !ids.has(reading));
  const ofRef = (reading: CommitmentReading): KnownCommitment[] =>
    (byRef.get(rowRef(reading) ?? '') ?? []).filter(isFree);

  for (const reading of open) {
    const one = ofRef(reading).find((candidate) => knownTitle(candidate) === rowTitle(reading));
    if (one) take(reading, one);
  }
  for (const reading of unmatched()) {
    if (!byRef.has(rowRef(reading) ?? '')) continue;
    const one = (byTitle.get(rowTitle(reading) ?? '') ?? []).find(
      (candidate) => !candidate.removed && isFree(candidate),
    );
    if (!one) continue;
    take(reading, one);
    findings.push(refMoved(reading, one, read));
  }
  for (const reading of unmatched()) {
    const [one] = ofRef(reading);
    if (one) take(reading, one);
  }
  for (const [title, readings] of groupBy(unmatched(), rowTitle))
    for (const [reading, one] of pairSameTitles(readings, (byTitle.get(title) ?? []).filter(isFree)))
      take(reading, one);
  const left = inOrder.filter((one) => !one.removed && isFree(one));
  for (const [reading, one] of matchByLikeness(left, unmatched(), alignedPairs(inOrder, open, ids)))
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
