import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CannotStartError } from '../../../shared/runtime/errors.ts';
import type { StageLine } from '../screen.ts';
import { Interrupted } from '../terminal.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CDK = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'));
/** Where the templates and bundles of a deployment stand. */
const ASSEMBLY = `${ROOT}cdk.out`;

/** CDK, as far as a stage needs it. */
export interface Cdk {
  /** The folder of what was synthesised last. */
  readonly assembly: string;
  /**
   * Builds the functions and synthesises the stacks, of one stage or of all. Needs no account.
   * @throws CannotStartError with what is wrong.
   */
  synthesise(stage: string | null, line: StageLine, signal: AbortSignal): Promise<void>;
  /** Runs a command of CDK's on what was synthesised, its words on the terminal. @returns its exit status. */
  run(args: readonly string[], signal: AbortSignal): Promise<number>;
}

interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Runs a program of Node in the project's folder: its words on the terminal (`shown`), or kept. */
const runNode = (args: readonly string[], shown: boolean, signal: AbortSignal): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => reject(signal.aborted ? new Interrupted() : error));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });

/** Our own words at the start of what CDK says of an app that failed: the rest is where in CDK it failed. */
export const synthesisReason = (output: string): string =>
  output
    .split('\n')
    .filter((line) => !/^\s+at |^Subprocess exited|KB loaded at start$/.test(line))
    .join('\n')
    .trim();

const synthesise: Cdk['synthesise'] = async (stage, line, signal) => {
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ['building the functions', ['--import', 'tsx', 'infra/aws/build.ts']],
    [
      'making the templates',
      [
        CDK,
        ...['synth', '--quiet', '--output', ASSEMBLY],
        ...['--app', `"${process.execPath}" --import tsx infra/aws/app.ts`],
        ...(stage === null ? [] : ['--context', `stage=${stage}`]),
      ],
    ],
  ];
  for (const [what, args] of steps) {
    line.note(what);
    const { status, output } = await runNode(args, false, signal);
    if (status === 0) continue;
    line.fail(what);
    throw new CannotStartError('stage.synthesis', `${what} failed:\n${synthesisReason(output)}`);
  }
};

/** The CDK that the project brings. */
export const projectCdk: Cdk = {
  assembly: ASSEMBLY,
  synthesise,
  run: async (args, signal) => (await runNode([CDK, ...args, '--app', ASSEMBLY], true, signal)).status,
};
