import { Command, type CommanderError } from 'commander';
import { addPipelineCommands } from './commands/pipeline.ts';
import { addTrackerCommands } from './commands/tracker.ts';
import type { Terminal } from './terminal.ts';

/** What a command line asks for: the work, and how the person wants to hear of it. */
export interface Asked {
  readonly work: (terminal: Terminal) => Promise<number>;
  readonly json: boolean;
  readonly verbose: boolean;
}

/** Takes the work of the command that was given. */
export type Ask = (asked: Asked) => void;

const DESCRIPTION =
  'From the shared spreadsheet of a social dialogue to a weekly progress digest that both sides can trust.';

const EXIT_STATUSES = `
Exit status: 0 done · 1 a refused sync, findings of severity error, or mails that failed or may not have gone
             2 cannot start, or bad usage · 130 interrupted`;

/** How a command line reads badly: one line, with the nearest right word where there is one. */
const inOneLine = (text: string): string =>
  text
    .replace(/^error: /, 'iltizam: ')
    .replace(/\n\(Did you mean (.+)\?\)/s, ' (did you mean $1?)')
    .trimEnd();

/**
 * Reads a command line. @returns what it asks for; null where it was answered at once (help, version).
 * @throws CommanderError where it reads badly; its message has been written.
 */
export const readCommandLine = async (
  argv: readonly string[],
  write: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): Promise<Asked | null> => {
  let asked: Asked | null = null;
  const program = new Command('iltizam')
    .description(DESCRIPTION)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: write.out,
      writeErr: write.err,
      outputError: (text, print) => print(`${inOneLine(text)}\n`),
    })
    .addHelpText('after', EXIT_STATUSES);
  addTrackerCommands(program, (taken) => {
    asked = taken;
  });
  addPipelineCommands(program, (taken) => {
    asked = taken;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (isAnswered(error)) return null;
    throw error;
  }
  return asked;
};

const isAnswered = (error: unknown): boolean =>
  error instanceof Error && 'exitCode' in error && (error as CommanderError).exitCode === 0;
