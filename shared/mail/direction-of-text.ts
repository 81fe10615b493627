import type { Direction } from '../model/language.ts';

const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const LETTER = /[\p{L}\u200e\u200f]/u;

/**
 * The direction in which a text is read: that of its own first letter, not of what is isolated within it. A
 * text made of isolated parts alone follows the language; a bare number runs left to right. A browser's
 * first-strong guess would take the former for left to right, and set its commas on the wrong side.
 */
export const directionOfText = (text: string, language: Direction): Direction => {
  let own = text;
  for (let outer = own.replace(ISOLATED, ''); outer !== own; outer = own.replace(ISOLATED, '')) own = outer;
  const letter = LETTER.exec(own)?.[0];
  if (letter !== undefined) return RIGHT_TO_LEFT.test(letter) || letter === '\u200f' ? 'rtl' : 'ltr';
  return own === text ? 'ltr' : language;
};
