import { keyOf } from '../text/word-keys.ts';
import { everyLexicon, type Lexicon } from './languages.ts';

/** Folded phrases and what they mean. */
export interface Book<Meaning> extends ReadonlyMap<string, Meaning> {
  /** How many words the longest phrase has that begins with a word. */
  readonly longest: ReadonlyMap<string | undefined, number>;
}

const withLongest = <Meaning>(phrases: ReadonlyMap<string, Meaning>): Book<Meaning> => {
  const longest = new Map<string | undefined, number>();
  for (const phrase of phrases.keys()) {
    const words = phrase.split(' ');
    const [first] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return Object.assign(new Map(phrases), { longest });
};

/** One book of every language's phrases, from what each language has to say. */
export const bookOf = <Meaning>(
  entries: (lexicon: Lexicon) => Iterable<readonly [phrase: string, meaning: Meaning]>,
): Book<Meaning> =>
  withLongest(
    new Map(
      everyLexicon.flatMap((lexicon) =>
        [...entries(lexicon)].map(([phrase, meaning]) => [keyOf(phrase), meaning] as const),
      ),
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
  const longest = book.longest.get(words[from]) ?? 0;
  for (let count = Math.min(words.length - from, longest); count > 0; count -= 1) {
    const meaning = book.get(count === 1 ? (words[from] ?? '') : words.slice(from, from + count).join(' '));
    if (meaning !== undefined) return { meaning, words: count };
  }
  return null;
};
