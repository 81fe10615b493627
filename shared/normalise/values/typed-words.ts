import { keyOfWord } from '../text/word-keys.ts';

const WORDS = /[\p{L}\p{M}]+/gu;

/** The words of a text that decide something, each with where it ends in the text. */
const wordsWithEnds = (text: string): readonly { readonly key: string; readonly end: number }[] =>
  [...text.matchAll(WORDS)]
    .map(({ 0: word, index }) => ({ key: keyOfWord(word), end: index + word.length }))
    .filter(({ key }) => key !== '');

/** The words of a text as a lexicon knows them, without its numbers. */
export const wordsOf = (text: string): readonly string[] => wordsWithEnds(text).map(({ key }) => key);

/** Where the first so many of a text's words end in it. */
export const endOfWords = (text: string, count: number): number => wordsWithEnds(text)[count - 1]?.end ?? 0;
