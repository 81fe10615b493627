import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

export type CellData = sheets_v4.Schema$CellData;
export type GridRange = sheets_v4.Schema$GridRange;

/** One tab as the server holds it. */
export interface TabState {
  properties: sheets_v4.Schema$SheetProperties & { sheetId: number; title: string };
  /** By row, by column, from 0; holes are empty cells. */
  cells: (CellData | undefined)[][];
  merges: GridRange[];
  metadata: sheets_v4.Schema$DeveloperMetadata[];
  protections: sheets_v4.Schema$ProtectedRange[];
  columnWidths: number[];
}

/** One file as the server holds it. */
export interface FileState {
  id: string;
  title: string;
  locale: string;
  timeZone: string;
  mimeType: string;
  trashed: boolean;
  version: number;
  modifiedBy: string;
  /** The file that a shortcut leads to. */
  shortcutTo: string | null;
  tabs: TabState[];
  /** What each account may do. */
  shared: Map<string, 'reader' | 'writer'>;
}

export const OWNER = 'editor@idara.example';

export const aTab = (
  title: string,
  cells: (CellData | undefined)[][],
  more: Partial<TabState> & {
    sheetId?: number;
    rowCount?: number;
    columnCount?: number;
    hidden?: boolean;
  } = {},
): TabState => ({
  properties: {
    sheetId: more.sheetId ?? 0,
    title,
    index: 0,
    sheetType: 'GRID',
    ...(more.hidden ? { hidden: true } : {}),
    gridProperties: { rowCount: more.rowCount ?? 1000, columnCount: more.columnCount ?? 26 },
  },
  cells,
  merges: more.merges ?? [],
  metadata: more.metadata ?? [],
  protections: more.protections ?? [],
  columnWidths: [],
});

export const aSheet = (id: string, tabs: TabState[], more: Partial<FileState> = {}): FileState => ({
  id,
  title: 'تتبع الالتزامات',
  locale: 'ar_MA',
  timeZone: 'Africa/Casablanca',
  mimeType: 'application/vnd.google-apps.spreadsheet',
  trashed: false,
  version: 41,
  modifiedBy: OWNER,
  shortcutTo: null,
  tabs,
  shared: new Map(),
  ...more,
});

/** Cells as a person leaves them in a sheet, the way the API then tells of them. */
export const text = (value: string): CellData => ({
  userEnteredValue: { stringValue: value },
  effectiveValue: { stringValue: value },
  formattedValue: value,
});
export const bare = (value: number): CellData => ({
  userEnteredValue: { numberValue: value },
  effectiveValue: { numberValue: value },
  formattedValue: String(value),
});
export const formatted = (value: number, shown: string, type: string, pattern?: string): CellData => ({
  ...bare(value),
  formattedValue: shown,
  userEnteredFormat: { numberFormat: { type, ...(pattern ? { pattern } : {}) } },
  effectiveFormat: { numberFormat: { type, ...(pattern ? { pattern } : {}) } },
});
export const ticked = (value: boolean): CellData => ({
  userEnteredValue: { boolValue: value },
  effectiveValue: { boolValue: value },
  formattedValue: value ? 'TRUE' : 'FALSE',
});
export const linked = (value: string, uri: string): CellData => ({ ...text(value), hyperlink: uri });
export const linkedRuns = (
  value: string,
  runs: readonly (readonly [start: number, uri: string | null])[],
): CellData => ({
  ...text(value),
  textFormatRuns: runs.map(([startIndex, uri]) => ({
    ...(startIndex === 0 ? {} : { startIndex }),
    format: uri === null ? {} : { link: { uri } },
  })),
});
/** Smart chips: in the entered string each is a placeholder, `@`; between them stand runs of no chip. */
export const chips = (
  entered: string,
  shown: string,
  runs: readonly (readonly [start: number, chip: 'none' | { uri: string } | { email: string }])[],
): CellData => ({
  ...text(entered),
  formattedValue: shown,
  chipRuns: runs.map(([startIndex, chip]) => ({
    ...(startIndex === 0 ? {} : { startIndex }),
    chip: chip === 'none' ? {} : 'uri' in chip ? { richLinkProperties: chip } : { personProperties: chip },
  })),
});
export const formula = (entered: string, result: CellData): CellData => ({
  ...result,
  userEnteredValue: { formulaValue: entered },
});
export const inError = (type: string, shown: string): CellData => ({
  userEnteredValue: { formulaValue: '=A1' },
  effectiveValue: { errorValue: { type, message: '…' } },
  formattedValue: shown,
});

/** Rows of plain texts, numbers and cells; null is an empty cell. */
export const rows = (
  ...lines: readonly (readonly (string | number | CellData | null)[])[]
): (CellData | undefined)[][] =>
  lines.map((line) =>
    line.map((cell) =>
      cell === null
        ? undefined
        : typeof cell === 'string'
          ? text(cell)
          : typeof cell === 'number'
            ? bare(cell)
            : cell,
    ),
  );
