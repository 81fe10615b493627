import { type Command, Option } from 'commander';
import type { Ask } from '../program.ts';
import { type Common, doing, withCommon } from './common.ts';

interface OnStage extends Common {
  readonly stage?: string;
  readonly yes?: boolean;
}

const withStage = (command: Command): Command =>
  withCommon(command).addOption(new Option('--stage <name>', 'the stage, of infra/aws/stages.ts'));
const withYes = (command: Command): Command => withStage(command).option('--yes', 'do not ask; for machines');

const load = async () => {
  const [{ stageNamed }, { askOnTerminal, sayYes }, { projectCdk }] = await Promise.all([
    import('../stage/named.ts'),
    import('../stage/question.ts'),
    import('../stage/cdk.ts'),
  ]);
  return { stageNamed, askOnTerminal, sayYes, projectCdk };
};

/** The commands that put a stage on AWS and take it away. */
export const addDeployingCommands = (program: Command, ask: Ask): void => {
  withYes(program.command('deploy'))
    .description('put a stage on AWS: looks first, says what it makes and costs, asks once')
    .action(
      doing<OnStage>(ask, async ({ stage, yes }, terminal) => {
        const [{ deploy }, { stageNamed, askOnTerminal, sayYes, projectCdk }] = await Promise.all([
          import('../stage/deploy.ts'),
          load(),
        ]);
        return deploy(stageNamed(stage), terminal, yes ? sayYes : askOnTerminal(terminal.signal), projectCdk);
      }),
    );

  withStage(program.command('diff'))
    .description('what a deployment of a stage would change')
    .action(
      doing<OnStage>(ask, async ({ stage }, terminal) => {
        const [{ diff }, { stageNamed, projectCdk }] = await Promise.all([
          import('../stage/synth.ts'),
          load(),
        ]);
        return diff(stageNamed(stage), terminal, projectCdk);
      }),
    );

  withYes(program.command('destroy'))
    .description('take a stage away from AWS, and keep its data')
    .action(
      doing<OnStage>(ask, async ({ stage, yes }, terminal) => {
        const [{ destroy }, { stageNamed, askOnTerminal, sayYes, projectCdk }] = await Promise.all([
          import('../stage/destroy.ts'),
          load(),
        ]);
        return destroy(
          stageNamed(stage),
          terminal,
          yes ? sayYes : askOnTerminal(terminal.signal),
          projectCdk,
        );
      }),
    );

  withStage(program.command('synth'))
    .description('the CloudFormation templates of a stage, or of all; needs no account')
    .action(
      doing<OnStage>(ask, async ({ stage }, terminal) => {
        const [{ synth }, { stageNamed, projectCdk }, { stageNames }] = await Promise.all([
          import('../stage/synth.ts'),
          load(),
          import('../../aws/stages.ts'),
        ]);
        const named = (stage === undefined ? stageNames : [stage]).map(stageNamed);
        return synth(named, stage === undefined, terminal, projectCdk);
      }),
    );
};
