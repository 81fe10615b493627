import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { keyOf, wordKeys } from '../text/word-keys.ts';
import { type Cell, doubtful, type Parse, type Parsed, refused, taken } from './cell.ts';
import { isNone } from './none.ts';
import { readNumber } from './numbers.ts';
import { leadingWords } from './quantity-words.ts';

const percentWords = bookOf(({ quantities }) => phrases(quantities.percent, true));
const done = bookOf(({ states }) => phrases(states.statuses.done, true));
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
const AROUND = /^\((.*)\)$/u;
const OF_HUNDRED = /\s*(?:\/|sur|من|out of)\s*100(?!\d)/u;
const NUMBER = /^([^\d]*?)(?<!\p{L})((?:[-−]\s*)?[.,٫]?\d.*)$/u;

/** Whether words beside a percentage change nothing in it: `environ`, `réalisé à`, بنسبة. */
const changeNothing = (text: string): boolean => {
  const words = wordKeys(text);
  let at = 0;
  for (;;) {
    const step = leadingWords(words, at) || (longestOpening(done, words, at)?.words ?? 0);
    if (step === 0) return at === words.length;
    at += step;
  }
};

/** Reads percents: `45`, `45 %`, `٤٥٪`, `0,45` and a percent-formatted cell are all 45. One decimal is kept. */
export const parseProgress: Parse<number | null> = (cell) => {
  if (typeof cell.value === 'number') return fromNumber(cell, cell.value);
  if (isNone(cell.text)) return taken(null);
  const text = asciiDigits(cell.text).replace(APPROXIMATELY, '').replace(AROUND, '$1');
  const percent = text.replace(OF_HUNDRED, '%');
  const [, before = '', digits = ''] = NUMBER.exec(percent.replace(PERCENT_SIGN, ' ')) ?? [];
  const number = readNumber(digits);
  if (!number || /\d|\p{Sm}|‰/u.test(before + number.rest)) return refused(null, 'progress.unreadable');
  const beside = `${before} ${number.rest}`;
  const named = percentWords.has(keyOf(number.rest));
  if (PERCENT_SIGN.test(percent) || named)
    return named || changeNothing(beside) ? inRange(number.value) : refused(null, 'progress.unreadable');
  return keyOf(beside) === '' ? bare(number.value) : refused(null, 'progress.unreadable');
};
