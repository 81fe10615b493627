import type { Comparator } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrasesByMeaning } from '../lexicon/book.ts';
import { remember } from '../../model/text/remember.ts';
import { endOfWords, wordsOf } from './typed-words.ts';

const COMPARATORS = ['>=', '<=', '>', '<'] as const;
const comparators = bookOf<Comparator>(({ quantities }) =>
  phrasesByMeaning(quantities.comparators, COMPARATORS),
);

const SIGNS: readonly (readonly [RegExp, Comparator])[] = [
  [/>=|=>|[≥⩾≧]/u, '>='],
  [/<=|=<|[≤⩽≦]/u, '<='],
  [/>/u, '>'],
  [/</u, '<'],
  [/=/u, '='],
];

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

const PLUS = /^\s*\+(?!\s*\d)/u;
const LETTER = /\p{L}/u;
const DIGIT = /\d/;

/**
 * A comparator after what is counted: `2 sessions au moins`, `1000 DH et plus`, `1000+`. One that a number follows
 * says from when or until when: `500 DH à partir de 2026`.
 */
export const comparatorAtEnd = remember((text): Compared => {
  if (PLUS.test(text)) return { comparator: '>=', rest: text.replace(PLUS, '') };
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += 1) {
    const found = longestOpening(comparators, words, at);
    if (found && at + found.words === words.length && !DIGIT.test(text.slice(endOfWords(text, words.length))))
      return {
        comparator: found.meaning,
        rest: text.slice(0, at === 0 ? text.search(LETTER) : endOfWords(text, at)),
      };
  }
  return { comparator: null, rest: text };
});
