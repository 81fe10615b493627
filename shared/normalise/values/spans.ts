import type { Edge, ReadDate } from './numeric-dates.ts';

type ReadOne = (text: string, edge: Edge) => ReadDate;
type Found = Extract<ReadDate, { readonly date: string }>;
/** Reads a date of one of the years that were typed. */
type Read = (text: string) => Found | null;

/** What may stand between the two ends of a span; not the second mark of 2026-05-07. */
const BETWEEN =
  / ?(?:[–—/]|(?<!-\d\d?)-) ?| (?:au|à|et|to|until|and|[إا]ل[ىي] غاي[ةه]|[إا]ل[ىي]|حت[ىي]) | و ?(?=[\p{N}\p{L}])/giu;
const WORD = /(?!à)\p{L}/iu;
const YEARS = /(?<!\d)\d{4}(?!\d)/gu;

const yearOf = (read: ReadDate): readonly string[] => ('date' in read ? [read.date.slice(0, 4)] : []);
const lacksYear = (read: ReadDate): boolean => 'failed' in read && read.failed === 'year-missing';

/** Words with what ends each of them: a space, or the mark of a date in digits. */
const wordsOf = (text: string): readonly string[] => text.split(/(?<=[ /.])/u);

const asExactAs =
  ({ precision }: Found, read: Read): Read =>
  (part) => {
    const found = read(part);
    return found?.precision === precision ? found : null;
  };

/** An end that leaves out what follows in the other one: the `14` of `14-16 octobre 2025`. */
const withTail = (start: string, end: string, read: Read): Found | null => {
  const words = wordsOf(end);
  for (let from = words.length - 1; from > 0; from -= 1) {
    const mark = words[from - 1]?.slice(-1) ?? '';
    const found = read(start + mark + words.slice(from).join(''));
    if (found) return found;
  }
  return null;
};

/**
 * An end that leaves out what the other one says first: the `16` of `October 14-16, 2025`. A weekday said there
 * is not this end's, and no day is made a month: `7 juin et 14 2026`.
 */
const withHead = (start: string, end: string, read: Read): Found | null => {
  const words = wordsOf(start);
  for (let count = 1; count < words.length; count += 1) {
    const found = read(`${words.slice(0, count).join('')}${end}`);
    if (found && found.doubt !== 'month-first') return { date: found.date, precision: found.precision };
  }
  return null;
};

/** Years and parts of years, which are both ends of a span as they stand: `début 2026 - fin 2027`. */
const isLong = ({ precision }: Found): boolean => precision !== 'day' && precision !== 'month';

const endsOf = (start: string, joiner: string, end: string, read: Read): readonly (Found | null)[] => {
  const begins = read(start);
  const ends = read(end);
  const slash = joiner.includes('/');
  if (begins && ends) {
    const alike = begins.precision === ends.precision || (isLong(begins) && isLong(ends) && !slash);
    return alike ? [begins, ends] : [];
  }
  // Before digits a slash is a mark of one date, unless both ends are dates by themselves.
  if (slash && !/\p{L}/u.test(end)) return [];
  if (begins) {
    const alike = asExactAs(begins, read);
    // `du 14 octobre 2025 au 16`; after a mark or «à» a bare number may be an hour or a year.
    const shortened = WORD.test(joiner) && begins.precision === 'day';
    return [begins, withHead(start, end, alike) ?? (shortened ? withTail(end, start, alike) : null)];
  }
  const last = ends ?? withHead(start, end, read);
  return last ? [withTail(start, end, asExactAs(last, read)), last] : [];
};

/**
 * A span, `14-16 octobre 2025`, `من يناير إلى يونيو 2026`, by its first or last day; null where it is none.
 * A year that is typed in full is the only year there is; where none is, one of the ends has its own in two digits.
 */
export const readSpan = (text: string, edge: Edge, readOne: ReadOne): ReadDate | null => {
  const typed = text.match(YEARS) ?? [];
  let failed: ReadDate | null = null;
  for (const between of text.matchAll(BETWEEN)) {
    const [joiner] = between;
    const start = text.slice(0, between.index);
    const end = text.slice(between.index + joiner.length);
    const alone = typed.length > 0 ? [] : [readOne(start, edge), readOne(end, edge)];
    const years = typed.length > 0 ? typed : alone.flatMap(yearOf);
    const lacking = alone.filter(lacksYear).length;
    if (lacking === 2 || (lacking === 1 && joiner.includes(' '))) failed = { failed: 'year-missing' };
    const read: Read = (part) => {
      const found = readOne(part, edge);
      return 'date' in found && years.includes(found.date.slice(0, 4)) ? found : null;
    };
    const [first, last] = endsOf(start, joiner, end, read);
    if (first && last && first.date <= last.date) return edge === 'first' ? first : last;
  }
  return failed;
};
