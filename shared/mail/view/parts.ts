import type { Standing } from '../../model/digest.ts';
import type { PartView } from './view.ts';

/** The order in which bars and legends show standings: from what is done to what is not. */
export const STANDINGS: readonly Standing[] = [
  'done',
  'declared',
  'in_progress',
  'blocked',
  'not_started',
  'not_given',
  'dropped',
];

/** Whole percents that add up to 100: the largest remainders take what rounding down left over. */
const shares = (counts: readonly number[]): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share % 1 }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
};

/** The parts of a bar. */
export const partsOf = (counts: Readonly<Record<Standing, number>>): PartView[] => {
  const percents = shares(STANDINGS.map((standing) => counts[standing]));
  return STANDINGS.map((standing, index) => ({ standing, percent: percents[index] ?? 0 })).filter(
    ({ percent }) => percent > 0,
  );
};
