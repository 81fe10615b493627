import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { directionOf, type Direction, type Language } from '../../model/language.ts';
import type { FeedbackPage, PageCell, Tone } from './feedback-page.ts';
import { markFor, OUR_MARK, type OurTab } from './our-tab.ts';

/**
 * All requests that change a sheet are made here, and each names our own tab or one ref cell by number: none
 * takes a range in words, so that nothing that stands in the sheet can lead one astray.
 */
type Request = sheets_v4.Schema$Request;
type Format = sheets_v4.Schema$CellFormat;

/** How our tab is closed to editors. */
export interface Closing {
  /** What people are told who try to edit it. */
  readonly protection: string;
  /** Who alone may edit it, beside the sheet's owner. */
  readonly account: string;
}

/** A tab that is to be made. */
export interface NewTab extends Closing {
  readonly sheetId: number;
  readonly title: string;
}

/** A cell for a ref: of a tab by Google's id; rows and columns count from 0. */
export interface RefCell {
  readonly sheetId: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly ref: string;
}

const rgb = (hex: string): sheets_v4.Schema$ColorStyle => {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
};

const LOOKS: Readonly<Record<Tone, sheets_v4.Schema$TextFormat>> = {
  title: { bold: true, fontSize: 14 },
  plain: {},
  quiet: { foregroundColorStyle: rgb('5f6368') },
  head: { bold: true },
  error: { bold: true, foregroundColorStyle: rgb('b3261e') },
  warning: { foregroundColorStyle: rgb('7a4f01') },
};

/** Said outright: a cell that begins with a number or a Latin word would else be laid out from the left. */
const DIRECTIONS: Readonly<
  Record<Direction, Required<Pick<Format, 'textDirection' | 'horizontalAlignment'>>>
> = {
  rtl: { textDirection: 'RIGHT_TO_LEFT', horizontalAlignment: 'RIGHT' },
  ltr: { textDirection: 'LEFT_TO_RIGHT', horizontalAlignment: 'LEFT' },
};

/** What is quoted reads its own way, and still begins where its column does. */
const layout = ({ ours }: PageCell, language: Language): Format => {
  const { textDirection, horizontalAlignment } = DIRECTIONS[directionOf(language)];
  return ours ? { textDirection, horizontalAlignment } : { horizontalAlignment };
};

const cellData = (cell: PageCell, language: Language, wraps: boolean): sheets_v4.Schema$CellData => ({
  // Always a string: what people typed into the sheet can become no formula here.
  userEnteredValue: { stringValue: cell.text },
  userEnteredFormat: {
    textFormat: { ...LOOKS[cell.tone], ...(cell.link === null ? {} : { link: { uri: cell.link } }) },
    wrapStrategy: wraps ? 'WRAP' : 'OVERFLOW_CELL',
    ...layout(cell, language),
    verticalAlignment: 'TOP',
    ...(cell.tone === 'head' ? { backgroundColorStyle: rgb('e8eaed') } : {}),
  },
});

/** Place, weight, what stands there, remark; in pixels. */
const WIDTHS = [230, 110, 200, 640];

const widths = (sheetId: number): Request[] =>
  WIDTHS.map((pixelSize, startIndex) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  }));

/** Closes our tab to editors. */
export const closeTab = (sheetId: number, { protection, account }: Closing): Request => ({
  addProtectedRange: {
    protectedRange: {
      range: { sheetId },
      description: protection,
      warningOnly: false,
      editors: { users: [account], domainUsersCanEdit: false },
    },
  },
});

/** Makes our tab, behind all others, marked as ours and closed to editors. */
export const makeTab = ({ sheetId, title, ...closing }: NewTab, page: FeedbackPage): Request[] => [
  {
    addSheet: {
      properties: { sheetId, title, gridProperties: { rowCount: 10, columnCount: WIDTHS.length } },
    },
  },
  {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: OUR_MARK,
        metadataValue: markFor(sheetId, page.fingerprint),
        location: { sheetId },
        visibility: 'DOCUMENT',
      },
    },
  },
  closeTab(sheetId, closing),
  ...writePage(sheetId, page),
  ...widths(sheetId),
];

/** Sets the mark of our tab to what is being written. */
export const renewMark = ({ sheetId, markId }: OurTab, page: FeedbackPage): Request => ({
  updateDeveloperMetadata: {
    dataFilters: [{ developerMetadataLookup: { metadataId: markId } }],
    developerMetadata: { metadataValue: markFor(sheetId, page.fingerprint) },
    fields: 'metadataValue',
  },
});

/** Writes the whole page: what is beyond it is cleared, rows that it does not need are cut off. */
export const writePage = (sheetId: number, { rows, language, headRows }: FeedbackPage): Request[] => [
  {
    updateSheetProperties: {
      properties: {
        sheetId,
        rightToLeft: directionOf(language) === 'rtl',
        gridProperties: {
          rowCount: Math.max(rows.length, headRows + 1),
          columnCount: WIDTHS.length,
          frozenRowCount: headRows,
        },
      },
      fields: 'rightToLeft,gridProperties(rowCount,columnCount,frozenRowCount)',
    },
  },
  {
    updateCells: {
      range: { sheetId },
      rows: rows.map((row) => ({ values: row.map((cell) => cellData(cell, language, row.length > 1)) })),
      fields: 'userEnteredValue,userEnteredFormat',
    },
  },
];

/** Writes one ref into one cell, and nothing but its value. */
export const writeRef = ({ sheetId, rowIndex, columnIndex, ref }: RefCell): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue: ref } }] }],
    fields: 'userEnteredValue',
  },
});
