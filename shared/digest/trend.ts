import type { Digest, DigestItem, TrendPoint } from '../model/digest.ts';
import { isOpen } from './standing.ts';

/** How many editions the trend looks back on: half a year. */
const EDITIONS = 26;

/** The numbers of the editions before, as they were told then, and this one's last. */
export const trendOf = (
  items: readonly DigestItem[],
  { period, window, counts }: Pick<Digest, 'period' | 'window' | 'counts'>,
  previous: Digest | null,
): TrendPoint[] => {
  const { done, overdue } = counts;
  const open = items.filter(isOpen).length;
  const now = { period, to: window.to, done: done.now, overdue: overdue.now, open };
  return [...(previous?.trend ?? []), now].slice(-EDITIONS);
};
