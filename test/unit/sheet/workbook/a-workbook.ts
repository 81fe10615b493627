import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { RawTab, RawTable } from '../../../../shared/model/raw-table.ts';
import { workbookSource } from '../../../../shared/sheet/workbook.ts';
import { aZip, type ZipPart } from './a-zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`;

/** A `.rels` part: each relation by id, kind and target; a target with `://` is outside the package. */
export const rels = (
  ...relations: readonly (readonly [id: string, kind: string, target: string])[]
): string =>
  `<Relationships ${RELATIONS}>${relations
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${target.includes('://') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook with one tab; each may be replaced, or taken out with null. */
export const parts = (
  sheet: string,
  replaced: Readonly<Record<string, string | Buffer | null>> = {},
): readonly ZipPart[] =>
  Object.entries({
    '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="[&gt;100]0&quot; DH&quot;;0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}><si><t>أول</t></si><si><r><t>غير </t></r><r><t>كافٍ</t></r></si></sst>`,
    'xl/worksheets/sheet1.xml': sheet.startsWith('<worksheet') ? sheet : aSheet(sheet),
    ...replaced,
  }).flatMap(([name, body]) => (body === null ? [] : [{ name, body }]));

/** A tab's part: rows, and whatever is said of them below. */
export const aSheet = (rows: string, below = ''): string =>
  `<worksheet ${MAIN} xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${below}</worksheet>`;

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Writes a file that lives as long as the test. */
export const aFile = async (bytes: Buffer | string, name = 'tracker.xlsx'): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
  folders.push(folder);
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

export const read = async (path: string): Promise<RawTable> => (await workbookSource(path).read()).table;

/** Reads the only tab of a workbook made of parts. */
export const readTab = async (
  sheet: string,
  replaced: Readonly<Record<string, string | Buffer | null>> = {},
): Promise<RawTab> => {
  const { tabs } = await read(await aFile(aZip(parts(sheet, replaced))));
  return tabs[0]!;
};
