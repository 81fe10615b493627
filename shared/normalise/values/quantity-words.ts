import type { Comparator } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { remember } from '../../model/text/remember.ts';
import { comparatorAtEnd, comparatorIn } from './comparators.ts';
import { isOneOf } from './multipliers.ts';
import { goesOn, isDual, type NumberInWords, numberInWords } from './number-words.ts';
import { endOfWords, wordsOf } from './typed-words.ts';
import { unitOf } from './units.ts';

const leads = bookOf(({ quantities }) => phrases(quantities.lead, true));
const references = bookOf(({ rows, calendar, quantities }) => [
  ...phrases(rows.documents, true),
  ...phrases(quantities.references, true),
  ...phrases(calendar.year, true),
]);
const singles = bookOf(({ quantities }) => phrases(quantities.single, true));
const twos = bookOf(({ quantities }) => Object.entries(quantities.twofold));

const MOST_LEADING_WORDS = 4;

/** Whether words before a number only lead up to it; a law's number or a year counts nothing. */
export const isLeadIn = remember((head): boolean => {
  const words = wordsOf(head);
  return words.length <= MOST_LEADING_WORDS && !words.some((word) => references.has(word));
});

/** How many words from one on only lead up to a quantity: `un montant de`, حوالي. */
export const leadingWords = (words: readonly string[], from = 0): number => {
  let at = from;
  for (let lead = longestOpening(leads, words, at); lead; lead = longestOpening(leads, words, at))
    at += lead.words;
  return at - from;
};

/** A quantity in words: its number, and the text that follows. */
export interface QuantityInWords {
  readonly number: number;
  readonly comparator: Comparator;
  readonly after: string;
}

const twofoldAt = (words: readonly string[], at: number): NumberInWords | null => {
  const two = longestOpening(twos, words, at);
  return two && { number: two.meaning, words: two.words };
};

/** A noun that says its own number: in its dual, or with واحدة after it. */
const countedNoun = (words: readonly string[], at: number): 1 | 2 | null => {
  if (isDual(words[at] ?? '')) return 2;
  return singles.has(words[at + 1] ?? '') && !goesOn(words, at + 2) ? 1 : null;
};

/** The text after a noun that says its own number; dirhams are the unit themselves. */
const afterNoun = (rest: string, words: readonly string[], at: number, number: 1 | 2): string => {
  const noun = rest.slice(endOfWords(rest, at), endOfWords(rest, at + 1));
  const after = rest.slice(endOfWords(rest, at + (number === 1 ? 2 : 1)));
  return number === 1 || unitOf(words[at] ?? '')?.unit === 'MAD' ? noun + after : after;
};

/** A number in words, up to ten, an Arabic dual or a multiplier by itself, after nothing but words that lead up to it. */
export const quantityInWords = (text: string): QuantityInWords | null => {
  const { comparator, rest } = comparatorIn(text);
  const words = wordsOf(rest);
  const at = leadingWords(words);
  const known = numberInWords(words, at) ?? twofoldAt(words, at);
  const noun = known ? null : countedNoun(words, at);
  const typed = rest.slice(endOfWords(rest, at), endOfWords(rest, at + 1)).trim();
  const number = known?.number ?? noun ?? (isOneOf(words[at], typed) ? 1 : null);
  if (number === null) return null;
  const after =
    noun === null ? rest.slice(endOfWords(rest, at + (known?.words ?? 0))) : afterNoun(rest, words, at, noun);
  const end = comparatorAtEnd(after);
  return { number, comparator: comparator ?? end.comparator ?? '=', after: end.rest };
};
