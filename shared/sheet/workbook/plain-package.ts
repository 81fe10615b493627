import type { SheetPart } from './sheet-part.ts';
import { storedZip } from './stored-zip.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * How a cell's format is told to exceljs: as a number format that shows nothing but its own place in the list.
 * exceljs then takes no cell for a date, so that serial numbers stay what they are (it would make `Date`s of
 * them, and of a formula's text an invalid one), and hands the place back as the cell's format.
 */
export const formatMark = (index: number): string => `"${index}"`;
/** A cell without a mark has the first format: exceljs leaves that one out. */
export const indexOfMark = (mark: string | undefined): number =>
  mark === undefined ? 0 : Number(mark.slice(1, -1));

const stylesXml = (count: number): string => {
  const each = (make: (index: number) => string): string =>
    Array.from({ length: count }, (_, i) => make(i)).join('');
  return (
    `<styleSheet><numFmts>${each((i) => `<numFmt numFmtId="${1000 + i}" formatCode="&quot;${i}&quot;"/>`)}</numFmts>` +
    `<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>` +
    `<cellXfs>${each((i) => `<xf numFmtId="${1000 + i}"/>`)}</cellXfs></styleSheet>`
  );
};

/**
 * A workbook with its cells and nothing else, laid out as exceljs expects one. What exceljs fails on or wastes
 * time with never reaches it: tables with absolute targets, drawings, comments, rules for whole columns, names
 * that point nowhere, parts in unusual places.
 */
export const plainPackage = (
  sheets: readonly SheetPart[],
  formats: readonly (string | null)[],
  strings: string | null,
): Buffer => {
  const list = (make: (id: number) => string): string => sheets.map((_, index) => make(index + 1)).join('');
  return storedZip([
    [
      'xl/workbook.xml',
      `<workbook><sheets>${list((id) => `<sheet name="${id}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${list((id) => `<Relationship Id="rId${id}" Type="${RELATION}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}</Relationships>`,
    ],
    ['xl/styles.xml', stylesXml(Math.max(1, formats.length))],
    ...(strings === null ? [] : [['xl/sharedStrings.xml', strings] as const]),
    ...sheets.map(
      ({ cells }, index) =>
        [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet>${cells}</worksheet>`] as const,
    ),
  ]);
};
