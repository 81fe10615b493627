import { fullYear } from './days.ts';
import { type Piece, piecesOf, shapeOf } from './date-words.ts';

const MONTH = 'mn';
const PART = /^v?[ebi]?(?:[qh][nol]|[nol][qh])n$/u;
const DAY = /^v?w?[no]mnw?$/u;
/** The last number, the word right before it, and the marks around that. */
const WORD_AND_YEAR =
  /(?<opening>[-/]?)(?<word>[\p{L}\p{M}]+|\d)\.?(?<mark>[-/]|\s?['’]|\s|)(?<year>\d{2})\D*$/u;

/** Whether a month or a part of a year ends with a word: not with «à», «vers», و. */
const endsPeriod = (word: string): boolean => {
  const pieces = piecesOf(word);
  return !('unread' in pieces) && pieces.length > 0;
};

/** Whether the marks around a word and a number are those of a year: `14 oct. 25` and `14-oct-25`, not `14 oct-16`. */
const areOfYear = (shape: string, opening: string, word: string, mark: string): boolean => {
  if (shape === MONTH) return /[-/'’]/u.test(mark);
  if (mark === '') return word.length > 1;
  return opening === mark || !/[-/]/u.test(mark) || PART.test(shape);
};

/**
 * Pieces with their year, where it is typed in two digits. It stands right after a month or a part of a year, and
 * looks like no second day: `14 oct. 25`, `juin-26`, `T2/26`, but not `14 octobre - 16`, `juin 26`.
 */
export const withShortYear = (pieces: readonly Piece[], text: string): readonly Piece[] => {
  if (pieces.some(({ kind }) => kind === 'y')) return pieces;
  const shape = shapeOf(pieces);
  if (shape !== MONTH && !PART.test(shape) && !DAY.test(shape)) return pieces;
  const { opening = '', word = '', mark = '', year } = WORD_AND_YEAR.exec(text)?.groups ?? {};
  if (!endsPeriod(word) || !areOfYear(shape, opening, word, mark)) return pieces;
  const at = pieces.findLastIndex(({ kind }) => kind === 'n');
  return pieces.with(at, { kind: 'y', number: fullYear(Number(year)), word: '' });
};
