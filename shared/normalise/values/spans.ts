import type { Edge, ReadDate } from './numeric-dates.ts';

type ReadOne = (text: string, edge: Edge) => ReadDate;

/** What may stand between the two ends of a span. */
const BETWEEN = /\s*[-–—]\s*|\s+(?:au|à|et|to|until|and|إلى غاية|إلى|حتى)\s+|\s+و\s*(?=\d)/giu;

/** The first end, which leaves out what the second one says: `14` of `14-16 octobre 2025`. */
const completed = (start: string, end: string, edge: Edge, readOne: ReadOne): ReadDate | null => {
  const words = end.split(' ');
  for (let from = words.length; from > 0; from -= 1) {
    const read = readOne([start, ...words.slice(from)].join(' '), edge);
    if ('date' in read) return read;
  }
  return null;
};

/** A span, `14-16 octobre 2025`, `من يناير إلى يونيو 2026`, by its first or last day; null where it is none. */
export const readSpan = (text: string, edge: Edge, readOne: ReadOne): ReadDate | null => {
  for (const between of text.matchAll(BETWEEN)) {
    const end = text.slice(between.index + between[0].length);
    const last = readOne(end, edge);
    if (!('date' in last)) continue;
    const first = completed(text.slice(0, between.index), end, edge, readOne);
    if (!first || !('date' in first) || first.precision !== last.precision || first.date > last.date)
      continue;
    return edge === 'first' ? first : last;
  }
  return null;
};
