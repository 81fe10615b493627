import type { Finding } from '../../model/finding.ts';
import type { CommitmentReading, Normalised } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import { refKey } from '../refs.ts';
import { fold } from '../text/fold.ts';
import { matchByLikeness } from './likeness.ts';

export interface Matched {
  readonly rows: readonly { readonly id: string | null; readonly reading: CommitmentReading }[];
  /** Known commitments whose rows are in dispute: not gone, and not to be changed. */
  readonly disputed: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

const titleKey = (title: string): string => fold(title);

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

const placeDistance = ({ place }: KnownCommitment, { item }: CommitmentReading): number =>
  place === null ? 1e9 : Math.abs(place.row - item.at.row) + (place.tab === item.at.tab ? 0 : 1e6);

/** Present before removed, then the nearest to where it stood. */
const likeliest = (
  candidates: readonly KnownCommitment[],
  reading: CommitmentReading,
): KnownCommitment | undefined =>
  [...candidates].sort(
    (a, b) => Number(a.removed) - Number(b.removed) || placeDistance(a, reading) - placeDistance(b, reading),
  )[0];

/** The refs that rows share, by where the error stands. */
const sharedRefs = (read: Normalised): ReadonlyMap<string, string> =>
  new Map(
    read.findings.flatMap(({ code, tab, row, value }) =>
      code === 'ref.duplicate' && value !== null ? [[`${tab}\u0000${row}`, value] as const] : [],
    ),
  );

const refMoved = (
  reading: CommitmentReading,
  ref: string,
  title: string,
  columns: Normalised['tabs'],
): Finding => {
  const { tab, row } = reading.item.at;
  const column = columns.find(({ name }) => name === tab)?.columns['ref'] ?? null;
  return {
    severity: 'warning',
    code: 'ref.moved',
    tab,
    row,
    column,
    cell: column === null ? null : `${column}${row}`,
    value: ref,
    params: { field: 'ref', ref, title },
  };
};

/** Matches rows to known commitments: a title that is another's beats a ref, a ref beats a title, likeness comes last. */
export const matchRows = (known: readonly KnownCommitment[], read: Normalised): Matched => {
  const byRef = groupBy(known, ({ commitment }) => (commitment.ref === null ? null : refKey(commitment.ref)));
  const byTitle = groupBy(known, ({ commitment }) => titleKey(commitment.title));
  const shared = sharedRefs(read);
  const disputed = new Set<string>();
  const ids = new Map<CommitmentReading, string>();
  const taken = new Set<string>();
  const findings: Finding[] = [];

  const open = read.commitments.filter((reading) => {
    const ref = shared.get(`${reading.item.at.tab}\u0000${reading.item.at.row}`);
    if (ref === undefined) return true;
    const stored = likeliest(byRef.get(refKey(ref)) ?? [], reading);
    if (stored) disputed.add(stored.id);
    return false;
  });
  const free = (candidates: readonly KnownCommitment[] | undefined): KnownCommitment[] =>
    (candidates ?? []).filter(({ id }) => !taken.has(id) && !disputed.has(id));
  const take = (reading: CommitmentReading, one: KnownCommitment | undefined): void => {
    if (!one) return;
    ids.set(reading, one.id);
    taken.add(one.id);
  };

  const titleOf = new Map(
    open.map((reading) => [reading, reading.untaken.includes('title') ? null : titleKey(reading.item.title)]),
  );
  const withRef = open.filter(({ item }) => item.ref !== null && byRef.has(refKey(item.ref)));
  const ownRef = (reading: CommitmentReading): KnownCommitment[] =>
    reading.item.ref === null ? [] : (byRef.get(refKey(reading.item.ref)) ?? []);
  const byOthersTitle = (reading: CommitmentReading): KnownCommitment[] => {
    const title = titleOf.get(reading) ?? null;
    if (title === null || ownRef(reading).some(({ commitment }) => titleKey(commitment.title) === title))
      return [];
    return (byTitle.get(title) ?? []).filter(({ removed }) => !removed);
  };

  for (const reading of withRef) {
    const one = likeliest(free(byOthersTitle(reading)), reading);
    if (!one) continue;
    take(reading, one);
    findings.push(refMoved(reading, reading.item.ref ?? '', one.commitment.title, read.tabs));
  }
  for (const reading of withRef)
    if (!ids.has(reading)) take(reading, likeliest(free(ownRef(reading)), reading));
  const rest = open.filter((reading) => !ids.has(reading));
  for (const reading of rest) {
    const title = titleOf.get(reading) ?? null;
    const candidates = title === null ? [] : free(byTitle.get(title));
    take(reading, likeliest(candidates, reading));
  }
  const unmatched = open.filter((reading) => !ids.has(reading));
  for (const [reading, one] of matchByLikeness(
    known.filter(({ id, removed }) => !removed && !taken.has(id) && !disputed.has(id)),
    unmatched,
  ))
    take(reading, one);

  return {
    rows: open
      .filter((reading) => ids.has(reading) || !reading.untaken.includes('title'))
      .map((reading) => ({ id: ids.get(reading) ?? null, reading })),
    disputed,
    findings,
  };
};
