import { SourceError } from '../../runtime/errors.ts';

const ZIP = Buffer.from('PK\u0003\u0004');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream in which Office keeps a workbook that a password protects. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

/** What a file is that is no zip: code, and the end of a sentence. */
const otherKind = (bytes: Buffer): readonly [code: string, what: string] => {
  if (startsWith(bytes, OLE))
    return bytes.includes(ENCRYPTED)
      ? ['workbook.protected', 'is protected by a password. Save it without one']
      : ['workbook.old-format', 'is in the old format of Excel (.xls). Save it as .xlsx'];
  const start = bytes
    .subarray(0, 1024)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(!doctype html|html|head|body|table|meta)\b/i.test(start))
    return ['workbook.not-a-workbook', 'is a web page, not an .xlsx workbook. Save it as .xlsx'];
  return ['workbook.not-a-workbook', 'is not an .xlsx workbook. Save it as .xlsx'];
};

/** @throws SourceError where a file's first bytes say that it is no `.xlsx`, and what it is instead. */
export const requireWorkbook = (path: string, bytes: Buffer): void => {
  if (bytes.length === 0)
    throw new SourceError(
      'workbook.empty',
      `The workbook ${path} is empty: it is just being saved, or its saving failed.`,
      { passing: true },
    );
  if (startsWith(bytes, ZIP)) return;
  const [code, what] = otherKind(bytes);
  throw new SourceError(code, `The file ${path} ${what}.`);
};
