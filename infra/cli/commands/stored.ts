import { type Command, Option } from 'commander';
import type { Answer } from '../answer.ts';
import type { Ask } from '../program.ts';
import type { StoredContext, Whose } from '../stored.ts';
import type { Paint } from '../screen.ts';
import type { Terminal } from '../terminal.ts';
import { type Common, DEFAULT_DATA, doing, withCommon } from './common.ts';

export type StoredOptions = Common & Whose;

/** Names whose data a command is about. */
export const withWhose = (command: Command): Command =>
  withCommon(command)
    .option('--data <dir>', 'the data of this folder', DEFAULT_DATA)
    .addOption(new Option('--stage <name>', 'the data of this stage on AWS').conflicts('data'))
    .option('--tracker <id>', 'which tracker, where a stage has several');

const say = ({ json, lines, status }: Answer, terminal: Terminal): number => {
  if (terminal.json) terminal.printJson(json);
  else for (const line of lines) terminal.screen.line(line);
  return status;
};

/** Does something to what is stored, and says what came of it. */
export const answering = <Options extends StoredOptions>(
  ask: Ask,
  work: (context: StoredContext, options: Options, args: readonly string[], paint: Paint) => Promise<Answer>,
) =>
  doing<Options>(ask, async (options, terminal, args) => {
    const { withStored } = await import('../stored.ts');
    return withStored(options, async (context) =>
      say(await work(context, options, args, terminal.screen.paint), terminal),
    );
  });
