import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { openCell } from '../values/cell.ts';
import type { HeaderBlock } from './header-block.ts';

/** What a header says in each column, on any of its rows, as it is compared. */
const wordsOf = ({ columns }: HeaderBlock): ReadonlyMap<number, ReadonlySet<string>> =>
  new Map(columns.map(({ column, parts }) => [column, new Set(parts.map(fold))]));

const opening = remember((character) => fold(character));

/** Whether it is worth comparing a cell with a header: it begins as the header does. */
const mayRepeat = (raw: RawCell, words: ReadonlySet<string> | undefined): boolean => {
  if (!words) return false;
  if (typeof raw !== 'string') return true;
  const first = opening(raw.charAt(0));
  return first === '' || words.values().some((word) => word.startsWith(first));
};

/** Tells the rows that say a header once more: printed pages begin with it. */
export const headerAgain = (block: HeaderBlock): ((row: RawRow) => boolean) => {
  const header = wordsOf(block);
  return ({ cells }) => {
    let same = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const raw = cells[column] ?? null;
      if (raw === null || raw === '') continue;
      const words = header.get(column);
      if (!mayRepeat(raw, words)) return false;
      const text = openCell(raw)?.text ?? '';
      if (text === '') continue;
      if (!words?.has(fold(text))) return false;
      same += 1;
    }
    return same >= 2;
  };
};

/** Whether a block further down says a header once more. */
export const isAgain = (block: HeaderBlock, below: HeaderBlock): boolean => {
  const header = wordsOf(block);
  return below.columns.every(({ column, parts }) =>
    parts.every((part) => header.get(column)?.has(fold(part))),
  );
};
