import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { asciiDigits } from '../../model/text/digits.ts';
import { openCell } from '../values/cell.ts';

const COUNTED = /^[([#\s]*(\d{1,6})[)\].\-\s]*$/u;

/** The number that a cell says; NaN where it says something else. */
const numberOf = (raw: RawCell): number | null => {
  const cell = openCell(raw);
  if (!cell) return null;
  if (typeof cell.value === 'number') return cell.value;
  return Number(COUNTED.exec(asciiDigits(cell.text))?.[1]);
};

/**
 * Whether a column only counts its rows: 1…n from the top, beginning again wherever it likes; what stands there in
 * a row that is no record (a section's number, the word of a total) does not matter. Such numbers
 * move to another commitment whenever a row is inserted, so they identify none.
 */
export const isOrdinal = (
  rows: Iterable<RawRow>,
  column: number,
  isRecord: (row: RawRow) => boolean,
): boolean => {
  let expected = 1;
  for (const row of rows) {
    const number = numberOf(row.cells[column] ?? null);
    if (number === expected || number === 1) expected = number + 1;
    else if (number !== null && isRecord(row)) return false;
  }
  return expected > 1;
};
