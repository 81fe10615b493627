import { Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import type { Ask } from '../program.ts';

/** What every command knows. */
export interface Common {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** Where data is kept unless somebody says otherwise. */
export const DEFAULT_DATA = '.iltizam';

export const withCommon = (command: Command): Command =>
  command
    .option('--json', 'print one JSON document on standard output, and nothing else there')
    .option('--verbose', 'add stacks and logs, on standard error');

/** Says what a command does, once its line has been read. */
export const doing =
  <Options extends Common>(
    ask: Ask,
    work: (options: Options, terminal: Terminal, args: readonly string[]) => Promise<number>,
  ) =>
  (...given: readonly unknown[]): void => {
    const command = given.at(-1);
    // Commander hands over arguments, options, and last the command itself.
    if (!(command instanceof Command)) throw new Error('Commander handed over no command.');
    const options = command.optsWithGlobals<Options>();
    const { args } = command;
    ask({
      json: options.json ?? false,
      verbose: options.verbose ?? false,
      work: (terminal) => work(options, terminal, args),
    });
  };

/** A port, 1 to 65535. */
export const port = (text: string): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
};
