import { type Book, bookOf, longestOpening, phrases, phrasesByMeaning } from '../lexicon/book.ts';
import type { StatusMeaning } from '../lexicon/shapes.ts';
import { wordKeys } from '../text/word-keys.ts';

export type Words = readonly string[];

const MEANINGS: readonly StatusMeaning[] = [
  'partly',
  'late',
  'dropped',
  'blocked',
  'done',
  'in_progress',
  'not_started',
];
export const statuses = bookOf(({ states }) => phrasesByMeaning(states.statuses, MEANINGS));
export const negations = bookOf(({ states }) => phrases<true>(states.negations, true));
const openers = bookOf(({ states }) => phrases(states.openers, true));
export const exceptions = bookOf(({ states }) => phrases<true>(states.exceptions, true));
export const wholly = bookOf(({ states }) => phrases<true>(states.wholly, true));

/** Whether one of a book's phrases stands anywhere in words. */
export const hasAny = (book: Book<true>, words: Words): boolean =>
  words.some((_, at) => longestOpening(book, words, at) !== null);
/** Whether words say a meaning anywhere. */
export const has = (words: Words, meaning: StatusMeaning): boolean =>
  words.some((_, at) => longestOpening(statuses, words, at)?.meaning === meaning);
/** Whether words say late, and not that it is not. */
export const saysLate = (words: Words): boolean =>
  words.some(
    (_, at) => longestOpening(statuses, words, at)?.meaning === 'late' && !negations.has(words[at - 1] ?? ''),
  );

/** Words without those before them that change nothing, and without what numbers them. */
export const afterOpeners = (words: Words): Words => {
  let at = 0;
  for (;;) {
    const opener = longestOpening(openers, words, at);
    if (opener) at += opener.words;
    else if (/^\d*%?$/u.test(words[at] ?? ' ')) at += 1;
    else return words.slice(at);
  }
};

const knownWords = new Set(
  [statuses, negations, openers, exceptions, wholly]
    .flatMap((book) => [...book.keys()])
    .flatMap((phrase) => phrase.split(' ')),
);
/** Feminine and plural pronouns, the verb's ت of the feminine, the accusative: إنجازها, انطلقت, منجزاً. */
const ENDINGS = /(?:ها|ت|ا)$/u;
const bare = (word: string): string => {
  if (knownWords.has(word)) return word;
  const stem = word.replace(ENDINGS, '');
  return knownWords.has(stem) ? stem : word;
};

/** After لم a verb has the gender of what it tells of: لم تنطلق says of a measure what لم ينطلق says of a plan. */
const withOneGender = (words: Words): Words =>
  words.map((word, at) => bare(words[at - 1] === 'لم' && word.length > 2 ? word.replace(/^ت/u, 'ي') : word));

/** The words of a status, in the forms in which a lexicon knows them. */
export const statusWords = (text: string): Words => withOneGender(wordKeys(text));
