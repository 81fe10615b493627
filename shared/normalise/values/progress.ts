import { bookOf, phrases } from '../lexicon/book.ts';
import { keyOf } from '../text/fold.ts';
import { type Cell, doubtful, type Parse, type Parsed, refused, taken } from './cell.ts';
import { isNone } from './none.ts';
import { readNumber } from './numbers.ts';

const percentWords = bookOf(({ quantities }) => phrases(quantities.percent, true));
const LITERALS = /"[^"]*"|\\./gu;

const oneDecimal = (percent: number): number => Math.round((percent + Number.EPSILON) * 10) / 10;

const inRange = (percent: number): Parsed<number | null> =>
  percent >= 0 && percent <= 100
    ? taken(Math.min(100, oneDecimal(percent)))
    : refused(null, 'progress.out-of-range');

const bare = (number: number): Parsed<number | null> => {
  if (number === 1) return doubtful(1, 'progress.one');
  return inRange(number > 0 && number < 1 ? number * 100 : number);
};

const fromNumber = (cell: Cell, number: number): Parsed<number | null> => {
  const format = cell.format ?? '';
  if (format.replace(LITERALS, '').includes('%')) return inRange(number * 100);
  return format.includes('%') ? inRange(number) : bare(number);
};

const PERCENT_SIGN = /[%٪]/u;
const APPROXIMATELY = /^[~≈±]\s*/u;
const OF_HUNDRED = /^(.*\d)\s*\/\s*100$/u;

/** Reads percents: `45`, `45 %`, `٤٥٪`, `0,45` and a percent-formatted cell are all 45. One decimal is kept. */
export const parseProgress: Parse<number | null> = (cell) => {
  if (typeof cell.value === 'number') return fromNumber(cell, cell.value);
  if (isNone(cell.text)) return taken(null);
  const text = cell.text.replace(APPROXIMATELY, '');
  const ofHundred = OF_HUNDRED.exec(text)?.[1];
  const marked = ofHundred ?? (PERCENT_SIGN.test(text) ? text.replace(PERCENT_SIGN, ' ') : null);
  const number = readNumber(marked ?? text);
  if (number) {
    const rest = keyOf(number.rest);
    if (rest === '') return marked === null ? bare(number.value) : inRange(number.value);
    if (marked === null && percentWords.has(rest)) return inRange(number.value);
  }
  return refused(null, 'progress.unreadable');
};
