import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { isLetter } from '../text/letter.ts';
import { isEmpty, openCell } from '../values/cell.ts';
import { headerAgain } from './header-again.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Merges } from './merges.ts';
import { namesTotal } from './total.ts';

/** What can be seen of a row before anybody knows what its columns hold. */
export interface RowLook {
  /** Cells with something in them; counted up to three where they are texts. */
  readonly filled: number;
  /** Those of them that are words, not numbers; counted up to three. */
  readonly texts: number;
  /** The columns of the first and the last filled cell, and of the first text; -1 where there is none. */
  readonly first: number;
  readonly last: number;
  readonly text: number;
}

const STARTS_AS_NUMBER = /^[\s\p{Cf}]*[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19+\-−–.,%٪(]/u;

/** Whether a cell has something in it, seen by its first character where that is plain enough. */
const isFilled = (raw: RawCell): boolean =>
  typeof raw === 'string' && raw.charCodeAt(0) > 0x20 && raw.charCodeAt(0) < 0x7f ? true : !isEmpty(raw);

export const valueOf = (cell: RawCell): string | number | boolean | null =>
  typeof cell === 'object' && cell !== null ? cell.value : cell;

const isText = (cell: RawCell): boolean => {
  const value = valueOf(cell);
  return typeof value === 'string' && !STARTS_AS_NUMBER.test(value);
};

/** Looks a row over, no further than is needed to know that it is no section and no total. */
export const lookAt = ({ cells }: RawRow): RowLook => {
  let filled = 0;
  let texts = 0;
  let first = -1;
  let last = -1;
  let text = -1;
  for (let column = 0; column < cells.length && texts < 3; column += 1) {
    const cell = cells[column] ?? null;
    const letter = typeof cell === 'string' && isLetter(cell.charCodeAt(0));
    if (!letter && !isFilled(cell)) continue;
    filled += 1;
    if (filled === 1) first = column;
    last = column;
    if (!letter && !isText(cell)) continue;
    texts += 1;
    if (texts === 1) text = column;
  }
  return { filled, texts, first, last, text };
};

/** A cell's text; empty where there is none. */
export const textOf = (raw: RawCell | undefined): string => openCell(raw ?? null)?.text ?? '';

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** What a row is that the columns need not be known for. */
export interface RowSorter {
  /** Whether a cell is merged over more columns than the header above it. */
  readonly isWide: (row: number, column: number) => boolean;
  /** The text of a section whose number has a cell of its own: `I | Améliorer les conditions de travail`. */
  readonly numberedSection: (row: RawRow, look: RowLook) => string | null;
  readonly isHeaderAgain: (row: RawRow) => boolean;
  /** Whether a row is one of data: no section, no total, not the header once more. */
  readonly isRecord: (row: RawRow) => boolean;
}

const ENUMERATOR =
  /^(?:[IVX]{1,5}|[A-Zأ-ي])\s*[.):\-–]?$|^(?:axe|volet|partie|chapitre|titre|المحور|الباب|محور|القسم)(?:\s|$)/iu;
const LONGEST_LABEL = 24;
/** A text that heads a section by its own words, merged or not: «Axe 1 : gouvernance», المحور الأول: الأجور. */
const HEADS_SECTION = /^(?:axe|volet|المحور|محور|الباب)\s+(?:[\dIVX\u0660-\u0669]{1,4}|\p{L}+)\s*[:–-]/iu;
const LABEL_NUMBER = /^[\d\u0660-\u0669]{1,2}\s*[.)-]?$/u;
const COLUMN_NUMBER = /^[([]?\s*(\d{1,2})\s*[)\]]?$/u;

/** Whether a row does no more than number the columns, as official tables do below their header: (1) (2) (3). */
const numbersColumns = ({ cells }: RawRow): boolean => {
  const texts = cells.map((cell) => asciiDigits(textOf(cell))).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, at) => Number(COLUMN_NUMBER.exec(text)?.[1]) === at + 1);
};

/** Sorts the rows below a header. Sees a row's own cells, not what merges bring down. */
export const rowSorter = (block: HeaderBlock, merges: Merges): RowSorter => {
  const again = headerAgain(block);
  const isHeaderAgain: RowSorter['isHeaderAgain'] = (row) =>
    again(row) || (row.number === block.lastRow + 1 && numbersColumns(row));
  const spans = new Map(block.columns.map(({ column, right }) => [column, right]));
  const isWide: RowSorter['isWide'] = (row, column) =>
    merges.rightOf(row, column) > (spans.get(column) ?? column);
  const numberedSection: RowSorter['numberedSection'] = ({ number, cells }, { filled, first, last }) => {
    if (filled !== 2) return null;
    const label = textOf(cells[first]);
    const text = textOf(cells[last]);
    if (HEADS_SECTION.test(text) && (LABEL_NUMBER.test(label) || ENUMERATOR.test(label)))
      return oneLine(text);
    if (!isWide(number, last)) return null;
    return label.length <= LONGEST_LABEL && ENUMERATOR.test(label) ? oneLine(`${label} ${text}`) : null;
  };
  const isRecord: RowSorter['isRecord'] = (row) => {
    const look = lookAt(row);
    if (look.filled < 2 || numberedSection(row, look) !== null || isHeaderAgain(row)) return false;
    return look.texts > 2 || namesTotal(textOf(row.cells[look.text])) === null;
  };
  return { isWide, numberedSection, isHeaderAgain, isRecord };
};
