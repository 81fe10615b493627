import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { keyOf } from '../text/word-keys.ts';

/**
 * One piece of a written date. Kinds are single letters, so that a date's grammar is a pattern over them:
 * `n` number of one or two digits, `y` of four, `m` month, `w` weekday, `q` quarter, `h` half, `o` ordinal,
 * `l` last, `e` end, `b` beginning, `i` middle of a period, `v` before.
 */
export interface Piece {
  readonly kind: 'n' | 'y' | 'm' | 'w' | 'q' | 'h' | 'o' | 'l' | 'e' | 'b' | 'i' | 'v';
  readonly number: number;
  readonly word: string;
}
type Meaning = { readonly kind: Piece['kind'] | 'filler'; readonly number: number };

const meaning = (kind: Meaning['kind'], number = 0): Meaning => ({ kind, number });

const words = bookOf<Meaning>(({ calendar }) => [
  ...phrases(calendar.fillers, meaning('filler')),
  ...phrases(calendar.year, meaning('filler')),
  ...phrases(calendar.before, meaning('v')),
  ...phrases(calendar.end, meaning('e')),
  ...phrases(calendar.beginning, meaning('b')),
  ...phrases(calendar.middle, meaning('i')),
  ...phrases(calendar.quarter, meaning('q')),
  ...phrases(calendar.half, meaning('h')),
  ...phrases(calendar.last, meaning('l')),
  ...Object.entries(calendar.ordinals).map(([word, number]) => [word, meaning('o', number)] as const),
  ...calendar.weekdays.flatMap((names, index) => phrases(names, meaning('w', index + 1))),
  ...calendar.months.flatMap((names, index) => phrases(names, meaning('m', index + 1))),
]);

const monthNames = bookOf(({ calendar }) =>
  calendar.months.flatMap((names, index) => phrases(names, index + 1)),
);

/** Months that an abbreviation may stand for. */
const monthsOf = (start: string): ReadonlySet<number> =>
  new Set([...monthNames].filter(([name]) => name.startsWith(start)).map(([, month]) => month));

/** What follows a day's number: 1er, 2e, 3rd, 4th. */
const SUFFIXES = new Set(['er', 'e', 'eme', 'ere', 're', 'ieme', 'nd', 'nde', 'st', 'rd', 'th']);
/** T2, Q2, S1, H1. */
const LETTERS: Readonly<Record<string, Piece['kind']>> = { t: 'q', q: 'q', s: 'h', h: 'h' };

const TOKENS = /\d+|[\p{L}\p{M}]+/gu;
const isNumber = (token: string): boolean => /^\d/u.test(token);

/** Why words are no date: a word we do not know, or an abbreviation that fits several months. */
export type Unread = { readonly unread: 'unknown' | 'ambiguous' };

/** A written date's pieces, in order, without the words that change nothing. */
export const piecesOf = (text: string): readonly Piece[] | Unread => {
  const tokens = keyOf(text).match(TOKENS) ?? [];
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    if (isNumber(token)) {
      if (token.length !== 4 && token.length > 2) return { unread: 'unknown' };
      pieces.push({ kind: token.length === 4 ? 'y' : 'n', number: Number(token), word: token });
      at += 1;
      if (SUFFIXES.has(tokens[at] ?? '')) at += 1;
      continue;
    }
    // `2h30` is an hour, `2H 2026` a half.
    const isHour = token === 'h' && pieces.at(-1)?.kind === 'n' && tokens[at + 1]?.length !== 4;
    const letter = isHour ? undefined : LETTERS[token];
    const found = longestOpening(words, tokens, at);
    if (letter && !found) pieces.push({ kind: letter, number: 0, word: token });
    else if (found) {
      const { kind, number } = found.meaning;
      if (kind !== 'filler') pieces.push({ kind, number, word: token });
    } else {
      const months = token.length > 1 ? monthsOf(token) : new Set<number>();
      const [month = 0] = months;
      if (months.size > 1) return { unread: 'ambiguous' };
      if (months.size === 0 || token.length < 3) return { unread: 'unknown' };
      pieces.push({ kind: 'm', number: month, word: token });
    }
    at += found?.words ?? 1;
  }
  return pieces;
};

/** The kinds of a date's pieces in order, for its grammar. */
export const shapeOf = (pieces: readonly Piece[]): string => pieces.map(({ kind }) => kind).join('');
