import { mkdir, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../../../shared/runtime/errors.ts';
import { workbookSource } from '../../../../shared/sheet/workbook.ts';
import { aFile, aSheet, parts } from './a-workbook.ts';
import { aZip } from './a-zip.ts';

const MB = 1024 * 1024;
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Why a file is refused: its code, and whether waiting may help. Never anything but one line. */
const refusal = async (path: string): Promise<{ code: string; passing: boolean }> => {
  const error: unknown = await workbookSource(path)
    .read()
    .then(() => null)
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SourceError);
  const { code, passing, message } = error as SourceError;
  expect(message).toMatch(/^The (workbook|file) [^\n]+\.$/);
  return { code, passing };
};
const refusedAs = async (bytes: Buffer | string, name?: string) => refusal(await aFile(bytes, name));

describe('what is no workbook is refused in one line', () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);

  test.each([
    ['nothing at all', '', 'workbook.empty'],
    ['a page saved under that name', '<!DOCTYPE html><html><body><table>', 'workbook.not-a-workbook'],
    ['a table of text', 'المرجع;الالتزام\n1;2\n', 'workbook.not-a-workbook'],
    ['the old format', ole('Workbook'), 'workbook.old-format'],
    ['one that a password protects', ole('EncryptedPackage'), 'workbook.protected'],
    ['a document', aZip([{ name: 'word/document.xml', body: '<w:document/>' }]), 'workbook.not-a-workbook'],
    ['a sheet of LibreOffice', aZip([{ name: 'content.xml', body: '<x/>' }]), 'workbook.not-a-workbook'],
    ['a binary workbook', aZip([{ name: 'xl/workbook.bin', body: 'x' }]), 'workbook.not-a-workbook'],
  ])('%s', async (_what, bytes, code) => {
    expect(await refusedAs(bytes)).toMatchObject({ code });
  });

  test('a file that is not there', async () => {
    expect(await refusal(`${await aFile('x')}.gone`)).toEqual({ code: 'workbook.missing', passing: false });
  });

  test('a folder', async () => {
    expect(await refusal(dirname(await aFile('x')))).toMatchObject({ code: 'workbook.not-a-file' });
  });

  test('a folder that bears a workbook’s name', async () => {
    const path = `${await aFile('x')}.folder.xlsx`;
    await mkdir(path);
    expect(await refusal(path)).toMatchObject({ code: 'workbook.not-a-file' });
  });

  test.skipIf(process.platform === 'win32')('a device that never ends', async () => {
    expect(await refusal('/dev/zero')).toMatchObject({ code: 'workbook.not-a-file' });
  });

  test('a hundred megabytes, without reading them', async () => {
    const path = await aFile('PK\u0003\u0004');
    await truncate(path, 100 * MB);
    const before = process.memoryUsage();
    expect(await refusal(path)).toMatchObject({ code: 'workbook.too-large' });
    const after = process.memoryUsage();
    expect(after.external + after.heapUsed - before.external - before.heapUsed).toBeLessThan(20 * MB);
  });
});

describe('a file that is being saved', () => {
  const whole = aZip(parts(aSheet(ROWS)));

  test.each([0.2, 0.5, 0.9, 0.99])('is a passing trouble when %d of it is there', async (share) => {
    expect(await refusedAs(whole.subarray(0, Math.floor(whole.length * share)))).toEqual({
      code: 'workbook.cut-short',
      passing: true,
    });
  });

  test('is a passing trouble when nothing of it is there yet', async () => {
    expect(await refusedAs('')).toEqual({ code: 'workbook.empty', passing: true });
  });
});

describe('a workbook that would not end', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const withSheet = (
    body: string | Buffer,
    more: { declared?: number; crc?: number; encrypted?: boolean } = {},
  ) => aZip(parts(aSheet(ROWS)).map((part) => (part.name === sheet ? { name: sheet, body, ...more } : part)));

  test('is refused by what its directory declares, before anything is unpacked', async () => {
    expect(await refusedAs(withSheet('x', { declared: 4_000_000_000 }))).toMatchObject({
      code: 'workbook.too-large',
    });
  });

  test('is refused where its cells are more than any tracker has', async () => {
    expect(await refusedAs(withSheet(Buffer.alloc(65 * MB, ' ')))).toMatchObject({
      code: 'workbook.too-large',
    });
  });

  test('is stopped where it unpacks to more than it declares', async () => {
    expect(await refusedAs(withSheet(Buffer.alloc(30 * MB, ' '), { declared: 1000 }))).toMatchObject({
      code: 'workbook.damaged',
    });
  });

  test('is refused where it has parts beyond number', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `x/${index}`, body: '' }));
    expect(await refusedAs(aZip(many))).toMatchObject({ code: 'workbook.too-large' });
  });

  test('is refused where its rows lie beyond every sheet', async () => {
    const far = '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>';
    expect(await refusedAs(withSheet(aSheet(far)))).toMatchObject({ code: 'workbook.damaged' });
  });

  test('is refused where its merged cells lie on one another without end', async () => {
    const merges = '<mergeCell ref="A1:C9"/>'.repeat(20_000);
    expect(await refusedAs(withSheet(aSheet(ROWS, `<mergeCells>${merges}</mergeCells>`)))).toMatchObject({
      code: 'workbook.damaged',
    });
  });

  test('is not tricked into unfolding entities', async () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('');
    const bomb = `<!DOCTYPE worksheet [<!ENTITY l0 "ha">${laughs}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l30;</t></is></c></row></sheetData></worksheet>`;
    expect(await refusedAs(withSheet(bomb))).toMatchObject({ code: 'workbook.damaged' });
  });

  test.each([
    ['its bytes are not those that were written', aSheet(ROWS), { crc: 1 }],
    ['a part of it is encrypted', aSheet(ROWS), { encrypted: true }],
    ['its cells are no XML', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</row>', {}],
    [
      'a cell refers to a text that is not there',
      aSheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
      {},
    ],
    ['a cell stands in no column', aSheet('<row r="1"><c r="ZZZZ1"><v>9</v></c></row>'), {}],
  ])('or is damaged: %s', async (_how, body, more) => {
    expect(await refusedAs(withSheet(body, more))).toEqual({ code: 'workbook.damaged', passing: false });
  });
});
