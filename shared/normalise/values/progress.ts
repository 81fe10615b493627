import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { keyOf, wordKeys } from '../text/word-keys.ts';
import { type Cell, doubtful, type Parse, type Parsed, refused, taken } from './cell.ts';
import { isNone } from './none.ts';
import { readNumber } from './numbers.ts';
import { leadingWords } from './quantity-words.ts';

const percentWords = bookOf(({ quantities }) => phrases(quantities.percent, true));
const fieldNames = bookOf(({ headers }) => {
  const { names = [], also = [] } = headers.commitments.progress;
  return phrases([...names, ...also], true);
});
const done = bookOf(({ states }) => phrases(states.statuses.done, true));
const LITERALS = /"[^"]*"|\\./gu;

const oneDecimal = (percent: number): number => Math.round((percent + Number.EPSILON) * 10) / 10;

const inRange = (percent: number): Parsed<number | null> =>
  percent >= 0 && percent <= 100
    ? taken(Math.min(100, oneDecimal(percent)))
    : refused(null, 'progress.out-of-range');

const bare = (number: number): Parsed<number | null> => {
  if (number === 1) return doubtful(1, 'progress.one');
  return inRange(number < 1 ? number * 100 : number);
};

const fromNumber = (cell: Cell, number: number): Parsed<number | null> => {
  const format = cell.format ?? '';
  if (format.replace(LITERALS, '').includes('%')) return inRange(number * 100);
  return format.includes('%') ? inRange(number) : bare(number);
};

const PERCENT_SIGN = /[%٪]/u;
const APPROXIMATELY = /^[~≈±]\s*/u;
const OF_HUNDRED = /\s*(?:\/|sur|من|out of)\s*100(?!\d)/u;
const NUMBER = /^([^\d]*?)(?<!\p{L})((?:[-−]\s*)?[.,٫]?\d.*)$/u;

/** After a number that has no percent sign nothing else may stand: 45 DH and 5° are no percents. */
const MARKS = /^[\s.,،;؛:()"«»]*$/u;
const OTHER_SIGNS = /[\d\p{Sm}\p{Sc}°‰]/u;
/** No percentage is in thousands. */
const BEFORE_THREE_DECIMALS = /[.,،](?=\d{3})/u;

/** Whether words beside a percentage change nothing in it: `environ`, `réalisé à`, بنسبة, its column's name. */
const changeNothing = (text: string): boolean => {
  const words = wordKeys(text);
  let at = 0;
  for (;;) {
    const named = longestOpening(done, words, at) ?? longestOpening(fieldNames, words, at);
    const step = leadingWords(words, at) || (named?.words ?? 0);
    if (step === 0) return at === words.length;
    at += step;
  }
};

const unreadable: Parsed<null> = refused(null, 'progress.unreadable');

/** Reads percents: `45`, `45 %`, `٤٥٪`, `0,45` and a percent-formatted cell are all 45. One decimal is kept. */
export const parseProgress: Parse<number | null> = (cell) => {
  if (typeof cell.value === 'number') return fromNumber(cell, cell.value);
  if (isNone(cell.text)) return taken(null);
  const text = asciiDigits(cell.text).replace(APPROXIMATELY, '');
  const percent = text.replace(OF_HUNDRED, '%');
  const [, before = '', digits = ''] = NUMBER.exec(percent.replace(PERCENT_SIGN, ' ')) ?? [];
  const number = readNumber(digits);
  if (!number || OTHER_SIGNS.test(before + number.rest)) return unreadable;
  const named = percentWords.has(keyOf(number.rest));
  if (!named && !PERCENT_SIGN.test(percent))
    return MARKS.test(before + number.rest) ? bare(number.value) : unreadable;
  if (!changeNothing(named ? before : `${before} ${number.rest}`)) return unreadable;
  const { value } = (number.value > 100 && readNumber(digits.replace(BEFORE_THREE_DECIMALS, '٫'))) || number;
  return inRange(value);
};
