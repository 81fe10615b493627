import { SourceError } from '../../runtime/errors.ts';
import type { Merge } from '../../model/raw-table.ts';
import type { Package } from './package.ts';
import { relations } from './outline.ts';
import { elements, prefixed, slice } from './xml.ts';

/** A tab's part, taken apart: its cells for exceljs to parse, and what is said of cells beside them. */
export interface SheetPart {
  readonly name: string;
  /** The `sheetData` element, without prefixes and without cells that are only coloured. */
  readonly cells: string;
  readonly merges: readonly Merge[];
  /** Targets of hyperlinks, by the rectangle they stand on. */
  readonly links: readonly { readonly on: Merge; readonly target: string }[];
  readonly rightToLeft: boolean;
}

const RECTANGLE = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B2:D4` as rows and columns; null for what is no rectangle of cells. */
const rectangleOf = (ref: string): Merge | null => {
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

const PREFIXED = /^\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*)*<(\w+):/;

/** Drops the prefix that some writers put before every element: exceljs knows the bare names alone. */
export const withoutPrefix = (xml: string): string => {
  const prefix = PREFIXED.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
};

/** Cells that hold nothing but a colour or a border: trackers have far more of them than of filled ones. */
const BLANK_CELLS = /<c\b[^<>]*(?:\/>|><\/c>)/g;
const ROW = /<row\b([^<>]*)/g;
const EMPTY = '<sheetData></sheetData>';
const LAST_ROW = 1_048_576;

/** Rows that do not say their number stand below the one before; one beyond every sheet's end is no row. */
const numbered = (cells: string, damaged: () => SourceError): string => {
  let row = 0;
  return cells.replace(ROW, (whole: string, attributes: string) => {
    const number = /\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    row = number === undefined ? row + 1 : Number(number);
    if (row < 1 || row > LAST_ROW) throw damaged();
    return number === undefined ? `<row r="${row}"${attributes}` : whole;
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

/** Reads a tab's part. @throws SourceError where there is none. */
export const readSheetPart = async (
  file: string,
  contents: Package,
  { name, part }: { readonly name: string; readonly part: string },
): Promise<SheetPart> => {
  const damaged = () =>
    new SourceError(
      'workbook.damaged',
      `The workbook ${file} is damaged in the tab "${name}". Open it, and save it again.`,
    );
  const whole = await contents.text(part);
  if (whole === null) throw damaged();
  const xml = withoutPrefix(whole);
  const start = xml.indexOf('<sheetData');
  const end = xml.lastIndexOf('</sheetData>');
  const around = end < 0 ? xml : `${xml.slice(0, start)}${xml.slice(end)}`;
  const targets = await relations(contents, part);
  return {
    name,
    cells: withResults(numbered((slice(xml, 'sheetData') ?? EMPTY).replace(BLANK_CELLS, ''), damaged)),
    merges: elements(around, 'mergeCell').flatMap(({ ref = '' }) => rectangleOf(ref) ?? []),
    links: elements(around, 'hyperlink').flatMap((link) => {
      const on = rectangleOf(link['ref'] ?? '');
      const target = targets.get(prefixed(link, 'id') ?? '')?.target;
      const place = link['location'] === undefined ? '' : `#${link['location']}`;
      return on && target ? [{ on, target: `${target}${place}` }] : [];
    }),
    rightToLeft: ['1', 'true'].includes(elements(around, 'sheetView')[0]?.['rightToLeft'] ?? ''),
  };
};
