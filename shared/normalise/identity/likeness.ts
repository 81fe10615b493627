import type { Commitment } from '../../model/commitment.ts';
import type { CommitmentReading } from '../../model/normalised.ts';
import type { KnownCommitment } from '../identify.ts';
import { wordKeys } from '../text/word-keys.ts';

export type Pair = readonly [reading: CommitmentReading, known: KnownCommitment];

/** Titles that share at least so much of their words are one title retyped, wherever it stands. */
const SAME_TITLE = 0.5;
/** In the same place, much less is enough. */
const SIMILAR_TITLE = 0.2;
const SAME_FIELDS = 0.5;
/** A word that so many titles have tells none of them. */
const COMMONPLACE = 200;

const wordsOf = (title: string): ReadonlySet<string> => new Set(wordKeys(title));

/** The share of words that two titles have in common, 0 to 1 (Dice). */
const titleLikeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * one.intersection(other).size) / (one.size + other.size || 1);

const COMPARED = ['kind', 'owner', 'dependsOn', 'beneficiaries', 'committee', 'agreedOn', 'due', 'recurs', 'status', 'progress', 'target', 'current', 'unionView', 'stateView', 'evidence', 'documents', 'notes'] as const; // prettier-ignore
const isGiven = (value: unknown): boolean =>
  value !== null && value !== 'commitment' && !(Array.isArray(value) && value.length === 0);

/** The share of fields, of those given on either side, that say the same, 0 to 1; all, where none is given. */
const fieldLikeness = (one: Commitment, other: Commitment): number => {
  const given = COMPARED.filter((field) => isGiven(one[field]) || isGiven(other[field]));
  const same = given.filter((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
  return given.length === 0 ? 1 : same.length / given.length;
};

/** A ref of its own on each side says that they are two. */
const mayBeOne = ([{ item }, { commitment }]: Pair): boolean => item.ref === null || commitment.ref === null;

/** Pairs worth comparing: those whose titles share a word that is not everywhere. */
const pairsByWord = (
  rows: readonly CommitmentReading[],
  known: readonly KnownCommitment[],
): readonly Pair[] => {
  const byWord = Map.groupBy(
    known.flatMap((one) => [...wordsOf(one.commitment.title)].map((word) => [word, one] as const)),
    ([word]) => word,
  );
  return rows.flatMap((reading) => {
    const near = new Set<KnownCommitment>();
    for (const word of wordsOf(reading.item.title)) {
      const group = byWord.get(word) ?? [];
      if (group.length <= COMMONPLACE) for (const [, one] of group) near.add(one);
    }
    return [...near].map((one) => [reading, one] as const);
  });
};

/**
 * Matches rows that neither ref nor title tells: a title retyped, wherever it stands now, or anything retyped in
 * the place where it stood (`aligned`). The likeliest pairs are taken first; a row that is like none is new.
 */
export const matchByLikeness = (
  known: readonly KnownCommitment[],
  rows: readonly CommitmentReading[],
  aligned: readonly Pair[],
): readonly Pair[] => {
  const inPlace = new Map(aligned);
  const rated = [...pairsByWord(rows, known), ...aligned].filter(mayBeOne).flatMap((pair) => {
    const [reading, one] = pair;
    const title = titleLikeness(wordsOf(reading.item.title), wordsOf(one.commitment.title));
    const fields = fieldLikeness(reading.item, one.commitment);
    const place = inPlace.get(reading) === one;
    const like = title >= SAME_TITLE || (place && (title >= SIMILAR_TITLE || fields >= SAME_FIELDS));
    return like ? [{ pair, score: 2 * title + Number(place) + fields }] : [];
  });
  const matched = new Map<CommitmentReading, KnownCommitment>();
  const taken = new Set<KnownCommitment>();
  for (const { pair } of rated.sort((a, b) => b.score - a.score)) {
    const [reading, one] = pair;
    if (matched.has(reading) || taken.has(one)) continue;
    matched.set(reading, one);
    taken.add(one);
  }
  return [...matched];
};
