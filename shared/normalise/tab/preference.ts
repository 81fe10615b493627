import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { wordKeys } from '../text/word-keys.ts';
import { type Candidate, nameOf } from './candidates.ts';
import { periodOf } from './header-period.ts';

/** An order that does not change when columns are moved. */
export const byName = (a: Candidate, b: Candidate): number =>
  Number(nameOf(a.header) > nameOf(b.header)) - Number(nameOf(a.header) < nameOf(b.header));

const revisions = bookOf(({ rows }) => phrases(rows.revised, true));

/** Whether a column says anew what another said first: «Échéance révisée», الأجل المعدل. */
export const isRevision = ({ header, sample }: Candidate): boolean =>
  sample.filled > 0 &&
  wordKeys(nameOf(header)).some((_, at, words) => longestOpening(revisions, words, at) !== null);

/** What cells say against a header's rank: not nearly empty beside another column; all of the field's kind. */
const FILLED = 2;
const FIT = 1.5;

/**
 * The candidates for one field, the best first: what was revised, then by how surely the header names it, unless
 * the column is nearly empty beside another, or holds what the field cannot take. Where columns stand never decides: they may be moved.
 */
export const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const most = Math.max(...candidates.map(({ sample }) => sample.filled));
  const standing = ({ rank, sample, fit }: Candidate): number =>
    rank + (sample.filled * 2 >= most ? FILLED : 0) + FIT * fit;
  return [...candidates].sort(
    (a, b) =>
      Number(isRevision(b)) - Number(isRevision(a)) ||
      standing(b) - standing(a) ||
      b.sample.filled - a.sample.filled ||
      byName(a, b),
  );
};

/** When a column was filled in, by its header. */
export const timeOf = ({ header }: Candidate): string | null => periodOf(nameOf(header));

/** Of columns that say one thing at several times, the latest that is filled in stands for it: «Situation T2 2025». */
export const latestFirst = (ordered: readonly Candidate[]): readonly Candidate[] => {
  const [best] = ordered;
  if (!best || timeOf(best) === null) return ordered;
  const most = Math.max(...ordered.map(({ sample }) => sample.filled));
  const latest = ordered
    .filter((one) => one.rank === best.rank && one.sample.filled * 2 >= most)
    .reduce((late, one) => ((timeOf(one) ?? '') > (timeOf(late) ?? '') ? one : late), best);
  return [latest, ...ordered.filter((one) => one !== latest)];
};
