import { readDateText } from '../values/dates.ts';

const QUARTER_ALONE = /(?<!\p{L})[TQS]\s?([1-4])$/iu;

/**
 * When a header says that its column was filled in, for comparing it with another: «Situation T2 2025»,
 * وضعية التنفيذ 2024; null where it says no time.
 */
export const periodOf = (header: string): string | null => {
  if (!/\d/u.test(header)) return null;
  const words = header.split(/\s+/u);
  for (let from = 0; from < words.length; from += 1) {
    const read = readDateText(words.slice(from).join(' '), 'last');
    if ('date' in read) return read.date;
  }
  return QUARTER_ALONE.exec(header)?.[1] ?? null;
};
