import { CommanderError } from 'commander';
import { IltizamError } from '../../shared/runtime/errors.ts';
import { silentLog } from '../../shared/runtime/log.ts';
import { lineLog } from '../local/log.ts';
import { type Asked, readCommandLine } from './program.ts';
import { openScreen } from './screen.ts';
import { Interrupted, type Terminal } from './terminal.ts';

const CANNOT_START = 2;
const INTERRUPTED = 130;
/** How long what is under way may take to end after an interruption; the next run makes whole what it left. */
const GRACE_MS = 4_000;

/** Whoever reads has gone (`| head`): there is nobody left to tell, and nothing is wrong. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
};
process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);

const write = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
};

/** One line for whoever can mend it; what is nobody's mistake but ours says so. The stack only when asked for. */
const tell = (error: unknown, verbose: boolean): void => {
  const known = error instanceof IltizamError;
  const message = error instanceof Error ? error.message : String(error);
  const [line = ''] = (known ? message : `unexpected: ${message} (--verbose shows where)`).split('\n');
  write.err(`iltizam: ${verbose || !known ? line : message}\n`);
  if (verbose && error instanceof Error) write.err(`${error.stack ?? ''}\n`);
  if (verbose && error instanceof Error && error.cause instanceof Error)
    write.err(`caused by ${error.cause.stack ?? ''}\n`);
};

const terminalFor = ({ json, verbose }: Asked, signal: AbortSignal): Terminal => ({
  json,
  verbose,
  signal,
  // With --json the document alone goes to standard output, and words beside it.
  screen: openScreen(json ? process.stderr : process.stdout),
  printJson: (value) => write.out(`${JSON.stringify(value, null, 2)}\n`),
  log: verbose ? lineLog((line) => write.err(`${line}\n`)) : silentLog,
});

/** The command line. @returns the exit status: 0, 1, 2 or 130, see `iltizam --help`. */
export const main = async (argv: readonly string[]): Promise<number> => {
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
    setTimeout(() => process.exit(INTERRUPTED), GRACE_MS).unref();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt);
  let verbose = argv.includes('--verbose');
  try {
    const asked = await readCommandLine(argv, write);
    if (asked === null) return 0;
    verbose = asked.verbose;
    const terminal = terminalFor(asked, interruption.signal);
    return await asked.work(terminal).finally(() => terminal.screen.close());
  } catch (error) {
    if (error instanceof Interrupted) return INTERRUPTED;
    if (!(error instanceof CommanderError)) tell(error, verbose);
    return CANNOT_START;
  }
};
