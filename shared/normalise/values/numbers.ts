import { asciiDigits } from '../../model/text/digits.ts';

/** A number found at the head of a text, and what follows it. */
export interface FoundNumber {
  readonly value: number;
  readonly rest: string;
}

const SPACES = /[\u00a0\u202f\u2009\u2007]/gu;
const PLAIN = /^\d+$/u;
const MARKS = /[.,،٫٬'’ ]/gu;
const SIGN = String.raw`[-−–]?\s*`;
/** Digits in groups: a separator inside a number has a digit on both sides. A space only joins groups of three. */
const NUMBER = new RegExp(`^\\s*(${SIGN})(\\d+(?:[.,،٫٬'’]\\d+| \\d{3}(?!\\d))*|[.,٫]\\d+)`, 'u');

/**
 * Digits with separators as a number. A separator that comes back, or one that is followed by exactly three
 * digits, is thousands (Morocco writes 1.234.567,89); of two different ones the last is the decimal mark.
 */
const valueOf = (typed: string): number | null => {
  if (PLAIN.test(typed)) return Number(typed);
  const parts = typed.split(MARKS);
  const marks = typed.match(MARKS) ?? [];
  const last = marks.at(-1) ?? '';
  const tail = parts.at(-1) ?? '';
  const grouped = (groups: readonly string[]): boolean =>
    groups.length === 1 ||
    (/^[1-9]\d{0,2}$/u.test(groups[0] ?? '') && groups.slice(1).every((group) => group.length === 3));
  const heads = parts.slice(0, -1);
  const others = new Set(marks.slice(0, -1));
  const decimal =
    last === '٫' ||
    (last !== ' ' &&
      last !== '٬' &&
      !others.has(last) &&
      (others.size > 0 || tail.length !== 3 || !grouped(parts)));
  if (decimal) return others.size <= 1 && grouped(heads) ? Number(`${heads.join('')}.${tail}`) : null;
  return others.size <= 1 && (others.size === 0 || others.has(last)) && grouped(parts)
    ? Number(parts.join(''))
    : null;
};

/** The number that a text begins with, in any digits and separators; null where it does not, or is malformed. */
export const readNumber = (text: string): FoundNumber | null => {
  const plain = asciiDigits(text).replace(SPACES, ' ');
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const value = valueOf(match[2] ?? '');
  if (value === null || !Number.isFinite(value)) return null;
  return { value: (match[1] ?? '').trim() === '' ? value : -value, rest: plain.slice(match[0].length) };
};
