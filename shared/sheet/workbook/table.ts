import type { Workbook } from 'exceljs';
import { SourceError } from '../../runtime/errors.ts';
import type { RawTab, RawTable } from '../../model/raw-table.ts';
import { displayer } from './displayed.ts';
import type { WorkbookFile } from './file.ts';
import { readFormats } from './formats.ts';
import { readOutline } from './outline.ts';
import { openPackage } from './package.ts';
import { plainPackage } from './plain-package.ts';
import { rawRows } from './rows.ts';
import { readSheetPart, type SheetPart, withoutPrefix } from './sheet-part.ts';

/** exceljs takes long to load, and a run without a workbook does without it. */
const parse = async (bytes: Buffer): Promise<Workbook> => {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  // Its types name a buffer that Node no longer has.
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
};

const tabsOf = (
  workbook: Workbook,
  parts: readonly SheetPart[],
  formats: readonly (string | null)[],
  dateSystem: 1900 | 1904,
): readonly RawTab[] =>
  parts.map((part, index) => {
    const sheet = workbook.worksheets[index];
    const display = displayer(part.rightToLeft ? 'rtl' : 'ltr', dateSystem);
    return {
      id: null,
      name: part.name,
      ours: false,
      rows: sheet === undefined ? [] : rawRows(sheet, part, { formats, display }),
      merges: part.merges,
    };
  });

/**
 * Reads a workbook: every tab, hidden or not, as it would come from any other source.
 * @throws SourceError
 */
export const readTable = async (file: WorkbookFile): Promise<RawTable> => {
  const contents = await openPackage(file);
  const outline = await readOutline(file.name, contents);
  const parts: SheetPart[] = [];
  for (const tab of outline.tabs) parts.push(await readSheetPart(file.name, contents, tab));
  const formats = readFormats(outline.styles === null ? null : await contents.text(outline.styles));
  const strings = outline.strings === null ? null : await contents.text(outline.strings);
  const plain = plainPackage(parts, formats, strings === null ? null : withoutPrefix(strings));
  const { dateSystem } = outline;
  try {
    const tabs = tabsOf(await parse(plain), parts, formats, dateSystem);
    return { source: file.name, locale: null, dateSystem, tabs };
  } catch (cause) {
    throw new SourceError(
      'workbook.damaged',
      `The workbook ${file.name} cannot be understood. Open it, and save it again as .xlsx.`,
      { cause },
    );
  }
};
