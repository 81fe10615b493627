import { SourceError } from '../../runtime/errors.ts';
import type { Merge } from '../../model/raw-table.ts';
import type { Package } from './package.ts';
import { relations } from './outline.ts';
import { plainCells } from './cells-xml.ts';
import { rectangleOf } from './rectangle.ts';
import { elements, prefixed } from './xml.ts';

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

const PREFIXED = /^\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*)*<(\w+):/;

/** Drops the prefix that some writers put before every element: exceljs knows the bare names alone. */
export const withoutPrefix = (xml: string): string => {
  const prefix = PREFIXED.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
};

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
    cells: plainCells(xml, damaged),
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
