import { writeFile } from 'node:fs/promises';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { writeTrackerTemplate } from '../../templates/tracker/fresh.ts';
import type { Terminal } from './terminal.ts';

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** `template`: writes a fresh tracker workbook, never over a file that is there. @throws CannotStartError */
export const template = async (path: string, language: 'ar' | 'fr', terminal: Terminal): Promise<number> => {
  if (!path.toLowerCase().endsWith('.xlsx'))
    throw new CannotStartError(
      'template.name',
      `${path} must end in .xlsx: that is what a tracker workbook is.`,
    );
  const bytes = await writeTrackerTemplate(language);
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (cause) {
    throw codeOf(cause) === 'EEXIST'
      ? new CannotStartError(
          'template.exists',
          `${path} is there already, and stays as it is: choose another name.`,
          { cause },
        )
      : new CannotStartError(
          'template.unwritable',
          `${path} cannot be written (${codeOf(cause) ?? 'unknown'}).`,
          { cause },
        );
  }
  if (terminal.json) terminal.printJson({ path, language });
  else terminal.screen.line(`${path} is written. Fill it in, then: npx iltizam check ${path}`);
  return 0;
};
