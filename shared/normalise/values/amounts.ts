import type { Amount } from '../../model/commitment.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { type Cell, type Parse, taken } from './cell.ts';
import { comparatorAtEnd, comparatorIn } from './comparators.ts';
import { letterFactor } from './multipliers.ts';
import { isNone } from './none.ts';
import { isMultiplier, isNumberWord } from './number-words.ts';
import { readNumber } from './numbers.ts';
import { isLeadIn, quantityInWords } from './quantity-words.ts';
import { followsNumber, hasAnother, isRangeOrDate, isYear } from './several-numbers.ts';
import { wordsOf } from './typed-words.ts';
import { isMeasured, OTHER_CURRENCY, type Unit, unitOf } from './units.ts';

/** A product without the dust of binary fractions: 1.1 million is 1100000. */
const times = (number: number, { factor, half }: Pick<Unit, 'factor' | 'half'>): number =>
  factor === 1 ? number : Number(((number + (half ? 0.5 : 0)) * factor).toPrecision(15));

/** Where a number begins; a point before it is its own only where nothing else can have ended with it. */
const FIRST_NUMBER =
  /(?<=^|[\s<>=≥≤~+−\p{Sc}-])[.,٫]\d|(?<![\p{L}\d]|\d[.,،٫٬'’]|\d[ \u00a0\u202f](?=\d{3}(?!\d)))\d/u;
const GLUED_CURRENCY = /(?<!\d.*)(mad|dhs?|eur|usd|gbp|chf)(?=\d)/iu;
/** After a number: what makes it an ordinal, a power of ten, or a part of another. */
const NOT_COUNTED =
  /^(?:er|[eè]re|e|[eè]me|i[eè]me|nde?|st|rd|th)(?![\p{L}\p{M}])|^e[+-]?\d|^[.,]\s+\d|^\p{Sc}\s*\d/iu;
/** In accounts, brackets around a number make it negative; elsewhere they make it an aside. */
const IN_BRACKETS = /^\(\s*[\d.,\s]+\)|^\([^()]*\d[^()]*\)$/u;
const LITERAL = /"([^"]+)"|\[\$([^\]-]+)/u;
const MINUS = /(?<!\p{L})[-−]\s*$|^\s*[-−]/u;
const HYPHENATED = /\p{L}[-−]$/u;
/** What makes a number a label: `Objectif 1 : améliorer…`, `1.1 Moderniser l’accueil`. */
const LABEL_ENDS = /^\s*:\s*\p{L}/u;
const NUMBERED = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}\p{Ll}+\s+\p{L}/u;
const ASIDE = /^\s*\(([^()\d]*)\)/u;

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
  const counted = unitOf(literal?.[1] ?? literal?.[2] ?? '') ?? ONE;
  return { amount: times(number, counted), unit: counted.unit, comparator: '=', text: cell.text };
};

const fromWords = (text: string, typed: string): Amount => {
  const words = quantityInWords(text);
  const counted = words && unitOf(words.after);
  if (!words || !counted || hasAnother(words.after, counted.unit)) return nothing(typed);
  return {
    amount: times(words.number, counted),
    unit: counted.unit,
    comparator: words.comparator,
    text: typed,
  };
};

/** What follows a number, without the number once more in letters: `1200 (mille deux cents) dirhams`. */
const withoutLetters = (rest: string): string => {
  const aside = rest.includes('(') ? ASIDE.exec(rest) : null;
  if (!aside) return rest;
  const words = wordsOf(aside[1] ?? '');
  return isNumberWord(words[0]) || isMultiplier(words[0]) ? rest.slice(aside[0].length) : rest;
};

/** A quantity in words: the number, what it counts, and how it is to be compared. */
export const readAmount = (typed: string): Amount => {
  const text = asciiDigits(typed).replace(GLUED_CURRENCY, '$1 ');
  const at = text.search(FIRST_NUMBER);
  if (at < 0) return fromWords(text, typed);
  const head = text.slice(0, at);
  const found = readNumber(text.slice(at));
  if (!found || HYPHENATED.test(head) || IN_BRACKETS.test(text) || NOT_COUNTED.test(found.rest))
    return nothing(typed);
  const rest = withoutLetters(found.rest);
  if (isRangeOrDate(found.value, rest)) return nothing(typed);
  const before = comparatorIn(head);
  const after = comparatorAtEnd(rest);
  const counted = unitOf(after.rest);
  if (!counted || hasAnother(after.rest, counted.unit)) return nothing(typed);
  const headUnit = unitOf(before.rest.replace(MINUS, ''))?.unit ?? null;
  const measured = [counted.unit, headUnit].find(isMeasured) ?? null;
  if (headUnit !== '%' && followsNumber(before.rest)) return nothing(typed);
  if (measured === null && !isLeadIn(before.rest)) return nothing(typed);
  if (measured === null && (LABEL_ENDS.test(rest) || (counted.factor === 1 && NUMBERED.test(text))))
    return nothing(typed);
  if (measured === null && isYear(found.value) && /\p{L}/u.test(before.rest)) return nothing(typed);
  const scale = isMeasured(headUnit) ? letterFactor(counted.unit) : 1;
  return {
    amount: times(MINUS.test(before.rest) ? -found.value : found.value, {
      ...counted,
      factor: counted.factor * scale,
    }),
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
