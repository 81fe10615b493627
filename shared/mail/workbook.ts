import exceljs from 'exceljs';
import type { Digest } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import type { Audience } from '../model/tracker.ts';
import {
  type CellValue,
  commitmentColumns,
  historyColumns,
  movedColumns,
  type Column,
} from './workbook-columns.ts';
import { wordsIn } from './words.ts';
import type { Telling } from './view/telling.ts';

/** A name that every mail program and file system takes, in one word. */
const fileName = ({ digest, words }: Telling): string =>
  `${words
    .say(digest.dialogue.fictional ? 'workbook.sample-name' : 'workbook.name', { period: digest.period })
    .replace(/[\u2066-\u2069]/gu, '')}.xlsx`;

/** As ECMA-376 numbers them. */
const A3: number = 8;
const A4: number = 9;
/** Characters that fit across A4, lying, before print becomes too small to read. */
const WIDEST_ON_A4 = 200;

const LINE_POINTS = 15;
const MOST_LINES = 20;

/** How high a row must be for its texts to be read whole: few of the programs that open a workbook work it out. */
const heightOf = <Row>(columns: readonly Column<Row>[], values: readonly CellValue[]): number => {
  const linesOf = (value: CellValue, width: number): number =>
    typeof value === 'string'
      ? value.split('\n').reduce((lines, { length }) => lines + Math.max(1, Math.ceil(length / width)), 0)
      : 1;
  const lines = values.map((value, at) => linesOf(value, columns[at]?.width ?? 1));
  return LINE_POINTS * Math.min(MOST_LINES, Math.max(1, ...lines));
};

const addSheet = <Row>(
  book: exceljs.Workbook,
  telling: Telling,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void => {
  const rightToLeft = telling.words.direction === 'rtl';
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft }],
    pageSetup: {
      paperSize: columns.reduce((sum, { width }) => sum + width, 0) > WIDEST_ON_A4 ? A3 : A4,
      margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.4, header: 0.2, footer: 0.2 },
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = columns.map(({ header, width, format }) => ({
    header,
    width,
    style: {
      ...(format ? { numFmt: format } : {}),
      alignment: { vertical: 'top', wrapText: true, readingOrder: rightToLeft ? 'rtl' : 'ltr' },
    },
  }));
  const head = sheet.getRow(1);
  head.height = 32;
  // Cell by cell: a row's own fill runs on to the sheet's far edge.
  head.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0B4A52' } };
  });
  for (const row of rows) {
    const values = columns.map(({ value }) => value(row));
    sheet.addRow(values).height = heightOf(columns, values);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
};

/**
 * Everything that the lists of a copy leave out: every commitment, what changed this week, and every change
 * ever. Dates and numbers are real ones; every text is text, whatever it starts with.
 */
export const workbookOf = async (
  digest: Digest,
  audience: Audience,
  language: Language,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const telling: Telling = { digest, audience, words: wordsIn(language, digest.zone), rows: 0 };
  const { words } = telling;
  const book = new exceljs.Workbook();
  book.created = new Date(digest.window.to);
  book.modified = new Date(digest.window.to);
  book.title = words.say('note.name');
  addSheet(book, telling, words.say('workbook.commitments'), commitmentColumns(telling), digest.items);
  addSheet(book, telling, words.say('workbook.moved'), movedColumns(telling), [
    ...digest.moved,
    ...digest.removed,
  ]);
  addSheet(book, telling, words.say('workbook.history'), historyColumns(telling), digest.history);
  return { name: fileName(telling), bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
};
