import type { RawRow } from '../../model/raw-table.ts';
import { fold } from '../../model/text/fold.ts';
import { remember } from '../../model/text/remember.ts';
import { openCell } from '../values/cell.ts';
import type { HeaderBlock } from './header-block.ts';

/** The letter that a text begins with, as it is compared; empty where it begins with a sign. */
const opening = remember((character) => fold(character).charAt(0));

/** What a header says in one column, on any of its rows, as it is compared, and what a cell that repeats it begins with. */
const said = (parts: readonly string[]): { words: ReadonlySet<string>; openings: ReadonlySet<string> } => {
  const words = parts.map(fold);
  return { words: new Set(words), openings: new Set(['', ...words.map(opening)]) };
};

/** Tells the rows that say a header once more: printed pages begin with it. */
export const headerAgain = (block: HeaderBlock): ((row: RawRow) => boolean) => {
  const header = new Map(block.columns.map(({ column, parts }) => [column, said(parts)]));
  return ({ cells }) => {
    let same = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const raw = cells[column] ?? '';
      if (raw === '') continue;
      const known = header.get(column);
      // Most cells need not be compared: they begin otherwise.
      if (!known || (typeof raw === 'string' && !known.openings.has(opening(raw.charAt(0))))) return false;
      const text = openCell(raw)?.text ?? '';
      if (text === '') continue;
      if (!known.words.has(fold(text))) return false;
      same += 1;
    }
    return same >= 2;
  };
};

/** Whether a block further down has the header in it once more. */
export const isAgain = (block: HeaderBlock, below: HeaderBlock): boolean =>
  below.rows.some(headerAgain(block));
