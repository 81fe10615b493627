import type { Command } from 'commander';
import type { Ask } from '../program.ts';
import type { RunOptions } from '../run-plan.ts';
import { type Common, DEFAULT_DATA, doing, port, withCommon } from './common.ts';

/** The commands that take a tracker towards a digest. Each loads what it needs once it is asked for. */
export const addPipelineCommands = (program: Command, ask: Ask): void => {
  withCommon(program.command('run'))
    .description('the whole pipeline on this machine: sync, edition, deliveries to a local outbox')
    .option('--workbook <file>', 'an .xlsx tracker; without it the shipped one, placed into the data folder')
    .option('--sheet <id>', 'a Google Sheet, by its id or address')
    .option('--data <dir>', 'where everything is kept', DEFAULT_DATA)
    .option('--now <time>', 'the time it is: a day, an instant, or a shift from the last run such as +7d')
    .option('--recipients <file>', 'who gets the digest: CSV with email,name,audience,language')
    .option('--port <number>', 'where the outbox page is served', port)
    .option('--once', 'end when all is delivered, instead of serving the outbox and watching the workbook')
    .option('--demo', 'play an invented tracker through its weeks, in a folder of its own')
    .action(
      doing<RunOptions & Common>(ask, async (options, terminal) => {
        if (options.demo) return (await import('../demo.ts')).demo(options, terminal);
        return (await import('../run.ts')).run(options, terminal);
      }),
    );
};
