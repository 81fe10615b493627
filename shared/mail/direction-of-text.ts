import type { Direction } from '../model/language.ts';

const LETTER = /\p{L}/u;

/** Whether a code unit is of a script that is read from the right: Hebrew to the end of Arabic, and their forms. */
const isRightToLeft = (unit: number): boolean =>
  (unit >= 0x0590 && unit <= 0x08ff) ||
  (unit >= 0xfb1d && unit <= 0xfdff) ||
  (unit >= 0xfe70 && unit <= 0xfefc);

/** Called for every text of every copy: letters of ASCII and of Arabic are told without a pattern. */
const isLetter = (unit: number): boolean => {
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  if (unit >= 0x0620 && unit <= 0x064a) return true;
  return unit < 0x2000 || unit > 0x206f ? LETTER.test(String.fromCharCode(unit)) : false;
};

/**
 * The direction in which a text is read: that of most of its own letters, without what is isolated within it.
 * A text made of isolated parts alone follows the language; a bare number runs left to right. The first letter
 * alone, by which browsers guess, would scramble `CNSS · 13 شتنبر 2026`, and set the commas of a list of
 * isolated names on the wrong side.
 */
export const directionOfText = (text: string, language: Direction): Direction => {
  let depth = 0;
  let isolates = false;
  let fromRight = 0;
  let fromLeft = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x2066 && unit <= 0x2068) {
      depth += 1;
      isolates = true;
    } else if (unit === 0x2069) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isLetter(unit)) {
      if (isRightToLeft(unit)) fromRight += 1;
      else fromLeft += 1;
    }
  }
  if (fromRight === fromLeft) return fromRight === 0 && !isolates ? 'ltr' : language;
  return fromRight > fromLeft ? 'rtl' : 'ltr';
};

/** A text that neither reorders what stands around it nor is reordered by it, in whatever shows it. */
export const isolated = (text: string, language: Direction): string =>
  `${directionOfText(text, language) === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
