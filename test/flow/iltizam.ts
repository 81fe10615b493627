import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { simpleParser } from 'mailparser';
import type { RunResult } from '../../infra/cli/run-result.ts';

/** The program as a person meets it: a command line, an exit status, and what it writes. */
const PROGRAM = resolve(import.meta.dirname, '../../infra/cli/iltizam.mjs');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program in a folder; `until` is called with all it has said so far, each time it says more. */
export const iltizam = (
  cwd: string,
  args: readonly string[],
  {
    env = {},
    until = () => undefined,
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly until?: (said: string, interrupt: () => void) => void;
  } = {},
): Promise<Ended> =>
  new Promise((end, fail) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    let interrupted = false;
    // Once, as a person would: a signal that comes while the process is already ending kills it, status and all.
    const interrupt = () => {
      if (!interrupted) child.kill('SIGINT');
      interrupted = true;
    };
    const hear = () => until(out + err, interrupt);
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      hear();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
      hear();
    });
    child.once('error', fail);
    child.once('close', (status) => end({ status, out, err }));
  });

/** Runs the pipeline once and reads its document. */
export const runOnce = async (
  cwd: string,
  ...more: readonly string[]
): Promise<RunResult & { readonly status: number | null }> => {
  const { status, out, err } = await iltizam(cwd, ['run', '--once', '--json', ...more]);
  if (out === '') throw new Error(err);
  return { status, ...(JSON.parse(out) as RunResult) };
};

/** A folder of one's own, and how to be rid of it. */
export const aFolder = async (): Promise<{ path: string } & AsyncDisposable> => {
  const path = await mkdtemp(join(tmpdir(), 'iltizam-flow-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

/** Types into a tracker as its staff would: in the row of a ref, under a header. */
export const typeInto = async (
  path: string,
  edits: readonly { readonly ref: string; readonly header: string; readonly value: ExcelJS.CellValue }[],
): Promise<void> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('The tracker has no tab.');
  const columns = new Map<string, number>();
  sheet.getRow(4).eachCell((cell, column) => columns.set(cell.text, column));
  for (const { ref, header, value } of edits) {
    const column = columns.get(header);
    let row: ExcelJS.Row | undefined;
    sheet.eachRow((each) => {
      if (each.getCell(1).text === ref) row = each;
    });
    if (column === undefined || row === undefined) throw new Error(`There is no ${header} of ${ref}.`);
    row.getCell(column).value = value;
  }
  await book.xlsx.writeFile(path);
};

/** A mail of a run, read back by another library than the one that made it; direction marks taken out. */
export const mailOf = async ({ deliveries }: RunResult, language: 'ar' | 'fr') => {
  const eml = deliveries.find((delivery) => delivery.language === language)?.files?.eml;
  if (eml === undefined) throw new Error(`No mail in ${language} was handed over.`);
  const mail = await simpleParser(await readFile(eml));
  const bare = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');
  return {
    subject: bare(mail.subject ?? ''),
    text: bare(mail.text ?? ''),
    html: mail.html === false ? '' : mail.html,
    to: mail.to && !Array.isArray(mail.to) ? mail.to.value.map(({ address }) => address) : [],
    attachments: mail.attachments.map(({ filename }) => filename),
  };
};
