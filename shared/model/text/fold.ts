import { asciiDigits } from './digits.ts';

const MARKS = /[\p{M}\p{Cf}\u0640]/gu;
const BREAKS = /[^\p{L}\p{N}%]+/gu;
const SAME: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
  œ: 'oe',
  æ: 'ae',
  '٪': '%',
};
const SAME_LETTERS = /[ىیةکٱœæ٪]/gu;

/**
 * Text as it is compared: without case, accents, harakat, tatweel, hamza seats and punctuation, in ASCII
 * digits, its words one space apart. Decomposition takes the hamza off أ إ آ ؤ ئ with the other marks.
 */
export const fold = (text: string): string =>
  asciiDigits(text.normalize('NFKD').replace(MARKS, ''))
    .toLowerCase()
    .replace(SAME_LETTERS, (letter) => SAME[letter] ?? letter)
    .replace(BREAKS, ' ')
    .trim();
