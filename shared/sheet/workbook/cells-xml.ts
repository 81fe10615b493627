import type { SourceError } from '../../runtime/errors.ts';
import { columnOf, lettersOf } from './rectangle.ts';
import { slice } from './xml.ts';

/** Cells that hold nothing but a colour or a border: trackers have far more of them than of filled ones. */
const BLANK_CELLS = /<c\b[^<>]*(?:\/>|><\/c>)/g;
const ROW = /<row\b([^<>]*)/g;
const LAST_ROW = 1_048_576;

/** Rows that do not say their number stand below the one before; one beyond every sheet's end is no row. */
const numberRows = (cells: string, damaged: () => SourceError): string => {
  let row = 0;
  return cells.replace(ROW, (whole: string, attributes: string) => {
    const number = /\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    row = number === undefined ? row + 1 : Number(number);
    if (row < 1 || row > LAST_ROW) throw damaged();
    return number === undefined ? `<row r="${row}"${attributes}` : whole;
  });
};

const UNNAMED_CELL = /<c(?=[\s/>])(?![^<>]*\sr=)/;
const ROW_OR_CELL = /<(row|c)(?=[\s/>])([^<>]*)/g;
const PLACE = /\sr\s*=\s*["']([A-Z]*)(\d+)["']/;

/** Cells that do not say where they stand follow the one before; only few writers leave it out. */
const nameCells = (cells: string): string => {
  if (!UNNAMED_CELL.test(cells)) return cells;
  let row = '';
  let column = -1;
  return cells.replace(ROW_OR_CELL, (whole: string, name: string, attributes: string) => {
    const [, letters = '', number = ''] = PLACE.exec(attributes) ?? [];
    if (name === 'row') [row, column] = [number, -1];
    else column = letters === '' ? column + 1 : columnOf(letters);
    return name === 'row' || letters !== '' ? whole : `<c r="${lettersOf(column)}${row}"${attributes}`;
  });
};

/** What stands in for a result: the formula was written by a program that works none out. */
export const NEVER_WORKED_OUT = '#CALC!';
const FORMULA_ALONE = /<c\b([^<>]*)>(<f\b[^<>]*(?:\/>|>[^<]*<\/f>))(?:<v\s*\/>|<v><\/v>)?<\/c>/g;

/** A formula whose result is an empty text says so (`t="str"`); one without any result is no empty cell. */
const withResults = (cells: string): string =>
  !cells.includes('<f')
    ? cells
    : cells.replace(FORMULA_ALONE, (whole: string, attributes: string, formula: string) =>
        /\st="str"/.test(attributes)
          ? whole
          : `<c${attributes.replace(/\st="\w*"/, '')} t="e">${formula}<v>${NEVER_WORKED_OUT}</v></c>`,
      );

const NO_CELLS = '<sheetData></sheetData>';
const OPENED = /<sheetData(?:\s[^<>]*)?(?<!\/)>/;

/**
 * A tab's `sheetData` as exceljs can parse it and needs it: each row and cell says where it stands, none is there
 * for its colour alone, and each formula has a result. Throws what `damaged` makes where they do not end.
 */
export const plainCells = (xml: string, damaged: () => SourceError): string => {
  const found = slice(xml, 'sheetData');
  if (found === null && OPENED.test(xml)) throw damaged();
  const placed = nameCells(numberRows(found ?? NO_CELLS, damaged));
  return withResults(placed.replace(BLANK_CELLS, ''));
};
