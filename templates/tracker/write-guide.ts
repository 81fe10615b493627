import type { Workbook, Worksheet } from 'exceljs';
import type { Direction } from '../../shared/model/language.ts';
import { TABS, type TrackerWords } from './definition.ts';
import { aligned, boxed, COLOURS, font, heightFor, solid } from './look.ts';

const TERM_WIDTH = 26;
const MEANING_WIDTH = 96;

interface Page {
  readonly sheet: Worksheet;
  readonly direction: Direction;
}

const heading = ({ sheet, direction }: Page, text: string): void => {
  sheet.addRow([]).height = 10;
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, 2);
  row.height = 24;
  const cell = row.getCell(1);
  cell.font = font({ bold: true, size: 11, color: { argb: COLOURS.onHead } });
  cell.fill = solid(COLOURS.head);
  cell.alignment = { ...aligned(direction, 'words'), wrapText: false };
};

const paragraph = ({ sheet, direction }: Page, text: string): void => {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, 2);
  row.height = heightFor([[text, TERM_WIDTH + MEANING_WIDTH]]);
  const cell = row.getCell(1);
  cell.font = font();
  cell.alignment = aligned(direction, 'words');
};

const line = ({ sheet, direction }: Page, term: string, meaning: string): void => {
  const row = sheet.addRow([term, meaning]);
  row.height = heightFor([
    [term, TERM_WIDTH],
    [meaning, MEANING_WIDTH],
  ]);
  row.eachCell((cell, column) => {
    cell.font = font(column === 1 ? { bold: true } : {});
    cell.alignment = aligned(direction, 'words');
    cell.border = { bottom: boxed.bottom };
    if (column === 1) cell.fill = solid(COLOURS.band);
  });
};

/** Writes the guide tab: how to fill the tracker, in plain words, and the list of its columns. */
export const writeGuide = (workbook: Workbook, words: TrackerWords, direction: Direction): void => {
  const { guide, headers } = words;
  const sheet = workbook.addWorksheet(guide.tab, {
    views: [{ rightToLeft: direction === 'rtl', showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.getColumn(1).width = TERM_WIDTH;
  sheet.getColumn(2).width = MEANING_WIDTH;
  const page = { sheet, direction };
  const title = sheet.addRow([guide.title]);
  title.height = 30;
  title.getCell(1).font = font({ size: 16, bold: true, color: { argb: COLOURS.head } });
  title.getCell(1).alignment = { ...aligned(direction, 'words'), wrapText: false };
  heading(page, guide.about.heading);
  for (const text of guide.about.lines) paragraph(page, text);
  heading(page, guide.tabs.heading);
  for (const { kind } of Object.values(TABS)) line(page, words.tabs[kind], guide.tabs.lines[kind]);
  heading(page, guide.columns.heading);
  for (const { field } of TABS.commitments.columns)
    line(page, headers.commitments[field] ?? field, guide.columns.lines[field] ?? '');
  heading(page, guide.rules.heading);
  for (const [when, then] of guide.rules.lines) line(page, when, then);
};
