import { posix } from 'node:path';
import { SourceError } from '../../runtime/errors.ts';
import type { Package } from './package.ts';
import { type Attributes, elements, prefixed } from './xml.ts';

/** What a workbook consists of: its tabs in order, and where its parts are. */
export interface Outline {
  readonly dateSystem: 1900 | 1904;
  readonly tabs: readonly { readonly name: string; readonly part: string }[];
  readonly strings: string | null;
  readonly styles: string | null;
}

/** Where a part says what its relations are. */
const relationsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** A target is relative to its part's folder, or absolute in the package. */
const resolve = (part: string, target: string): string =>
  posix.join('/', target.startsWith('/') ? '' : posix.dirname(part), target).slice(1);

/** What a part refers to, by relation id; targets outside the package stay as they stand. */
export const relations = async (
  contents: Package,
  part: string,
): Promise<ReadonlyMap<string, { readonly kind: string; readonly target: string }>> => {
  const xml = (await contents.text(relationsOf(part))) ?? '';
  return new Map(
    elements(xml, 'Relationship').map(({ Id = '', Type = '', Target = '', TargetMode }) => [
      Id,
      {
        kind: Type.split('/').at(-1) ?? '',
        target: TargetMode === 'External' ? Target : resolve(part, Target),
      },
    ]),
  );
};

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Why a package without a workbook in it is none. */
const noWorkbook = (name: string, contents: Package): SourceError => {
  const what = contents.has('content.xml')
    ? 'is an OpenDocument file (.ods). Save it as .xlsx'
    : contents.has('xl/workbook.bin')
      ? 'is a binary workbook (.xlsb). Save it as .xlsx'
      : 'is not an .xlsx workbook. Save it as .xlsx';
  return new SourceError('workbook.not-a-workbook', `The file ${name} ${what}.`);
};

const tabsOf = (
  xml: string,
  parts: ReadonlyMap<string, { readonly kind: string; readonly target: string }>,
): Outline['tabs'] =>
  elements(xml, 'sheet').flatMap((sheet: Attributes) => {
    const part = parts.get(prefixed(sheet, 'id') ?? '');
    return part?.kind === 'worksheet' ? [{ name: sheet['name'] ?? '', part: part.target }] : [];
  });

/**
 * Follows a package's relations from its root to its tabs, wherever its writer put them.
 * @throws SourceError where it holds no workbook.
 */
export const readOutline = async (name: string, contents: Package): Promise<Outline> => {
  const root = [...(await relations(contents, '')).values()].find(({ kind }) => kind === 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  const xml = await contents.text(part);
  if (xml === null || !/<(?:\w+:)?workbook[\s>]/.test(xml)) throw noWorkbook(name, contents);
  const parts = await relations(contents, part);
  const partOf = (wanted: string): string | null =>
    [...parts.values()].find(({ kind }) => kind === wanted)?.target ?? null;
  return {
    dateSystem: isTrue(elements(xml, 'workbookPr')[0]?.['date1904']) ? 1904 : 1900,
    tabs: tabsOf(xml, parts),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
};
