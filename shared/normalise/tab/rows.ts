import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { isEmpty, openCell } from '../values/cell.ts';
import { isNone } from '../values/none.ts';
import type { FoundTab } from './recognise.ts';
import { namesTotal } from './total.ts';

/**
 * What a row below the header is: data, a title and nothing else, a number that was filled in ahead, a section,
 * or nothing to read (blank, a total, the header once more).
 */
export type RowKind = 'data' | 'alone' | 'number' | 'nothing' | { readonly section: string };

const STARTS_AS_NUMBER = /^[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19+\-−–.,%٪(]/u;

/** Whether a character is a Latin or an Arabic letter, as most cells begin with. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x0621 && code <= 0x064a);

/** Whether a cell has something in it, seen by its first character where that is plain enough. */
const isFilled = (raw: RawCell): boolean =>
  typeof raw === 'string' && raw.charCodeAt(0) > 0x20 && raw.charCodeAt(0) < 0x7f ? true : !isEmpty(raw);

const isText = (raw: RawCell): boolean => {
  const value = typeof raw === 'object' && raw !== null ? raw.value : raw;
  return typeof value === 'string' && value !== '' && !STARTS_AS_NUMBER.test(value);
};

const textOf = (raw: RawCell | undefined): string => openCell(raw ?? null)?.text ?? '';

const ENUMERATOR =
  /^(?:[IVX]{1,5}|[A-Zأ-ي])\s*[.):\-–]?$|^(?:axe|volet|partie|chapitre|titre|المحور|الباب|محور|القسم)(?:\s|$)/iu;
const LONGEST_LABEL = 24;
/** A ref filled in ahead of its row: 15, C15, 2.3. */
const REF_ALONE = /^[^\s\d]{0,6}\d[^\s]{0,8}$/u;

/** Tells data from sections, totals, repeated headers and blanks. Sees a row's own cells, not what merges bring down. */
export const rowReader = ({ block, columns, merges }: FoundTab): ((row: RawRow) => RowKind) => {
  const titleColumn = columns.taken.find(({ field }) => field === 'title' || field === 'name')?.column ?? -1;
  const refColumn = columns.taken.find(({ field }) => field === 'ref')?.column ?? -1;
  const identifying = columns.taken
    .filter(({ field }) => field === 'ref' || field === 'due' || field === 'agreedOn')
    .map(({ column }) => column);
  const headerTexts = new Map(block.columns.map(({ column, parts }) => [column, parts.at(-1) ?? '']));

  const lone = (row: RawRow, column: number): RowKind => {
    const cell = row.cells[column] ?? null;
    const text = textOf(cell);
    if (isNone(text) || (isText(cell) && namesTotal(text) === 'only')) return 'nothing';
    if (merges.isWide(row.number, column)) return { section: text.replace(/\s+/gu, ' ') };
    if (column === titleColumn) return 'alone';
    const numbers = column === refColumn || columns.ordinals.has(column);
    if (numbers && REF_ALONE.test(text)) return 'number';
    return isSectionText(cell) ? { section: text.replace(/\s+/gu, ' ') } : 'data';
  };

  /** `I | Améliorer les conditions de travail`, its second cell merged over the rest. */
  const labelled = (row: RawRow, first: number, second: number): RowKind | null => {
    const label = textOf(row.cells[first]);
    if (label.length > LONGEST_LABEL || !ENUMERATOR.test(label) || !merges.isWide(row.number, second))
      return null;
    return { section: `${label} ${textOf(row.cells[second])}`.replace(/\s+/gu, ' ') };
  };

  /** A total is headed so and holds sums: a ref or a date beside it makes it a commitment that happens to begin so. */
  const isTotal = (label: string, { cells }: RawRow): boolean => {
    const total = namesTotal(label);
    return total === 'only' || (total === 'opens' && identifying.every((column) => isEmpty(cells[column])));
  };

  const repeatsHeader = (row: RawRow): boolean => {
    let same = 0;
    for (const [column, header] of headerTexts) {
      const text = textOf(row.cells[column]).replace(/\s+/gu, ' ');
      if (text === header) same += 1;
      else if (text !== '') return false;
    }
    return same >= 2;
  };

  return (row) => {
    let filled = 0;
    let texts = 0;
    let first = -1;
    let second = -1;
    const { cells } = row;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? null;
      if (cell === null || cell === '') continue;
      const letter = typeof cell === 'string' && isLetter(cell.charCodeAt(0));
      if (!letter && !isFilled(cell)) continue;
      filled += 1;
      if (filled === 1) first = column;
      else if (filled === 2) second = column;
      if (letter || isText(cell)) texts += 1;
      // Two texts among three cells are no section and no total, whatever follows.
      if (filled > 2 && texts > 1) break;
    }
    if (filled === 0) return 'nothing';
    if (filled === 1) return lone(row, first);
    if (texts === 1) {
      const label = cells.find(isText) ?? null;
      if (isTotal(textOf(label), row)) return 'nothing';
    }
    if (filled === 2) {
      const section = labelled(row, first, second);
      if (section) return section;
    }
    return mayRepeat(cells[first], headerTexts.get(first)) && repeatsHeader(row) ? 'nothing' : 'data';
  };
};

/** Whether it is worth comparing a row with the header: its first cell begins as the header above it does. */
const mayRepeat = (raw: RawCell | undefined, header: string | undefined): boolean =>
  header !== undefined && (typeof raw !== 'string' || raw.trimStart().startsWith(header.slice(0, 4)));

const isSectionText = (cell: RawCell): boolean => {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'string' && /\p{L}/u.test(value);
};
