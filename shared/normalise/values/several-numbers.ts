import { bookOf, longestOpening, phrases } from '../lexicon/book.ts';
import { remember } from '../../model/text/remember.ts';
import { comparatorIn } from './comparators.ts';
import { isBeyondTen, isDual, isMultiplier, isNumberWord } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { wordsOf } from './typed-words.ts';
import { isMeasured, OTHER_CURRENCY, unitOf } from './units.ts';

/*
 * Of several numbers in one text none is the one that is meant: `3 à 5`, `plus de 10 et moins de 40`, `mille 500`.
 */

const outOf = bookOf(({ quantities }) => phrases(quantities.outOf, true));

const JOINER = '(?:[-–—/+]|(?<!\\p{L})(?:à|[إا]لى|[أا]و|ou|or|to|au|et|and|و))';
/** What joins two numbers where nothing stands between them but itself. */
const BETWEEN = `(?:${JOINER}|[~→]|->|(?<!\\p{L})(?:a|sur|out of|حتى|لغاية|[إا]لى غاية|من أصل))`;
const RANGE_OR_DATE = new RegExp(`^\\s*${BETWEEN}\\s*\\p{Sc}?\\d`, 'iu');
const JOINED = new RegExp(`${JOINER}\\s*$`, 'iu');
const GLUED_AND = /(?<!\p{L})و(?=\p{L}{2})/gu;
const ANY_NUMBER = /(?:(?<![\p{L}\d]|\d[.,،٫٬'’])|(?<=(?<!\p{L})و))\d/gu;
const SMALL_WORD = /(?<!\p{L})(?:de|d['’]|of)\s*$/iu;
const DIGIT = /\d/;
const DATE = /\d{1,4}([./-])\d{1,2}\1\d{2,4}/gu;
/** `20 DH 50`: hundredths after the dirhams. */
const HUNDREDTHS = /^\s*\p{L}[\p{L}.]*\s+\d{1,2}(?!\d)/u;
const LABEL = /^\s*:/u;

/** A whole number that is likelier a year than a count. */
export const isYear = (number: number): boolean =>
  Number.isInteger(number) && number >= 1900 && number < 2200;

/** Whether what follows a number makes it the first of a range, a part of a date or of a whole, or a year that heads a line. */
export const isRangeOrDate = (value: number, rest: string): boolean =>
  DIGIT.test(rest) && (RANGE_OR_DATE.test(rest) || (isYear(value) && LABEL.test(rest)));

const joined = (between: string): boolean => {
  if (JOINED.test(between)) return true;
  const bound = comparatorIn(between.replace(GLUED_AND, 'و '));
  return bound.comparator !== null && JOINED.test(bound.rest.replace(SMALL_WORD, ''));
};

/** Whether a second quantity follows, `500 DH - 1000 DH`, `plus de 10 et moins de 40`. */
export const hasAnother = (rest: string, unit: string | null): boolean => {
  if (!DIGIT.test(rest)) return false;
  if (unit === 'MAD' && HUNDREDTHS.test(rest)) return true;
  const undated = rest.replace(DATE, '');
  return [...undated.matchAll(ANY_NUMBER)].some(({ index }) => {
    const another = readNumber(undated.slice(index));
    if (!another) return false;
    const counted = unitOf(another.rest);
    return (
      isMeasured(counted?.unit ?? OTHER_CURRENCY.exec(another.rest.trim().slice(0, 3))?.[0]) ||
      (joined(undated.slice(0, index)) && !isYear(another.value))
    );
  });
};

const OPENS = /\(\s*$/u;
const LAST_LOOKED_AT = 3;

/** Whether a number in words stands before one in digits, as the rest of it (`mille 500`) or as a part of it (`un sur 20`). */
export const followsNumber = remember((head): boolean => {
  const words = wordsOf(head);
  if (words.length === 0 || OPENS.test(head)) return false;
  if (words.slice(-LAST_LOOKED_AT).some((word) => isMultiplier(word) || isBeyondTen(word))) return true;
  const counts = words.findIndex((word) => isNumberWord(word) || isDual(word));
  if (counts < 0) return false;
  for (let at = counts + 1; at < words.length; at += 1)
    if (at + (longestOpening(outOf, words, at)?.words ?? Infinity) === words.length) return true;
  return false;
});
