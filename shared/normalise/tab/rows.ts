import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { isEmpty } from '../values/cell.ts';
import { isNone } from '../values/none.ts';
import type { FoundTab } from './recognise.ts';
import { lookAt, oneLine, type RowLook, textOf, valueOf } from './row-look.ts';
import { namesTotal } from './total.ts';

/**
 * What a row below the header is: data, a title and nothing else, a number that was filled in ahead, a section,
 * or nothing to read (blank, a total, the header once more).
 */
export type RowKind = 'data' | 'alone' | 'number' | 'nothing' | { readonly section: string };

const LETTER = /\p{L}/u;
/** A ref filled in ahead of its row: 15, C15, 2.3. */
const REF_ALONE = /^[^\s\d]{0,6}\d[^\s]{0,8}$/u;

const saysInWords = (cell: RawCell): boolean => {
  const value = valueOf(cell);
  return typeof value === 'string' && LETTER.test(value);
};

/** Whether a cell is empty, or a box that nobody has ticked: boxes are filled in ahead of their rows. */
const isBlank = (cell: RawCell): boolean => isEmpty(cell) || valueOf(cell) === false;

/** Tells data from sections, totals, repeated headers and blanks. */
export const rowReader = ({ columns, merges, sorter }: FoundTab): ((row: RawRow) => RowKind) => {
  const columnOf = (...fields: readonly string[]): number =>
    columns.taken.find(({ field }) => fields.includes(field))?.column ?? -1;
  const titleColumn = columnOf('title', 'name');
  const refColumn = columnOf('ref');
  const identifying = [refColumn, columnOf('due'), columnOf('agreedOn')];
  const lone = (row: RawRow, column: number): RowKind => {
    const cell = row.cells[column] ?? null;
    const text = textOf(cell);
    if (isNone(text)) return 'nothing';
    const wide = sorter.isWide(row.number, column);
    const total = namesTotal(text);
    if (total === 'only' || (total === 'opens' && (wide || column !== titleColumn))) return 'nothing';
    if (wide && typeof valueOf(cell) === 'string') return { section: oneLine(text) };
    // What a merge brings down stands in the row too.
    if (column === titleColumn) return merges.coversAny(row.number) ? 'data' : 'alone';
    if (merges.covers(row.number, titleColumn)) return 'data';
    const numbers = column === refColumn || columns.ordinals.has(column);
    if (numbers && REF_ALONE.test(text)) return 'number';
    return saysInWords(cell) ? { section: oneLine(text) } : 'data';
  };

  /**
   * A total is headed so and holds sums: a number before it, or a title, a ref or a date beside it, makes it a
   * commitment that happens to begin so.
   */
  const isTotal = ({ cells }: RawRow, { texts, text, first }: RowLook): boolean => {
    if (texts > 2) return false;
    const total = namesTotal(textOf(cells[text])) ?? namesTotal(textOf(cells[titleColumn]));
    if (total === 'only') return true;
    if (total === null || texts > 1 || first !== text) return false;
    const besides = (column: number): boolean => column !== text && !isEmpty(cells[column]);
    return !identifying.some(besides) && !(besides(titleColumn) && saysInWords(cells[titleColumn] ?? null));
  };

  /** Whether a row begins with its only text, merged from before the title to it or beyond, and has but sums beside: a section. */
  const isSummedSection = ({ number, cells }: RawRow, { texts, text, first }: RowLook): boolean =>
    texts === 1 &&
    first === text &&
    text < titleColumn &&
    merges.rightOf(number, text) >= titleColumn &&
    sorter.isWide(number, text) &&
    saysInWords(cells[text] ?? null) &&
    cells.every((cell, column) => column === text || isEmpty(cell) || typeof valueOf(cell) === 'number');

  return (row) => {
    const look = lookAt(row);
    if (look.texts === 0 && row.cells.every(isBlank)) return 'nothing';
    if (look.filled === 1) return lone(row, look.first);
    if (isTotal(row, look)) return 'nothing';
    if (isSummedSection(row, look)) return { section: oneLine(textOf(row.cells[look.text])) };
    const section = sorter.numberedSection(row, look);
    if (section !== null) return { section };
    return sorter.isHeaderAgain(row) ? 'nothing' : 'data';
  };
};
