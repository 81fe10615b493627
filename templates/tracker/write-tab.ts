import type { Cell, CellValue, DataValidation, Workbook, Worksheet } from 'exceljs';
import type { Direction } from '../../shared/model/language.ts';
import type { TabKind } from '../../shared/model/normalised.ts';
import type { ChoiceList, Column, Tab, Typed } from './definition.ts';
import {
  aligned,
  boxed,
  COLOURS,
  DATE_FORMAT,
  font,
  heightFor,
  PERCENT_FORMAT,
  solid,
  STATUS_COLOURS,
} from './look.ts';

/** A tab with its words and what stands in it. */
export interface FilledTab {
  readonly tab: Tab;
  readonly name: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly choices: Readonly<Record<ChoiceList, readonly string[]>>;
  readonly title: string;
  readonly subtitle: string;
  /** Whether what it says is invented: its head then stands out. */
  readonly fictional: boolean;
  readonly rows: readonly Readonly<Record<string, Typed | undefined>>[];
}

const TITLE_ROW = 1;
const SUBTITLE_ROW = 2;
const HEADER_ROW = 4;
/** Rows below the last filled one that are ready to be typed in. */
const READY_ROWS: Readonly<Record<TabKind, number>> = {
  commitments: 40,
  rounds: 10,
  committees: 10,
  meetings: 20,
};
/** Paper sizes by the format's own numbers: seventeen columns want the larger one. */
const PAPER: Readonly<Record<TabKind, number>> = { commitments: 8, rounds: 9, committees: 9, meetings: 9 };

/** What reads best in the middle of its column: all that is short. */
const figures = new Set<Column['holds']>(['date', 'percent', 'kind', 'status', 'yesOrNo']);

const valueOf = (typed: Typed | undefined): CellValue => {
  if (typed === undefined || typed === '') return null;
  if (typeof typed !== 'object') return typed;
  if ('day' in typed) return new Date(`${typed.day}T00:00:00Z`);
  return { text: typed.text, hyperlink: typed.link };
};

const shownOf = (typed: Typed | undefined): string =>
  typeof typed === 'string' ? typed : typeof typed === 'object' && 'text' in typed ? typed.text : '';

/** Proposes words and refuses none: what is typed instead is understood, or answered with a finding. */
const proposal = (words: readonly string[]): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${words.join(',')}"`],
  showErrorMessage: false,
});

const writeHead = (
  sheet: Worksheet,
  { tab, title, subtitle, fictional }: FilledTab,
  direction: Direction,
): void => {
  const lines = [
    [TITLE_ROW, title, font({ size: 16, bold: true, color: { argb: COLOURS.head } })],
    [SUBTITLE_ROW, subtitle, font({ color: { argb: fictional ? COLOURS.onNotice : COLOURS.quiet } })],
  ] as const;
  for (const [row, text, face] of lines) {
    sheet.mergeCells(row, 1, row, tab.columns.length);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = face;
    cell.alignment = { ...aligned(direction, 'words'), wrapText: false };
    if (fictional && row === SUBTITLE_ROW) cell.fill = solid(COLOURS.notice);
  }
  sheet.getRow(TITLE_ROW).height = 30;
  sheet.getRow(SUBTITLE_ROW).height = 20;
  sheet.getRow(3).height = 8;
};

const writeHeader = (sheet: Worksheet, { tab, headers }: FilledTab, direction: Direction): void => {
  const row = sheet.getRow(HEADER_ROW);
  row.height = 32;
  tab.columns.forEach(({ field, width, holds }, index) => {
    sheet.getColumn(index + 1).width = width;
    const cell = row.getCell(index + 1);
    cell.value = headers[field] ?? field;
    cell.font = font({ bold: true, color: { argb: COLOURS.onHead } });
    cell.fill = solid(COLOURS.head);
    cell.border = boxed;
    cell.alignment = aligned(direction, figures.has(holds) ? 'figures' : 'words');
  });
};

const dressCell = (cell: Cell, { holds }: Column, { choices }: FilledTab, direction: Direction): void => {
  cell.font = font();
  cell.border = boxed;
  cell.alignment = aligned(direction, figures.has(holds) ? 'figures' : 'words');
  if (holds === 'date') cell.numFmt = DATE_FORMAT;
  else if (holds === 'percent') cell.numFmt = PERCENT_FORMAT;
  else if (holds !== 'text') cell.dataValidation = proposal(choices[holds]);
};

const colourStatuses = (sheet: Worksheet, { tab, choices }: FilledTab, lastRow: number): void => {
  const at = tab.columns.findIndex(({ holds }) => holds === 'status');
  if (at < 0) return;
  const letter = sheet.getColumn(at + 1).letter;
  sheet.addConditionalFormatting({
    ref: `${letter}${HEADER_ROW + 1}:${letter}${lastRow}`,
    rules: choices.status.flatMap((word, index) => {
      const colours = STATUS_COLOURS[index];
      return colours
        ? [
            {
              type: 'cellIs' as const,
              operator: 'equal' as const,
              priority: index + 1,
              formulae: [`"${word}"`],
              style: {
                font: { color: { argb: colours.ink } },
                fill: {
                  type: 'pattern' as const,
                  pattern: 'solid' as const,
                  bgColor: { argb: colours.fill },
                },
              },
            },
          ]
        : [];
    }),
  });
};

/** Writes a tab: its head, its header, what stands in it, and rows ready to be typed in. */
export const writeTab = (workbook: Workbook, filled: FilledTab, direction: Direction): void => {
  const { tab, name, rows } = filled;
  const sheet = workbook.addWorksheet(name, {
    properties: { tabColor: { argb: COLOURS.head } },
    views: [
      {
        state: 'frozen',
        xSplit: tab.frozenColumns,
        ySplit: HEADER_ROW,
        rightToLeft: direction === 'rtl',
        showGridLines: false,
      },
    ],
    pageSetup: {
      paperSize: PAPER[tab.kind],
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}`,
    },
  });
  writeHead(sheet, filled, direction);
  writeHeader(sheet, filled, direction);
  const lastRow = HEADER_ROW + rows.length + READY_ROWS[tab.kind];
  for (let number = HEADER_ROW + 1; number <= lastRow; number += 1) {
    const row = sheet.getRow(number);
    const typed = rows[number - HEADER_ROW - 1];
    if (typed) row.height = heightFor(tab.columns.map(({ field, width }) => [shownOf(typed[field]), width]));
    tab.columns.forEach((column, index) => {
      const cell = row.getCell(index + 1);
      cell.value = valueOf(typed?.[column.field]);
      dressCell(cell, column, filled, direction);
    });
  }
  colourStatuses(sheet, filled, lastRow);
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: lastRow, column: tab.columns.length },
  };
};
