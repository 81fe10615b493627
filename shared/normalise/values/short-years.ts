import { fullYear } from './days.ts';
import { type Piece, piecesOf, shapeOf } from './date-words.ts';

const MONTH = 'mn';
const PART = /^v?[ebi]?(?:[qh][nol]|[nol][qh])n$/u;
const DAY = /^v?w?[no]mnw?$/u;
/** The last number, what stands right before it, and the marks around that. */
const WORD_AND_YEAR =
  /^(?<before>.*?)(?<opening>[-/]?)(?<word>[\p{L}\p{M}]+|\p{L}?\d)\.?(?<mark>[-/]|\s?['’]|\s|)(?<year>\d{2})\D*$/u;
const SAYS_SOMETHING = (word: string): boolean => {
  const pieces = piecesOf(word);
  return !('unread' in pieces) && pieces.length > 0;
};

/**
 * Pieces with their year, where it is typed in two digits. It stands right after a month or a part of a year, and
 * looks like no second day: `14 oct. 25`, `14-oct-25`, `juin-26`, `T2/26`, but not `14 octobre - 16`, `juin 26`.
 */
export const withShortYear = (pieces: readonly Piece[], text: string): readonly Piece[] => {
  const shape = shapeOf(pieces);
  if (shape !== MONTH && !PART.test(shape) && !DAY.test(shape)) return pieces;
  const { before, opening, word = '', mark = '', year } = WORD_AND_YEAR.exec(text)?.groups ?? {};
  if (!SAYS_SOMETHING(word)) return pieces;
  const apart = mark === '-' || mark === '/';
  const isYear =
    shape === MONTH
      ? before === '' && (apart || /['’]/u.test(mark))
      : mark === ''
        ? word.length > 2
        : !apart || opening === mark || PART.test(shape);
  const at = pieces.findLastIndex(({ kind }) => kind === 'n');
  return isYear ? pieces.with(at, { kind: 'y', number: fullYear(Number(year)), word: '' }) : pieces;
};
