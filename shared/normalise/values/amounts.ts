import type { Amount } from '../../model/commitment.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { type Cell, type Parse, taken } from './cell.ts';
import { comparatorAtEnd, comparatorIn } from './comparators.ts';
import { isNone } from './none.ts';
import { readNumber } from './numbers.ts';
import { isLeadIn, quantityInWords } from './quantity-words.ts';
import { type Unit, unitOf } from './units.ts';

/** A product without the dust of binary fractions: 1.1 million is 1100000. */
const times = (number: number, { factor, half }: Pick<Unit, 'factor' | 'half'>): number =>
  factor === 1 ? number : Number(((number + (half ? 0.5 : 0)) * factor).toPrecision(15));

/** Where a number begins; a point before it is its own only where nothing else can have ended with it. */
const FIRST_NUMBER = /(?<=^|[\s<>=≥≤~+−\p{Sc}-])[.,٫]\d|(?<![\p{L}\d]|\d[.,،٫٬'’])\d/u;
const DIGIT = /\d/;
const ANY_NUMBER = /(?:(?<![\p{L}\d]|\d[.,،٫٬'’])|(?<=(?<!\p{L})و))\d/gu;
const GLUED_DIRHAMS = /^(\D*(?:mad|dhs?))(?=\d)/iu;
/** After a number: what makes it one of several, an ordinal, or a power of ten. */
const JOINER = '(?:[-–—/+]|(?<!\\p{L})(?:à|إلى|أو|ou|or|to|au|et|and|و))';
const RANGE_OR_DATE = new RegExp(`^\\s*${JOINER}\\s*\\p{Sc}?\\d`, 'iu');
const JOINED = new RegExp(`${JOINER}\\s*$`, 'iu');
const NOT_COUNTED =
  /^(?:er|[eè]re|e|[eè]me|i[eè]me|nde?|st|rd|th)(?![\p{L}\p{M}])|^e[+-]?\d|^[.,]\s+\d|^\p{Sc}\s*\d/iu;
/** In accounts, brackets around a number make it negative; elsewhere they make it an aside. */
const IN_BRACKETS = /^\(\s*[\d.,\s]+\)|^\([^()]*\d[^()]*\)$/u;
const LITERAL = /"([^"]+)"|\[\$([^\]-]+)/u;
const OTHER_CURRENCY = /\p{Sc}|(?<!\p{L})(?:EUR|GBP|USD)(?!\p{L})/u;
const MINUS = /[-−]\s*$|^\s*[-−]/u;

const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1900 && number < 2200;
const isMeasured = (unit: string | null | undefined): boolean =>
  unit === 'MAD' || unit === '%' || (typeof unit === 'string' && OTHER_CURRENCY.test(unit));

const nothing = (text: string): Amount => ({ amount: null, unit: null, comparator: null, text });
const ONE: Unit = { unit: null, factor: 1, half: false };

const fromNumber = (cell: Cell, number: number): Amount => {
  if (!Number.isFinite(number)) return nothing(cell.text);
  const format = cell.format ?? '';
  if (format.replace(/"[^"]*"/gu, '').includes('%'))
    return {
      amount: times(number, { factor: 100, half: false }),
      unit: '%',
      comparator: '=',
      text: cell.text,
    };
  const literal = LITERAL.exec(format);
  const counted = unitOf((literal?.[1] ?? literal?.[2] ?? '').trim()) ?? ONE;
  return { amount: times(number, counted), unit: counted.unit, comparator: '=', text: cell.text };
};

/** Whether a second quantity follows, `500 DH - 1000 DH`: of two, neither is the one that is meant. */
const hasAnother = (rest: string): boolean =>
  DIGIT.test(rest) &&
  [...rest.matchAll(ANY_NUMBER)].some(({ index }) => {
    const another = readNumber(rest.slice(index));
    if (!another) return false;
    const counted = unitOf(another.rest);
    return (
      isMeasured(counted?.unit ?? OTHER_CURRENCY.exec(another.rest.trim().slice(0, 3))?.[0]) ||
      (JOINED.test(rest.slice(0, index)) && !isYear(another.value))
    );
  });

const fromWords = (text: string, typed: string): Amount => {
  const words = quantityInWords(text);
  const counted = words && unitOf(words.after);
  if (!words || !counted || hasAnother(words.after)) return nothing(typed);
  return {
    amount: times(words.number, counted),
    unit: counted.unit,
    comparator: words.comparator,
    text: typed,
  };
};

/** A quantity in words: the number, what it counts, and how it is to be compared. */
export const readAmount = (typed: string): Amount => {
  const text = asciiDigits(typed).replace(GLUED_DIRHAMS, '$1 ');
  const at = text.search(FIRST_NUMBER);
  if (at < 0) return fromWords(text, typed);
  const head = text.slice(0, at);
  const found = readNumber(text.slice(at));
  if (!found || IN_BRACKETS.test(text) || NOT_COUNTED.test(found.rest) || RANGE_OR_DATE.test(found.rest))
    return nothing(typed);
  const before = comparatorIn(head);
  const after = comparatorAtEnd(found.rest);
  const counted = unitOf(after.rest);
  if (!counted || hasAnother(after.rest)) return nothing(typed);
  const headUnit = unitOf(before.rest.replace(MINUS, ''))?.unit;
  const measured = [counted.unit, headUnit].find(isMeasured) ?? null;
  if (measured === null && !isLeadIn(before.rest)) return nothing(typed);
  if (measured === null && isYear(found.value) && /\p{L}/u.test(before.rest)) return nothing(typed);
  return {
    amount: times(MINUS.test(before.rest) ? -found.value : found.value, counted),
    unit: measured ?? counted.unit ?? OTHER_CURRENCY.exec(head)?.[0] ?? null,
    comparator: before.comparator ?? after.comparator ?? '=',
    text: typed,
  };
};

/** Reads `target` and `current`; a text without a number is kept as it is. */
export const parseAmount: Parse<Amount | null> = (cell) => {
  if (typeof cell.value === 'number') return taken(fromNumber(cell, cell.value));
  return taken(isNone(cell.text) ? null : readAmount(cell.text));
};
