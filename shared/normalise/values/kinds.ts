import { CommitmentKind } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrases, phrasesByMeaning } from '../lexicon/book.ts';
import { wordKeys } from '../text/word-keys.ts';
import { type Parse, refused, taken } from './cell.ts';
import { isNone } from './none.ts';

const kinds = bookOf(({ states }) => phrasesByMeaning(states.kinds, CommitmentKind.options));

/** Reads `kind`; a commitment where none is given. */
export const parseKind: Parse<CommitmentKind> = ({ text }) => {
  if (isNone(text)) return taken('commitment');
  const kind = longestOpening(kinds, wordKeys(text))?.meaning;
  return kind ? taken(kind) : refused('commitment', 'kind.unknown');
};

const answers = bookOf(({ states }) => [...phrases(states.yes, true), ...phrases(states.no, false)]);
const TICKS: Readonly<Record<string, boolean>> = {
  '✓': true,
  '✔': true,
  '✅': true,
  '☑': true,
  '✗': false,
  '✘': false,
  '❌': false,
  '×': false,
};

/** Reads whether a session counts toward the year: it does unless said otherwise. */
export const parseCounts: Parse<boolean> = ({ value, text }) => {
  if (typeof value === 'number') return taken(value !== 0);
  if (isNone(text)) return taken(true);
  const words = wordKeys(text);
  const answer = TICKS[text.charAt(0)] ?? longestOpening(answers, words)?.meaning;
  return answer === undefined ? refused(true, 'answer.unknown') : taken(answer);
};
