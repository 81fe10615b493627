import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { masked, parseMask } from './field-mask.ts';
import { aTab, type CellData, type FileState, type GridRange, type TabState } from './sheet-state.ts';

/** A request that Google would answer with 400. */
export class InvalidRequest extends Error {}

const tabOf = (file: FileState, sheetId: number | null | undefined): TabState => {
  const tab = file.tabs.find(({ properties }) => properties.sheetId === (sheetId ?? 0));
  if (!tab) throw new InvalidRequest(`No grid with id: ${sheetId}`);
  return tab;
};

/** What a cell shows once something was written into it. */
const settled = (cell: CellData): CellData => {
  const { stringValue, numberValue } = cell.userEnteredValue ?? {};
  const value = stringValue ?? numberValue;
  const { effectiveValue: _old, formattedValue: _shown, ...rest } = cell;
  if (value === undefined || value === null || value === '') return rest;
  return { ...rest, effectiveValue: { ...cell.userEnteredValue }, formattedValue: String(value) };
};

const withFields = (cell: CellData | undefined, given: CellData, fields: string): CellData | undefined => {
  const names = [...parseMask(fields).keys()];
  const kept = Object.fromEntries(Object.entries(cell ?? {}).filter(([name]) => !names.includes(name)));
  const next = settled({ ...kept, ...(masked(given, parseMask(fields)) as CellData) });
  return Object.keys(next).length > 0 ? next : undefined;
};

const within = (range: GridRange, row: number, column: number): boolean =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Infinity) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Infinity);

const isClosed = (tab: TabState, who: string, row: number, column: number): boolean =>
  tab.protections.some(
    ({ range, unprotectedRanges, editors, warningOnly }) =>
      !warningOnly &&
      !editors?.users?.includes(who) &&
      within(range ?? {}, row, column) &&
      !(unprotectedRanges ?? []).some((open) => within(open, row, column)),
  );

const updateCells = (file: FileState, request: sheets_v4.Schema$UpdateCellsRequest, who: string): void => {
  const { start, range, rows = [], fields = '' } = request;
  const tab = tabOf(file, (start ?? range)?.sheetId);
  const { rowCount = 0, columnCount = 0 } = tab.properties.gridProperties ?? {};
  const top = start?.rowIndex ?? range?.startRowIndex ?? 0;
  const left = start?.columnIndex ?? range?.startColumnIndex ?? 0;
  const bottom = start ? top + (rows?.length ?? 0) : (range?.endRowIndex ?? rowCount ?? 0);
  for (let row = top; row < bottom; row += 1) {
    const values = rows?.[row - top]?.values ?? [];
    const right = start ? left + values.length : (range?.endColumnIndex ?? columnCount ?? 0);
    const line = (tab.cells[row] ??= []);
    for (let column = left; column < right; column += 1) {
      if (row >= (rowCount ?? 0) || column >= (columnCount ?? 0))
        throw new InvalidRequest('Attempting to write outside the grid.');
      if (isClosed(tab, who, row, column))
        throw new InvalidRequest('You are trying to edit a protected cell or object.');
      line[column] = withFields(line[column], values[column - left] ?? {}, fields ?? '');
    }
  }
};

const updateProperties = (file: FileState, request: sheets_v4.Schema$UpdateSheetPropertiesRequest): void => {
  const { properties = {}, fields = '' } = request;
  const tab = tabOf(file, properties.sheetId);
  const given = masked(properties, parseMask(fields ?? '')) as typeof properties;
  const grid = { ...tab.properties.gridProperties, ...given.gridProperties };
  if ((grid.frozenRowCount ?? 0) >= (grid.rowCount ?? 0))
    throw new InvalidRequest('You can not freeze all visible rows on the sheet.');
  tab.properties = {
    ...tab.properties,
    ...given,
    sheetId: tab.properties.sheetId,
    title: given.title ?? tab.properties.title,
    gridProperties: grid,
  };
  tab.cells.length = Math.min(tab.cells.length, grid.rowCount ?? 0);
};

const addSheet = (file: FileState, { properties = {} }: sheets_v4.Schema$AddSheetRequest): void => {
  const { sheetId, title = '', gridProperties } = properties;
  if (file.tabs.some((tab) => tab.properties.title.toLowerCase() === title?.toLowerCase()))
    throw new InvalidRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
  if (file.tabs.some((tab) => tab.properties.sheetId === sheetId))
    throw new InvalidRequest(`A sheet with id ${sheetId} already exists.`);
  const tab = aTab(title ?? '', [], { sheetId: sheetId ?? 1 });
  tab.properties = { ...tab.properties, index: file.tabs.length, gridProperties: { ...gridProperties } };
  file.tabs.push(tab);
};

const metadata = (file: FileState, request: sheets_v4.Schema$Request): void => {
  const made = request.createDeveloperMetadata?.developerMetadata;
  if (made) {
    const ids = file.tabs.flatMap((tab) => tab.metadata.map(({ metadataId }) => metadataId ?? 0));
    const { sheetId } = made.location ?? {};
    tabOf(file, sheetId).metadata.push({
      ...made,
      metadataId: Math.max(100, ...ids) + 1,
      location: { locationType: 'SHEET', sheetId: sheetId ?? 0 },
    });
  }
  const { dataFilters = [], developerMetadata } = request.updateDeveloperMetadata ?? {};
  for (const { developerMetadataLookup } of dataFilters ?? [])
    for (const tab of file.tabs)
      tab.metadata = tab.metadata.map((entry) =>
        entry.metadataId === developerMetadataLookup?.metadataId
          ? { ...entry, metadataValue: developerMetadata?.metadataValue ?? '' }
          : entry,
      );
};

const apply = (file: FileState, request: sheets_v4.Schema$Request, who: string): void => {
  const kinds = Object.keys(request);
  if (kinds.length !== 1) throw new InvalidRequest('A request must have exactly one kind.');
  if (request.addSheet) addSheet(file, request.addSheet);
  else if (request.updateCells) updateCells(file, request.updateCells, who);
  else if (request.updateSheetProperties) updateProperties(file, request.updateSheetProperties);
  else if (request.createDeveloperMetadata || request.updateDeveloperMetadata) metadata(file, request);
  else if (request.addProtectedRange?.protectedRange) {
    const { protectedRange } = request.addProtectedRange;
    tabOf(file, protectedRange.range?.sheetId).protections.push({
      protectedRangeId: file.version,
      ...protectedRange,
    });
  } else if (request.updateDimensionProperties) {
    const { range, properties } = request.updateDimensionProperties;
    tabOf(file, range?.sheetId).columnWidths[range?.startIndex ?? 0] = properties?.pixelSize ?? 0;
  } else throw new InvalidRequest(`The stand-in does not know ${kinds.join()}.`);
};

/** Applies a batch, all of it or nothing, and moves the file's version. @throws InvalidRequest */
export const changeSheet = (
  file: FileState,
  requests: readonly sheets_v4.Schema$Request[],
  who: string,
): void => {
  const changed = structuredClone(file);
  for (const request of requests) apply(changed, request, who);
  Object.assign(file, changed, { version: file.version + 1, modifiedBy: who });
};
