import type { View, ViewValue } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrasesByMeaning } from '../lexicon/book.ts';
import { wordKeys } from '../text/word-keys.ts';
import { type Parse, taken } from './cell.ts';
import { isNone } from './none.ts';
import { afterOpeners, negations } from './status-words.ts';
import { readStatus } from './status.ts';

const views = bookOf(({ states }) =>
  phrasesByMeaning(states.views, ['satisfactory', 'disputed', 'insufficient']),
);

const valueOf = (text: string): ViewValue | null => {
  const all = wordKeys(text);
  const words = longestOpening(views, all) ? all : afterOpeners(all);
  const view = longestOpening(views, words)?.meaning;
  if (view) return view;
  const negation = longestOpening(negations, words);
  if (negation && longestOpening(views, words, negation.words)?.meaning === 'satisfactory')
    return 'insufficient';
  // «Partly satisfactory» is neither, and no status.
  return longestOpening(views, words, 1) ? null : (readStatus(text)?.status ?? null);
};

/** Reads what one party says of a commitment; words that are none we know are kept as they are. */
export const parseView: Parse<View | null> = ({ text }) =>
  taken(isNone(text) ? null : { value: valueOf(text), text });
