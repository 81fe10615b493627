import type { Amount } from '../../model/commitment.ts';
import { asciiDigits } from '../text/digits.ts';
import { comparatorAtEnd, comparatorIn, isLeadIn, numberWordIn, unitOf } from './amount-words.ts';
import { type Cell, type Parse, taken } from './cell.ts';
import { isNone } from './none.ts';
import { readNumber } from './numbers.ts';

/** A product without the dust of binary fractions: 1.1 million is 1100000. */
const times = (number: number, factor: number): number =>
  factor === 1 ? number : Number((number * factor).toPrecision(15));
const FIRST_NUMBER = /(?<![\p{L}\d])\d/u;
const RANGE_OR_DATE = /^\s*(?:[-–—/]|à|إلى|to|et|و)\s*\d/iu;
const LITERAL = /"([^"]+)"|\[\$([^\]-]+)/u;

const isYear = (number: number): boolean => Number.isInteger(number) && number >= 1900 && number < 2200;

const nothing = (text: string): Amount => ({ amount: null, unit: null, comparator: null, text });

const fromNumber = (cell: Cell, number: number): Amount => {
  if (!Number.isFinite(number)) return nothing(cell.text);
  const format = cell.format ?? '';
  if (format.replace(/"[^"]*"/gu, '').includes('%'))
    return { amount: times(number, 100), unit: '%', comparator: '=', text: cell.text };
  const literal = LITERAL.exec(format);
  const typed = (literal?.[1] ?? literal?.[2] ?? '').trim();
  const { unit, factor } = unitOf(typed);
  return { amount: times(number, factor), unit, comparator: '=', text: cell.text };
};

/** A quantity in words: the number, what it counts, and how it is to be compared. */
export const readAmount = (typed: string): Amount => {
  const text = asciiDigits(typed);
  const at = text.search(FIRST_NUMBER);
  if (at < 0) {
    const word = numberWordIn(text);
    if (!word) return nothing(typed);
    const { unit, factor } = unitOf(word.after);
    return { amount: times(word.number, factor), unit, comparator: word.comparator, text: typed };
  }
  const head = text.slice(0, at);
  const found = readNumber(text.slice(at));
  if (!found || RANGE_OR_DATE.test(found.rest)) return nothing(typed);
  const before = comparatorIn(head);
  const after = comparatorAtEnd(found.rest);
  const counted = unitOf(after.rest);
  const headUnit = unitOf(before.rest.replace(/[-−]\s*$|^\s*[-−]/u, ''));
  const measured = [counted.unit, headUnit.unit].find((unit) => unit === 'MAD' || unit === '%') ?? null;
  if (measured === null && !isLeadIn(before.rest)) return nothing(typed);
  if (measured === null && isYear(found.value) && /\p{L}/u.test(before.rest)) return nothing(typed);
  const negative = /[-−]\s*$|^\s*[-−]/u.test(before.rest);
  return {
    amount: times(found.value, negative ? -counted.factor : counted.factor),
    unit: measured ?? counted.unit,
    comparator: before.comparator ?? after.comparator ?? '=',
    text: typed,
  };
};

/** Reads `target` and `current`; a text without a number is kept as it is. */
export const parseAmount: Parse<Amount | null> = (cell) => {
  if (typeof cell.value === 'number') return taken(fromNumber(cell, cell.value));
  return taken(isNone(cell.text) ? null : readAmount(cell.text));
};
