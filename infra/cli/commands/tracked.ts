import type { Command } from 'commander';
import type { Ask } from '../program.ts';
import { answering, type StoredOptions, withWhose } from './stored.ts';

/** The commands about what was tracked. */
export const addTrackedCommands = (program: Command, ask: Ask): void => {
  withWhose(program.command('history'))
    .description("a commitment's life")
    .argument('<ref>', 'its ref, or its id')
    .action(
      answering<StoredOptions>(ask, async (context, _options, [ref = ''], paint) => {
        const { showHistory } = await import('../history.ts');
        return showHistory(context, ref, paint);
      }),
    );

  withWhose(program.command('export'))
    .description('everything stored, as .xlsx, .csv or .json; recipients’ addresses are in it')
    .argument('<file>', 'where to write it')
    .action(
      answering<StoredOptions>(ask, async (context, _options, [file = '']) => {
        const { exportStored } = await import('../export.ts');
        return exportStored(context, file);
      }),
    );

  const syncs = program.command('syncs').description('the reads of a tracker');
  withWhose(syncs.command('list'))
    .description('the last reads, the newest first')
    .action(
      answering<StoredOptions>(ask, async (context, _options, _args, paint) => {
        const { listSyncs } = await import('../syncs.ts');
        return listSyncs(context, paint);
      }),
    );
  withWhose(syncs.command('accept'))
    .description('take a refused read once')
    .argument('<id>', 'the refused sync')
    .requiredOption('--by <name>', 'who answers for it')
    .requiredOption('--reason <text>', 'why it is right')
    .action(
      answering<StoredOptions & { readonly by: string; readonly reason: string }>(
        ask,
        async (context, { by, reason }, [id = '']) => {
          const { acceptSync } = await import('../syncs.ts');
          return acceptSync(context, id, by, reason);
        },
      ),
    );
};
