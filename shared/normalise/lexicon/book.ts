import { keyOf } from '../text/fold.ts';
import { everyLexicon, type Lexicon } from './languages.ts';

/** Folded phrases and what they mean. */
export type Book<Meaning> = ReadonlyMap<string, Meaning>;

/** One book of every language's phrases, from what each language has to say. */
export const bookOf = <Meaning>(
  entries: (lexicon: Lexicon) => Iterable<readonly [phrase: string, meaning: Meaning]>,
): Book<Meaning> =>
  new Map(
    everyLexicon.flatMap((lexicon) =>
      [...entries(lexicon)].map(([phrase, meaning]) => [keyOf(phrase), meaning] as const),
    ),
  );

/** The entries of lists of phrases by meaning. */
export const phrasesByMeaning = <Meaning extends string>(
  lists: Readonly<Record<Meaning, readonly string[]>>,
  meanings: readonly Meaning[],
): (readonly [string, Meaning])[] =>
  meanings.flatMap((meaning) => lists[meaning].map((phrase) => [phrase, meaning] as const));

/** The entries of a list whose phrases all mean one thing. */
export const phrases = <Meaning>(list: readonly string[], meaning: Meaning): (readonly [string, Meaning])[] =>
  list.map((phrase) => [phrase, meaning] as const);

/** The longest phrase of a book that words begin with, and how many words it takes. */
export const longestOpening = <Meaning>(
  book: Book<Meaning>,
  words: readonly string[],
  from = 0,
): { readonly meaning: Meaning; readonly words: number } | null => {
  for (let count = Math.min(words.length - from, 6); count > 0; count -= 1) {
    const meaning = book.get(words.slice(from, from + count).join(' '));
    if (meaning !== undefined) return { meaning, words: count };
  }
  return null;
};
