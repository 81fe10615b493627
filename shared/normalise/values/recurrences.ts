import type { Recurrence } from '../../model/time.ts';
import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { wordKeys } from '../text/word-keys.ts';
import { comparatorIn } from './comparators.ts';
import { isDual, numberInWords } from './number-words.ts';

const rates = bookOf(({ calendar }) => Object.entries(calendar.recurrences.rates));
const often = bookOf(({ calendar }) => Object.entries(calendar.recurrences.often));
const occasions = bookOf(({ calendar }) => phrases(calendar.recurrences.occasions, true));
const periods = bookOf(({ calendar }) => Object.entries(calendar.recurrences.periods));
const every = bookOf(({ calendar }) => [
  ...phrases(calendar.recurrences.every, 'surely' as const),
  ...phrases(calendar.recurrences.in, 'perhaps' as const),
]);

/** What names a year is a date; most cells do. */
const DATED = /[0-9\u0660-\u0669]{4}/u;
const SMALL_NUMBER = /^\d{1,2}$/u;
/** `2x/an` is said as `2 x par an`. */
const asWords = (text: string): string =>
  asciiDigits(text)
    .replaceAll('/', ' par ')
    .replace(/(?<=\d)(?=\p{L})/gu, ' ');

/** A number that words go on with, and how many of them say it. */
interface Counted {
  readonly number: number;
  readonly words: number;
}
interface Occasions {
  readonly times: number | null;
  /** Whether what comes round is named: `fois`, `réunions`. */
  readonly named: boolean;
  readonly at: number;
}

const numberAt = (words: readonly string[], at: number): Counted | null =>
  SMALL_NUMBER.test(words[at] ?? '') ? { number: Number(words[at]), words: 1 } : numberInWords(words, at);

const countAt = (words: readonly string[], at: number): Counted | null => {
  const said = longestOpening(often, words, at);
  if (said) return { number: said.meaning, words: said.words };
  const word = words[at] ?? '';
  return isDual(word) && !rates.has(word) ? { number: 2, words: 1 } : numberAt(words, at);
};

/** How many times, and of what, in either order: `deux réunions`, `مرتين`, دورتان, `اجتماع واحد`. */
const occasionsIn = (words: readonly string[]): Occasions => {
  let times: number | null = null;
  let named = false;
  let at = 0;
  while (at < words.length) {
    const counted: Counted | null = times === null ? countAt(words, at) : null;
    const occasion = counted ? null : longestOpening(occasions, words, at);
    if (counted) times = counted.number;
    else if (occasion) named = true;
    else break;
    at += counted?.words ?? occasion?.words ?? 1;
  }
  return { times, named, at };
};

/** How often in a year words go on to say: `par an`, `tous les deux mois`, كل ثلاثة أشهر, `annuelles`. */
const rateAt = (words: readonly string[], at: number, named: boolean): number | null => {
  const rate = longestOpening(rates, words, at);
  if (rate) return at + rate.words === words.length ? rate.meaning : null;
  const opening = longestOpening(every, words, at);
  if (opening ? opening.meaning === 'perhaps' && at === 0 : !named) return null;
  const from = at + (opening?.words ?? 0);
  const whole = longestOpening(periods, words, from);
  const number = whole ? null : numberAt(words, from);
  const period = whole ?? (number && longestOpening(periods, words, from + number.words));
  if (!period || from + (number?.words ?? 0) + period.words !== words.length) return null;
  return period.meaning / (number?.number ?? 1);
};

/** A promise that comes round: سنوياً, `deux fois par an`, `at least two meetings a year`. Null: it does not say so. */
export const recurrenceOf = (text: string): Recurrence | null => {
  if (DATED.test(text)) return null;
  const { comparator, rest } = comparatorIn(asWords(text));
  if (comparator !== null && comparator !== '>=') return null;
  const words = wordKeys(rest);
  const { times, named, at } = occasionsIn(words);
  const rate = rateAt(words, at, named);
  const inYear = (times ?? 1) * (rate ?? 0);
  return Number.isInteger(inYear) && inYear > 0 ? { times: inYear, every: 'year' } : null;
};
