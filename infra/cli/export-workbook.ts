import exceljs from 'exceljs';
import type { ExportCell, ExportTable } from './export-tables.ts';

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What a cell of Excel can hold. */
const LONGEST = 32_767;

const cellOf = (cell: ExportCell): ExportCell | Date => {
  if (typeof cell !== 'string') return cell;
  return A_DAY.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell.slice(0, LONGEST);
};

/** Tables as a workbook, a sheet each: days are real dates, texts are texts and never formulas. */
export const toWorkbook = async (tables: readonly ExportTable[]): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook();
  for (const { name, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(columns).font = { bold: true };
    for (const row of rows)
      sheet.addRow(row.map(cellOf)).eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
      });
    columns.forEach((column, index) => {
      sheet.getColumn(index + 1).width = Math.min(Math.max(column.length + 2, 12), 40);
    });
    if (columns.length > 0)
      sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
