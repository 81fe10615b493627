import type { Merge } from '../../model/raw-table.ts';

const RECTANGLE = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/;

/** `A` is 0. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const lettersOf = (column: number): string =>
  column < 0 ? '' : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** `B2:D4` as rows and columns; null for what is no rectangle of cells. */
export const rectangleOf = (ref: string): Merge | null => {
  const [, left, top, right = left, bottom = top] = RECTANGLE.exec(ref) ?? [];
  if (left === undefined || right === undefined) return null;
  const rows = [Number(top), Number(bottom)];
  const columns = [columnOf(left), columnOf(right)];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
};
