import stringWidth from 'string-width';

const OPEN = '\u2068';
const CLOSE = '\u2069';

/** First-strong isolate … pop: keeps a right-to-left text from reordering the line around it. */
export const isolated = (text: string): string => OPEN + text + CLOSE;

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

const count = (text: string, character: string): number => text.split(character).length - 1;

/** To a terminal each line is a paragraph: what is isolated ends with the line, and begins again on the next. */
const closedByLine = (lines: readonly string[]): string[] => {
  let open = 0;
  return lines.map((line) => {
    const again = OPEN.repeat(open);
    open = Math.max(0, open + count(line, OPEN) - count(line, CLOSE));
    return again + line + CLOSE.repeat(open);
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
