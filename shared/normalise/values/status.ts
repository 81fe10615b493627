import type { Status } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrases, phrasesByMeaning } from '../lexicon/book.ts';
import type { StatusMeaning } from '../lexicon/shapes.ts';
import { wordKeys } from '../text/fold.ts';
import { type Parse, refused, taken } from './cell.ts';
import { isNone } from './none.ts';

export interface ReadStatus {
  readonly status: Status;
  readonly saidLate: boolean;
}

const MEANINGS: readonly StatusMeaning[] = [
  'partly',
  'late',
  'dropped',
  'blocked',
  'done',
  'in_progress',
  'not_started',
];
const statuses = bookOf(({ states }) => phrasesByMeaning(states.statuses, MEANINGS));
const negations = bookOf(({ states }) => phrases(states.negations, true));
const openers = bookOf(({ states }) => phrases(states.openers, true));
/** Words for done that say so only by themselves: تم عقد اجتماع tells of a meeting, not of the commitment. */
const bareDone = bookOf(({ states }) => phrases(states.bareDone, true));

const TICK = /^[✓✔✅☑]\ufe0f?$/u;
const BELOW_HUNDRED = /(?:^|\D)\d{1,2}(?:[.,]\d+)? ?[%٪]|[%٪] ?\d{1,2}(?!\d)/u;

const has = (words: readonly string[], meaning: StatusMeaning): boolean =>
  words.some((_, at) => longestOpening(statuses, words, at)?.meaning === meaning);
const hasNegation = (words: readonly string[]): boolean =>
  words.some((_, at) => longestOpening(negations, words, at) !== null);

const asStatus = (meaning: StatusMeaning, rest: readonly string[]): ReadStatus => {
  const status = meaning === 'late' || meaning === 'partly' ? 'in_progress' : meaning;
  const open = status === 'in_progress' || status === 'not_started' || status === 'blocked';
  return { status, saidLate: meaning === 'late' || (open && has(rest, 'late')) };
};

/** Done, unless what follows takes it back: in part, at so many percent, or a clause of its own. */
const asDone = (opening: string, rest: readonly string[], text: string): ReadStatus | null => {
  if (has(rest, 'partly') || BELOW_HUNDRED.test(text))
    return { status: 'in_progress', saidLate: has(rest, 'late') };
  const goesOn = rest.some((word) => /\p{L}/u.test(word));
  if (goesOn && (bareDone.has(opening) || hasNegation(rest) || has(rest, 'in_progress'))) return null;
  return { status: 'done', saidLate: false };
};

const afterOpeners = (words: readonly string[]): readonly string[] => {
  let at = 0;
  for (;;) {
    const opener = longestOpening(openers, words, at);
    if (opener) at += opener.words;
    else if (/^\d+$/u.test(words[at] ?? '')) at += 1;
    else return words.slice(at);
  }
};

/** After لم a verb has the gender of what it tells of: لم تنطلق says of a measure what لم ينطلق says of a plan. */
const withOneGender = (words: readonly string[]): readonly string[] =>
  words.map((word, at) => (words[at - 1] === 'لم' && word.length > 2 ? word.replace(/^ت/u, 'ي') : word));

/** Words read as a status, negation first; null where they say none that we know. */
export const readStatus = (text: string): ReadStatus | null => {
  if (TICK.test(text)) return { status: 'done', saidLate: false };
  const all = withOneGender(wordKeys(text));
  const exact = statuses.get(all.join(' '));
  if (exact && exact !== 'done') return asStatus(exact, []);
  const words = longestOpening(statuses, all) ? all : afterOpeners(all);
  const opening = longestOpening(statuses, words);
  if (opening) {
    const rest = words.slice(opening.words);
    if (opening.meaning === 'done') return asDone(words.slice(0, opening.words).join(' '), rest, text);
    return asStatus(opening.meaning, rest);
  }
  const negation = longestOpening(negations, words);
  if (!negation) return null;
  const negated = longestOpening(statuses, words, negation.words)?.meaning;
  return negated === 'done' || negated === 'in_progress' || negated === 'partly'
    ? { status: 'not_started', saidLate: has(words, 'late') }
    : null;
};

export interface StatusCell {
  readonly status: Status | null;
  readonly statusText: string | null;
  readonly saidLate: boolean;
}

const NOT_GIVEN: StatusCell = { status: null, statusText: null, saidLate: false };

/** Reads `status`. A ticked box is done; one not ticked says nothing. */
export const parseStatus: Parse<StatusCell> = (cell) => {
  if (typeof cell.value === 'boolean')
    return taken({ status: cell.value ? 'done' : null, statusText: cell.text, saidLate: false });
  if (isNone(cell.text)) return taken(NOT_GIVEN);
  const read = readStatus(cell.text);
  return read ? taken({ ...read, statusText: cell.text }) : refused(NOT_GIVEN, 'status.unknown');
};
