import { Command, CommanderError } from 'commander';
import { addDeployingCommands } from './commands/deploying.ts';
import { addLookingCommands } from './commands/looking.ts';
import { addMailingCommands } from './commands/mailing.ts';
import { addPipelineCommands } from './commands/pipeline.ts';
import { addTrackedCommands } from './commands/tracked.ts';
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

/** In the order in which somebody new meets them. */
const COMMANDS = [
  addPipelineCommands,
  addTrackerCommands,
  addLookingCommands,
  addTrackedCommands,
  addMailingCommands,
  addDeployingCommands,
];

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
  const ask: Ask = (taken) => {
    asked = taken;
  };
  for (const add of COMMANDS) add(program, ask);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (isAnswered(error)) return null;
    throw error;
  }
  return asked;
};

const isAnswered = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;
