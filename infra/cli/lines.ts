import stringWidth from 'string-width';

/** First-strong isolate … pop: keeps a right-to-left text from reordering the line around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const LINE_WIDTH = 96;

/** Words in lines of at most `LINE_WIDTH`, each after the same indent. */
export const wrapped = (words: readonly string[], indent: string): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last) + 1 + stringWidth(word) <= LINE_WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
};

/** The words of a sentence; what is isolated stays in one piece, for each line is a paragraph of its own. */
export const wordsOf = (sentence: string): string[] =>
  sentence.match(/(?:\u2068[^\u2069]*\u2069|\S)+/gu) ?? [];
