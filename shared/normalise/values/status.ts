import type { Status } from '../../model/commitment.ts';
import { bookOf, longestOpening, phrases, phrasesByMeaning } from '../lexicon/book.ts';
import type { StatusMeaning } from '../lexicon/shapes.ts';
import { wordKeys } from '../text/word-keys.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { type Parse, refused, taken } from './cell.ts';
import { piecesOf } from './date-words.ts';
import { isNone } from './none.ts';
import { isUnderWay } from './status-under-way.ts';
import {
  afterOpeners,
  exceptions,
  has,
  hasAny,
  negations,
  saysLate,
  statuses,
  statusWords,
  wholly,
  type Words,
} from './status-words.ts';

const answers = bookOf(({ states }) => phrasesByMeaning(states.answers, ['done', 'not_started']));
const futures = bookOf(({ states }) => Object.entries(states.futures));
/** Words for done that say so only by themselves: تم عقد اجتماع tells of a meeting, not of the commitment. */
const bareDone = bookOf(({ states }) => phrases(states.bareDone, true));

export interface ReadStatus {
  readonly status: Status;
  readonly saidLate: boolean;
}

const TICK = /^[✓✔✅☑√][\ufe0e\ufe0f]?(?: ?100 ?%)?$/u;
const BELOW_HUNDRED = /(?<![\d.,٫])\d{1,2}(?:[.,٫]\d+)? ?[%٪]|(?<!\d ?)[%٪] ?\d{1,2}(?!\d)/u;
const PERCENT_FIRST = /^[1-9]\d?(?:[.,٫]\d+)? ?[%٪]/u;
const IN_FULL = /100(?:[.,٫]0+)? ?[%٪]|[%٪] ?100/u;
const IN_PART: ReadStatus = { status: 'in_progress', saidLate: false };

const asStatus = (meaning: StatusMeaning, rest: Words): ReadStatus => {
  const status = meaning === 'late' || meaning === 'partly' ? 'in_progress' : meaning;
  return { status, saidLate: meaning === 'late' || (meaning !== 'dropped' && saysLate(rest)) };
};

/** Whether words only say when: تم بتاريخ 14/10/2025. */
const isDate = (words: Words): boolean => !('unread' in piecesOf(words.join(' ')));

/** Done, unless what follows takes it back: in part, at so many percent, or a clause of its own. */
const asDone = (opening: string, rest: Words, text: string): ReadStatus | null => {
  if (has(rest, 'dropped') || has(rest, 'blocked')) return null;
  if (has(rest, 'partly') || hasAny(exceptions, rest) || BELOW_HUNDRED.test(text))
    return { ...IN_PART, saidLate: saysLate(rest) };
  const goesOn = rest.some((word) => /\p{L}/u.test(word)) && !isDate(rest);
  if (
    goesOn &&
    ((bareDone.has(opening) && !IN_FULL.test(text)) || hasAny(negations, rest) || has(rest, 'in_progress'))
  )
    return null;
  return { status: 'done', saidLate: false };
};

/** Not done; done in part where it is only not *fully* done. */
const asNegated = (words: Words, from: number): ReadStatus | null => {
  const whole = longestOpening(wholly, words, from);
  const negated = longestOpening(statuses, words, from + (whole?.words ?? 0))?.meaning;
  if (negated !== 'done' && negated !== 'in_progress') return null;
  return { status: hasAny(wholly, words) ? 'in_progress' : 'not_started', saidLate: saysLate(words) };
};

/** What is yet to be is not started, whatever the words would say in the past. */
const asFuture = (past: Words, rest: Words, text: string): ReadStatus | null => {
  const status = readWords([...past, ...rest], text)?.status;
  return status === 'done' || status === 'in_progress' ? { status: 'not_started', saidLate: false } : null;
};

const readWords = (all: Words, text: string): ReadStatus | null => {
  const words = longestOpening(statuses, all) ? all : afterOpeners(all);
  const opening = longestOpening(statuses, words);
  const negation = longestOpening(negations, words);
  // «50 % non réalisé» leaves open what has become of the other half.
  if ((opening?.meaning === 'not_started' || negation) && PERCENT_FIRST.test(text)) return null;
  if (opening?.meaning === 'not_started' && negation && hasAny(wholly, words)) return IN_PART;
  if (opening) {
    const rest = words.slice(opening.words);
    if (opening.meaning === 'done') return asDone(words.slice(0, opening.words).join(' '), rest, text);
    return asStatus(opening.meaning, rest);
  }
  const future = longestOpening(futures, words);
  if (future) return asFuture(wordKeys(future.meaning), words.slice(future.words), text);
  return negation ? asNegated(words, negation.words) : null;
};

const CLAUSE = /[,،;؛\n]/u;
const BUT = /(?<!\p{L})(?:mais|لكن|ولكن|but)(?!\p{L})/iu;

/** «prévu, étude en cours», «en cours mais bloqué»: what the last clause says of a commitment that is open in the first. */
const byLastClause = (text: string, first: ReadStatus): ReadStatus => {
  const { status } = first;
  if (status === 'not_started' && CLAUSE.test(text)) {
    const last = readStatus(text.split(CLAUSE).at(-1) ?? '');
    return last?.status === 'in_progress' && !last.saidLate ? last : first;
  }
  if (status === 'in_progress' && BUT.test(text)) {
    const last = readStatus(text.split(BUT).at(-1) ?? '');
    return last?.status === 'blocked' ? last : first;
  }
  return first;
};

/** Words read as a status, negation first; null where they say none that we know. */
export const readStatus = (text: string): ReadStatus | null => {
  if (TICK.test(text)) return { status: 'done', saidLate: false };
  const words = statusWords(text);
  const answer = answers.get(words.join(' '));
  if (answer) return { status: answer, saidLate: false };
  const read = readWords(words, asciiDigits(text)) ?? (isUnderWay(words) ? IN_PART : null);
  return read && byLastClause(text, read);
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
