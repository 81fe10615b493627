import exceljs from 'exceljs';
import stringWidth from 'string-width';
import { wallClock } from '../../shared/model/calendar.ts';
import { Instant, type Zone } from '../../shared/model/time.ts';
import type { ExportCell, ExportTable } from './export-tables.ts';

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 'yyyy-mm-dd';
const MOMENT = 'yyyy-mm-dd hh:mm:ss';
/** What a cell of Excel can hold. */
const LONGEST = 32_767;
const NARROWEST = 10;
const WIDEST = 60;
const LINE_POINTS = 15;
const MOST_LINES = 12;

/** Days and moments are real ones. A sheet knows no zones: a moment is what the clock on the wall showed. */
const valueOf = (cell: ExportCell, zone: Zone): { value: ExportCell | Date; format?: string } => {
  if (typeof cell !== 'string') return { value: cell };
  if (A_DAY.test(cell)) return { value: new Date(`${cell}T00:00:00Z`), format: DAY };
  if (!Instant.safeParse(cell).success) return { value: cell.slice(0, LONGEST) };
  const { date, time } = wallClock(cell, zone);
  return { value: new Date(`${date}T${time}Z`), format: MOMENT };
};

const linesOf = (cell: ExportCell): string[] =>
  String(cell ?? '')
    .slice(0, LONGEST)
    .split('\n');

const widthOf = (header: string, cells: readonly ExportCell[]): number =>
  Math.min(
    Math.max(NARROWEST, ...[header, ...cells.flatMap(linesOf)].map((line) => stringWidth(line) + 3)),
    WIDEST,
  );

/** As high as its text is once it is wrapped; no program works that out as it opens the file. */
const heightOf = (row: readonly ExportCell[], widths: readonly number[]): number =>
  LINE_POINTS *
  Math.min(
    MOST_LINES,
    Math.max(
      1,
      ...row.map((cell, index) =>
        linesOf(cell).reduce(
          (sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / (widths[index] ?? WIDEST))),
          0,
        ),
      ),
    ),
  );

/** Tables as a workbook, a sheet each: days are real dates, texts are texts and never formulas. */
export const toWorkbook = async (tables: readonly ExportTable[], zone: Zone): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook();
  for (const { name, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    const widths = columns.map((header, index) =>
      widthOf(
        header,
        rows.map((row) => row[index] ?? null),
      ),
    );
    sheet.columns = columns.map((header, index) => ({
      header,
      width: widths[index] ?? NARROWEST,
      style: { alignment: { vertical: 'top', wrapText: true } },
    }));
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) {
      const values = row.map((cell) => valueOf(cell, zone));
      const added = sheet.addRow(values.map(({ value }) => value));
      added.height = heightOf(row, widths);
      for (const [index, { format }] of values.entries())
        if (format !== undefined) added.getCell(index + 1).numFmt = format;
    }
    if (columns.length > 0)
      sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
