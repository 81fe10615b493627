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

/** Whether a string cell has something in it, seen by its first character where that is plain enough. */
const isFilled = (raw: RawCell): boolean => {
  if (typeof raw !== 'string') return raw !== null && !isEmpty(raw);
  const first = raw.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x0621 && first <= 0x064a) || !isEmpty(raw);
};

const isText = (raw: RawCell): boolean => {
  const value = typeof raw === 'object' && raw !== null ? raw.value : raw;
  return typeof value === 'string' && !STARTS_AS_NUMBER.test(value);
};

const textOf = (raw: RawCell | undefined): string => openCell(raw ?? null)?.text ?? '';

const ENUMERATOR =
  /^(?:[IVX]{1,5}|[A-Zأ-ي])\s*[.):\-–]?$|^(?:axe|volet|partie|chapitre|titre|المحور|الباب|محور|القسم)(?:\s|$)/iu;
const LONGEST_LABEL = 24;

/** Tells data from sections, totals, repeated headers and blanks. Sees a row's own cells, not what merges bring down. */
export const rowReader = ({ block, columns, merges }: FoundTab): ((row: RawRow) => RowKind) => {
  const titleColumn = columns.taken.find(({ field }) => field === 'title' || field === 'name')?.column ?? -1;
  const headerTexts = new Map(block.columns.map(({ column, parts }) => [column, parts.at(-1) ?? '']));

  const lone = (row: RawRow, column: number): RowKind => {
    const cell = row.cells[column] ?? null;
    const text = textOf(cell);
    if (isNone(text) || (isText(cell) && namesTotal(text) === 'only')) return 'nothing';
    if (columns.ordinals.has(column) && !isText(cell)) return 'number';
    const wide = merges.isWide(row.number, column);
    if ((column === titleColumn && !wide) || !isSectionText(cell))
      return column === titleColumn ? 'alone' : 'data';
    return { section: text.replace(/\s+/gu, ' ') };
  };

  /** `I | Améliorer les conditions de travail`, its second cell merged over the rest. */
  const labelled = (row: RawRow, first: number, second: number): RowKind | null => {
    const label = textOf(row.cells[first]);
    if (label.length > LONGEST_LABEL || !ENUMERATOR.test(label) || !merges.isWide(row.number, second))
      return null;
    return { section: `${label} ${textOf(row.cells[second])}`.replace(/\s+/gu, ' ') };
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
      if (cell === null || cell === '' || !isFilled(cell)) continue;
      filled += 1;
      if (filled === 1) first = column;
      else if (filled === 2) second = column;
      if (isText(cell)) texts += 1;
    }
    if (filled === 0) return 'nothing';
    if (filled === 1) return lone(row, first);
    if (texts === 1) {
      const label = cells.find(isText) ?? null;
      if (namesTotal(textOf(label)) !== null) return 'nothing';
    }
    if (filled === 2) {
      const section = labelled(row, first, second);
      if (section) return section;
    }
    if (
      texts === filled &&
      textOf(cells[first]).replace(/\s+/gu, ' ') === headerTexts.get(first) &&
      repeatsHeader(row)
    )
      return 'nothing';
    return 'data';
  };
};

const isSectionText = (cell: RawCell): boolean => {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'string' && /\p{L}/u.test(value);
};
