import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { fold } from '../../model/text/fold.ts';
import { remember } from '../../model/text/remember.ts';
import { openCell } from '../values/cell.ts';
import type { HeaderBlock } from './header-block.ts';

/** What a header says in each column, on any of its rows, as it is compared. */
const wordsOf = ({ columns }: HeaderBlock): ReadonlyMap<number, ReadonlySet<string>> =>
  new Map(columns.map(({ column, parts }) => [column, new Set(parts.map(fold))]));

/** The letter that a text begins with, as it is compared; empty where it begins with a sign. */
const opening = remember((character) => fold(character).charAt(0));

/** Tells the rows that say a header once more: printed pages begin with it. */
export const headerAgain = (block: HeaderBlock): ((row: RawRow) => boolean) => {
  const header = wordsOf(block);
  const openings = new Map([...header].map(([column, words]) => [column, new Set([...words].map(opening))]));
  /** Whether it is worth comparing a cell with the header: it begins as that does. */
  const mayRepeat = (raw: RawCell, column: number): boolean => {
    const known = openings.get(column);
    const first = typeof raw === 'string' ? opening(raw.charAt(0)) : '';
    return known !== undefined && (first === '' || known.has(first));
  };
  return ({ cells }) => {
    let same = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const raw = cells[column] ?? null;
      if (raw === null || raw === '') continue;
      if (!mayRepeat(raw, column)) return false;
      const text = openCell(raw)?.text ?? '';
      if (text === '') continue;
      if (!header.get(column)?.has(fold(text))) return false;
      same += 1;
    }
    return same >= 2;
  };
};

/** Whether a block further down has the header in it once more. */
export const isAgain = (block: HeaderBlock, below: HeaderBlock): boolean =>
  below.rows.some(headerAgain(block));
