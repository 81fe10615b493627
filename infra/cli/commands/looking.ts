import { type Command, Option } from 'commander';
import type { Ask } from '../program.ts';
import { unlessInterrupted } from '../terminal.ts';
import { type Common, doing, port, withCommon } from './common.ts';
import { type StoredOptions, withWhose } from './stored.ts';

/** The commands that look at what would be or is: a digest before it goes out, a stage before its hour. */
export const addLookingCommands = (program: Command, ask: Ask): void => {
  withWhose(program.command('preview'))
    .description('any edition as people get it, on a page that follows the templates as they change')
    .option('--port <number>', 'where the page is served', port)
    .action(
      doing<StoredOptions & { readonly port?: number }>(ask, async (options, terminal) => {
        const [{ withStored }, { servePreview }] = await Promise.all([
          import('../stored.ts'),
          import('../preview.ts'),
        ]);
        return withStored(options, async ({ stage, mailing, archive, trackerId }) => {
          const editions = () => mailing.editions.of(trackerId);
          const preview = await servePreview({ stage, editions, archive, port: options.port ?? 0 });
          terminal.screen.line(`The preview is at ${preview.url} (Ctrl-C ends it)`);
          try {
            return await unlessInterrupted(new Promise<number>(() => undefined), terminal.signal);
          } finally {
            await preview.close();
          }
        });
      }),
    );

  withCommon(program.command('doctor'))
    .description('whether a stage can do its work: one line each, with the mend')
    .addOption(new Option('--stage <name>', 'the stage, of infra/aws/stages.ts').makeOptionMandatory())
    .action(
      doing<Common & { readonly stage: string }>(ask, async ({ stage }, terminal) => {
        const [{ doctor }, { stageNamed }] = await Promise.all([
          import('../doctor-stage.ts'),
          import('../stage/named.ts'),
        ]);
        const { json, lines, status } = await doctor(stageNamed(stage));
        if (terminal.json) terminal.printJson(json);
        else for (const line of lines) terminal.screen.line(line);
        return status;
      }),
    );
};
