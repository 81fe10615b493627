import { type Command, Option } from 'commander';
import * as z from 'zod';
import { DigestLanguage, Language } from '../../../shared/model/language.ts';
import { CannotStartError } from '../../../shared/runtime/errors.ts';
import type { Ask } from '../program.ts';
import { type Common, doing, withCommon } from './common.ts';

interface CheckOptions extends Common {
  readonly sheet?: string;
  readonly lang: string;
}

interface TemplateOptions extends Common {
  readonly lang: string;
}

/** The commands about a tracker itself. */
export const addTrackerCommands = (program: Command, ask: Ask): void => {
  withCommon(program.command('check'))
    .description('what is understood of a tracker, and what not')
    .argument('[file]', 'an .xlsx tracker')
    .option('--sheet <id>', 'a Google Sheet, by its id or address')
    .addOption(
      new Option('--lang <language>', 'the language of the findings').choices(Language.options).default('en'),
    )
    .action(
      doing<CheckOptions>(ask, async ({ sheet, lang }, terminal, [file]) => {
        const { sourceNamed } = await import('../source-named.ts');
        const { check } = await import('../check.ts');
        return check(await sourceNamed(file, sheet), Language.parse(lang), terminal);
      }),
    );

  withCommon(program.command('template'))
    .description('a fresh tracker workbook: drop-downs, formats, a guide')
    .argument('<file>', 'where to write it, ending in .xlsx')
    .addOption(
      new Option('--lang <language>', 'the language of the workbook')
        .choices(DigestLanguage.options)
        .default('ar'),
    )
    .action(
      doing<TemplateOptions>(ask, async ({ lang }, terminal, [file]) => {
        const { template } = await import('../template.ts');
        const path = z.string().safeParse(file);
        if (!path.success)
          throw new CannotStartError('usage.file-missing', 'Say where to write the workbook.');
        return template(path.data, DigestLanguage.parse(lang), terminal);
      }),
    );
};
