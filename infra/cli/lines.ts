import stringWidth from 'string-width';
import type { Language } from '../../shared/model/language.ts';

/** Right-to-left isolate, first-strong isolate, and what ends either. */
const RIGHT_TO_LEFT = '\u2067';
const FIRST_STRONG = '\u2068';
const CLOSE = '\u2069';
const OPENS = /[\u2066-\u2068]/u;

/** Keeps a right-to-left text from reordering the line around it. */
export const isolated = (text: string): string => FIRST_STRONG + text + CLOSE;

/** A sentence in its own direction, whichever the terminal takes its lines to have: punctuation stays at its end. */
export const inDirectionOf = (language: Language, sentence: string): string =>
  language === 'ar' ? RIGHT_TO_LEFT + sentence + CLOSE : sentence;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** A text on one line and no wider than it may be; what is left out is told by an ellipsis. */
export const cut = (text: string, width: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (stringWidth(line) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (stringWidth(kept + character) >= width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};

/** How wide a line gets where the terminal does not say, and where it is wider than anybody reads. */
export const LINE_WIDTH = 96;

/** To a terminal each line is a paragraph: what is isolated ends with the line, and begins again on the next. */
const closedByLine = (lines: readonly string[]): string[] => {
  let open: string[] = [];
  return lines.map((line) => {
    const again = open.join('');
    for (const character of line)
      if (OPENS.test(character)) open = [...open, character];
      else if (character === CLOSE) open = open.slice(0, -1);
    return again + line + CLOSE.repeat(open.length);
  });
};

/** Words in lines no wider than `width`, each after the same indent. */
export const wrapped = (words: readonly string[], indent: string, width = LINE_WIDTH): string[] => {
  const room = width - indent.length;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last) + 1 + stringWidth(word) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return closedByLine(lines).map((line) => indent + line);
};

/** The words of a sentence. */
export const wordsOf = (sentence: string): string[] => sentence.match(/\S+/gu) ?? [];
