import type { Alignment, Border, Fill, Font } from 'exceljs';
import type { Direction } from '../../shared/model/language.ts';

/** Colours of the tracker, as ARGB: deep green for heads, warm greys for the rest. */
export const COLOURS = {
  ink: 'FF1F2933',
  quiet: 'FF5F6B7A',
  head: 'FF14532D',
  onHead: 'FFFFFFFF',
  line: 'FFD5DAE1',
  band: 'FFF6F8F7',
  notice: 'FFFFF4D6',
  onNotice: 'FF7A4B00',
} as const;

/** A face that every spreadsheet program has, with Arabic letters of its own. */
const FACE = 'Arial';

export const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: FACE,
  size: 10,
  color: { argb: COLOURS.ink },
  ...more,
});

export const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const thin: Partial<Border> = { style: 'thin', color: { argb: COLOURS.line } };
export const boxed = { top: thin, bottom: thin, left: thin, right: thin };

/** Text starts where its direction starts; dates and numbers stand in the middle. */
export const aligned = (direction: Direction, holds: 'words' | 'figures'): Partial<Alignment> => ({
  vertical: 'middle',
  wrapText: true,
  horizontal: holds === 'figures' ? 'center' : direction === 'rtl' ? 'right' : 'left',
  readingOrder: direction,
  ...(holds === 'words' ? { indent: 1 } : {}),
});

const LINE_HEIGHT = 14;
const ROOM = 10;
/** A column's width counts digits; letters are narrower. */
const LETTERS_A_COLUMN_UNIT = 1.1;

/**
 * How high a row must be for its texts to be read whole, in points; widths are columns', in characters. Not every
 * program fits rows by itself when it opens a file.
 */
export const heightFor = (cells: readonly (readonly [text: string, width: number])[]): number => {
  const lines = cells.map(([text, width]) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * LETTERS_A_COLUMN_UNIT))), 0),
  );
  return Math.max(1, ...lines) * LINE_HEIGHT + ROOM;
};

/** How a status is coloured, wherever its word stands: its place in the list of choices. */
export const STATUS_COLOURS = [
  { fill: 'FFE8ECF1', ink: 'FF3B4754' },
  { fill: 'FFE1EFFE', ink: 'FF1E4E8C' },
  { fill: 'FFDDF3E4', ink: 'FF14532D' },
  { fill: 'FFFDE2E1', ink: 'FF9B1C1C' },
  { fill: 'FFFDE2E1', ink: 'FF9B1C1C' },
  { fill: 'FFEDEDED', ink: 'FF6B7280' },
] as const;

export const DATE_FORMAT = 'dd/mm/yyyy';
export const PERCENT_FORMAT = '0%';
