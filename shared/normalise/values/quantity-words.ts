import type { Comparator } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { remember } from '../../model/text/remember.ts';
import { comparatorAtEnd, comparatorIn } from './comparators.ts';
import { isDual, numberInWords } from './number-words.ts';
import { endOfWords, wordsOf } from './typed-words.ts';

const leads = bookOf(({ quantities }) => phrases(quantities.lead, true));
const references = bookOf(({ rows, calendar, quantities }) => [
  ...phrases(rows.documents, true),
  ...phrases(quantities.references, true),
  ...phrases(calendar.year, true),
]);
const ones = bookOf(({ quantities }) =>
  phrases([...Object.keys(quantities.multipliers), ...Object.keys(quantities.dirhamMultipliers)], 1),
);
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

/** A number in words, up to ten, an Arabic dual or a multiplier by itself, after nothing but words that lead up to it. */
export const quantityInWords = (text: string): QuantityInWords | null => {
  const { comparator, rest } = comparatorIn(text);
  const words = wordsOf(rest);
  const at = leadingWords(words);
  const number = numberInWords(words, at);
  const two = number ? null : longestOpening(twos, words, at);
  const dual = isDual(words[at] ?? '') ? 2 : null;
  const amount = number?.number ?? two?.meaning ?? longestOpening(ones, words, at)?.meaning ?? dual;
  if (amount === null) return null;
  const taken = number?.words ?? two?.words ?? (dual === null ? 0 : 1);
  const end = comparatorAtEnd(rest.slice(endOfWords(rest, at + taken)));
  return { number: amount, comparator: comparator ?? end.comparator ?? '=', after: end.rest };
};
