import { createInterface } from 'node:readline/promises';
import { CannotStartError } from '../../../shared/runtime/errors.ts';

/** Asks a person once; only the word asked for is a yes. */
export type Ask = (question: string, yes: string) => Promise<boolean>;

/** Asks on the terminal. @throws CannotStartError where nobody is there to answer. */
export const askOnTerminal =
  (signal: AbortSignal): Ask =>
  async (question, yes) => {
    if (!process.stdin.isTTY)
      throw new CannotStartError(
        'answer.nobody',
        'Nobody is here to answer: run it in a terminal, or add --yes.',
      );
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await reader.question(`${question} Type "${yes}" to go on: `, { signal })).trim() === yes;
    } catch {
      return false;
    } finally {
      reader.close();
    }
  };

/** Whoever said --yes has answered. */
export const sayYes: Ask = async () => true;
