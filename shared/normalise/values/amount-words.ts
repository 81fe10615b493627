import type { Comparator } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrases, phrasesByMeaning } from '../lexicon/book.ts';
import { keyOfWord } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

const COMPARATORS = ['>=', '<=', '>', '<'] as const;
const comparators = bookOf<Comparator>(({ quantities }) =>
  phrasesByMeaning(quantities.comparators, COMPARATORS),
);
const dirhams = bookOf(({ quantities }) => phrases(quantities.dirham, true));
const percents = bookOf(({ quantities }) => phrases(quantities.percent, true));
const multipliers = bookOf(({ quantities }) => Object.entries(quantities.multipliers));
const numbers = bookOf(({ quantities }) => Object.entries(quantities.numbers));
const leads = bookOf(({ quantities }) => phrases(quantities.lead, true));
const duals = bookOf(({ quantities }) => phrases(quantities.duals, true));
const references = bookOf(({ rows, calendar, quantities }) => [
  ...phrases(rows.documents, true),
  ...phrases(quantities.references, true),
  ...phrases(calendar.year, true),
]);

const SIGNS: readonly (readonly [RegExp, Comparator])[] = [
  [/>=|=>|≥|⩾/u, '>='],
  [/<=|=<|≤|⩽/u, '<='],
  [/>/u, '>'],
  [/</u, '<'],
  [/=/u, '='],
];
const WORDS = /[\p{L}\p{M}]+/gu;

/** The words of a text that decide something, each with where it ends in the text. */
const wordsWithEnds = (text: string): readonly { readonly key: string; readonly end: number }[] =>
  [...text.matchAll(WORDS)]
    .map(({ 0: word, index }) => ({ key: keyOfWord(word), end: index + word.length }))
    .filter(({ key }) => key !== '');
const wordsOf = (text: string): readonly string[] => wordsWithEnds(text).map(({ key }) => key);
const endOfWords = (text: string, count: number): number => wordsWithEnds(text)[count - 1]?.end ?? 0;

const MOST_LEADING_WORDS = 4;

interface Compared {
  readonly comparator: Comparator | null;
  /** The text without the comparator. */
  readonly rest: string;
}

/** A comparator before a number: a sign, or words such as على الأقل. */
export const comparatorIn = remember((text): Compared => {
  for (const [sign, comparator] of SIGNS)
    if (sign.test(text)) return { comparator, rest: text.replace(sign, ' ') };
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const found = longestOpening(comparators, words, at);
    if (found)
      return {
        comparator: found.meaning,
        rest: text.slice(0, endOfWords(text, at)) + text.slice(endOfWords(text, at + found.words)),
      };
  }
  return { comparator: null, rest: text };
});

/** A comparator after what is counted: `2 sessions au moins`. */
export const comparatorAtEnd = remember((text): Compared => {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const found = longestOpening(comparators, words, at);
    if (found && at + found.words === words.length)
      return { comparator: found.meaning, rest: text.slice(0, endOfWords(text, at)) };
  }
  return { comparator: null, rest: text };
});

/** The unit that follows a number, and by how much a word such as million or MDH multiplies it. */
export const unitOf = remember((text): { readonly unit: string | null; readonly factor: number } => {
  const typed = text.trim().replace(/^[.,:()\s]+|[()\s:،؛;]+$/gu, '');
  if (/^[%٪]/u.test(typed)) return { unit: '%', factor: 1 };
  const words = wordsOf(typed);
  const multiplier = longestOpening(multipliers, words);
  const inFull = multiplier ? typed.slice(endOfWords(typed, multiplier.words)) : typed;
  const factor = multiplier?.meaning ?? 1;
  const after = multiplier ? words.slice(multiplier.words) : words;
  if (longestOpening(dirhams, after) || /dh|mad|md/u.test(multiplier ? (words[0] ?? '') : ''))
    return { unit: 'MAD', factor };
  if (/^[mk]$/u.test(after[0] ?? '') && longestOpening(dirhams, after, 1))
    return { unit: 'MAD', factor: after[0] === 'm' ? 1e6 : 1e3 };
  if (longestOpening(percents, words)) return { unit: '%', factor: 1 };
  return { unit: inFull.trim().replace(/^(?:de |d['’])/u, '') || null, factor };
});

/** Whether words before a number only lead up to it; a law's number or a year counts nothing. */
export const isLeadIn = remember((head): boolean => {
  const words = wordsOf(head);
  return words.length <= MOST_LEADING_WORDS && !words.some((word) => references.has(word));
});

const DUAL_ENDING = /(?:تان|تين)$/u;
const isDual = (key: string): boolean =>
  duals.has(key) || (DUAL_ENDING.test(key) && key.length >= 5 && !NOT_DUAL.has(key));
const NOT_DUAL = new Set(['بساتين', 'فساتين', 'روتين', 'اثنتين'].map(keyOfWord));

/** A number in words, up to ten, or an Arabic dual, after nothing but words that lead up to it. */
export const numberWordIn = (
  text: string,
): { readonly number: number; readonly comparator: Comparator; readonly after: string } | null => {
  const { comparator, rest } = comparatorIn(text);
  const words = wordsOf(rest);
  let at = 0;
  for (let lead = longestOpening(leads, words, at); lead; lead = longestOpening(leads, words, at))
    at += lead.words;
  const number = longestOpening(numbers, words, at);
  const multiplier = number ? null : longestOpening(multipliers, words, at);
  const amount = number?.meaning ?? (multiplier ? 1 : isDual(words[at] ?? '') ? 2 : null);
  if (amount === null) return null;
  const after = multiplier
    ? rest.slice(endOfWords(rest, at))
    : rest.slice(endOfWords(rest, at + (number?.words ?? 1)));
  const end = comparatorAtEnd(after);
  return { number: amount, comparator: comparator ?? end.comparator ?? '=', after: end.rest };
};
