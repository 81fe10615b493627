import type { Edge, ReadDate } from './numeric-dates.ts';

type ReadOne = (text: string, edge: Edge) => ReadDate;
type Found = Extract<ReadDate, { readonly date: string }>;

/** What may stand between the two ends of a span. */
const BETWEEN = /\s*[-–—/]\s*|\s+(?:au|à|et|to|until|and|إلى غاية|إلى|حتى)\s+|\s+و\s*(?=[\p{N}\p{L}])/giu;

/** Words with what ends each of them: a space, or the mark of a date in digits. */
const wordsOf = (text: string): readonly string[] => text.split(/(?<=[\s/.])/u);
const joined = (before: string, joiner: string, after: string): string =>
  after === '' ? before : `${before}${/[/.]$/u.exec(joiner)?.[0] ?? ' '}${after}`;

/** An end that leaves out what follows in the other one: the `14` of `14-16 octobre 2025`. It is as exact as that. */
const withTail = (
  start: string,
  end: string,
  exact: Found,
  read: (text: string) => ReadDate,
): Found | null => {
  const words = wordsOf(end);
  for (let from = words.length; from > 0; from -= 1) {
    const found = read(joined(start, words[from - 1] ?? '', words.slice(from).join('')));
    if ('date' in found && found.precision === exact.precision) return found;
  }
  return null;
};

/** An end that leaves out what the other one says first: the `16` of `October 14-16, 2025`. */
const withHead = (start: string, end: string, read: (text: string) => ReadDate): Found | null => {
  const words = wordsOf(start);
  for (let count = 0; count < words.length; count += 1) {
    const found = read(`${words.slice(0, count).join('')}${end}`);
    if ('date' in found) return found;
  }
  return null;
};

/** A span, `14-16 octobre 2025`, `من يناير إلى يونيو 2026`, by its first or last day; null where it is none. */
export const readSpan = (text: string, edge: Edge, readOne: ReadOne): ReadDate | null => {
  const read = (part: string): ReadDate => readOne(part, edge);
  for (const between of text.matchAll(BETWEEN)) {
    const start = text.slice(0, between.index);
    const end = text.slice(between.index + between[0].length);
    const last = withHead(start, end, read);
    const first = last && withTail(start, end, last, read);
    if (last && first && first.date <= last.date) return edge === 'first' ? first : last;
  }
  return null;
};
