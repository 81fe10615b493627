import type { Direction } from '../model/language.ts';

const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu;
const LETTERS = /\p{L}/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * The direction in which a text is read: that of most of its own letters, without what is isolated within it.
 * A text made of isolated parts alone follows the language; a bare number runs left to right. The first letter
 * alone, by which browsers guess, would scramble `CNSS · 13 شتنبر 2026`, and set the commas of a list of
 * isolated names on the wrong side.
 */
export const directionOfText = (text: string, language: Direction): Direction => {
  let own = text;
  for (let outer = own.replace(ISOLATED, ''); outer !== own; outer = own.replace(ISOLATED, '')) own = outer;
  const letters = own.match(LETTERS) ?? [];
  if (letters.length === 0) return own === text ? 'ltr' : language;
  const toLeft = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  if (toLeft * 2 === letters.length) return language;
  return toLeft * 2 > letters.length ? 'rtl' : 'ltr';
};

/** A text that neither reorders what stands around it nor is reordered by it, in whatever shows it. */
export const isolated = (text: string, language: Direction): string =>
  `${directionOfText(text, language) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
