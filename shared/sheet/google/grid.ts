import * as z from 'zod';

/** The part of a cell that is asked for. Google leaves out whatever is empty, and everything of an empty cell. */
export const Cell = z.object({
  effectiveValue: z
    .object({
      numberValue: z.number().optional(),
      stringValue: z.string().optional(),
      boolValue: z.boolean().optional(),
      errorValue: z.object({ type: z.string().optional() }).optional(),
    })
    .optional(),
  formattedValue: z.string().optional(),
  userEnteredValue: z.object({ formulaValue: z.string().optional() }).optional(),
  effectiveFormat: z
    .object({ numberFormat: z.object({ type: z.string(), pattern: z.string().optional() }).optional() })
    .optional(),
  hyperlink: z.string().optional(),
  textFormatRuns: z
    .array(
      z.object({
        startIndex: z.number().default(0),
        format: z.object({ link: z.object({ uri: z.string().optional() }).optional() }).optional(),
      }),
    )
    .optional(),
  chipRuns: z
    .array(
      z.object({
        startIndex: z.number().default(0),
        chip: z
          .object({ richLinkProperties: z.object({ uri: z.string().optional() }).optional() })
          .optional(),
      }),
    )
    .optional(),
});
export type Cell = z.infer<typeof Cell>;

const CELL_FIELDS = [
  'effectiveValue(numberValue,stringValue,boolValue,errorValue(type))',
  'formattedValue',
  'effectiveFormat(numberFormat(type,pattern))',
  'hyperlink',
  'textFormatRuns(startIndex,format(link(uri)))',
  'chipRuns(startIndex,chip(richLinkProperties(uri)))',
].join(',');

/** A page: the rows of some ranges, by tab. */
export const Page = z.object({
  sheets: z
    .array(
      z.object({
        properties: z.object({ sheetId: z.int() }),
        data: z
          .array(
            z.object({
              startRow: z.int().default(0),
              rowData: z.array(z.object({ values: z.array(Cell).default([]) })).default([]),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});
export type Page = z.infer<typeof Page>;
const pageFields = (cell: string) => `sheets(properties(sheetId),data(startRow,rowData(values(${cell}))))`;
export const PAGE_FIELDS = pageFields(CELL_FIELDS);
/** What comparing a row with what it was needs besides: a formula that shows nothing is not an empty cell. */
export const COMPARED_FIELDS = pageFields(`${CELL_FIELDS},userEnteredValue(formulaValue)`);

/** A rectangle as Google counts: from 0, ends not included. */
const GridRange = z.object({
  startRowIndex: z.int().default(0),
  endRowIndex: z.int(),
  startColumnIndex: z.int().default(0),
  endColumnIndex: z.int(),
});
export type GridRange = z.infer<typeof GridRange>;

/** One that may reach to the ends of its tab, which are then not said. */
const OpenRange = GridRange.extend({
  endRowIndex: z.int().default(Number.MAX_SAFE_INTEGER),
  endColumnIndex: z.int().default(Number.MAX_SAFE_INTEGER),
});

/** A part of a tab that its owner closed; Google leaves out what is false. */
const Protection = z.object({
  range: OpenRange.optional(),
  unprotectedRanges: z.array(OpenRange).default([]),
  requestingUserCanEdit: z.boolean().default(false),
  warningOnly: z.boolean().default(false),
});

const SheetTab = z.object({
  properties: z.object({
    sheetId: z.int(),
    title: z.string(),
    sheetType: z.string().default('GRID'),
    hidden: z.boolean().default(false),
    gridProperties: z.object({ rowCount: z.int().default(0), columnCount: z.int().default(0) }).optional(),
  }),
  merges: z.array(GridRange).default([]),
  protectedRanges: z.array(Protection).default([]),
  developerMetadata: z
    .array(z.object({ metadataId: z.int(), metadataKey: z.string(), metadataValue: z.string().default('') }))
    .default([]),
});
export type SheetTab = z.infer<typeof SheetTab>;

/** A sheet's outline: its tabs and how large they are, with none of their cells. */
export const Outline = z.object({
  properties: z.object({ title: z.string(), locale: z.string().optional(), timeZone: z.string().optional() }),
  sheets: z.array(SheetTab).default([]),
});
export type Outline = z.infer<typeof Outline>;
const RANGE_FIELDS = '(startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)';
export const OUTLINE_FIELDS = [
  'properties(title,locale,timeZone)',
  'sheets(properties(sheetId,title,sheetType,hidden,gridProperties(rowCount,columnCount))' +
    `,merges${RANGE_FIELDS}` +
    `,protectedRanges(range${RANGE_FIELDS},unprotectedRanges${RANGE_FIELDS},requestingUserCanEdit,warningOnly)` +
    ',developerMetadata(metadataId,metadataKey,metadataValue))',
].join(',');
