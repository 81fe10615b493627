import { relative } from 'node:path';
import type { Deployment } from '../../aws/deployment.ts';
import { stacksOf } from '../../aws/names.ts';
import type { Terminal } from '../terminal.ts';
import type { Cdk } from './cdk.ts';
import { accountOf } from './destroy.ts';

/** `synth`: the templates of the stages, checked by cdk-nag. Needs no account and creates nothing. */
export const synth = async (
  deployments: readonly Deployment[],
  all: boolean,
  { screen, signal }: Terminal,
  cdk: Cdk,
): Promise<number> => {
  const making = screen.stage('make');
  await cdk.synthesise(all ? null : (deployments[0]?.stage.name ?? null), making, signal);
  const names = deployments.map(({ stage }) => stage.name).join(', ');
  making.done(`templates of ${names}, by the rules: ${relative(process.cwd(), cdk.assembly) || '.'}`);
  return 0;
};

/** `diff`: what a deployment would change, as CDK tells it. */
export const diff = async (
  deployment: Deployment,
  { screen, signal }: Terminal,
  cdk: Cdk,
): Promise<number> => {
  await accountOf(deployment);
  const making = screen.stage('make');
  await cdk.synthesise(deployment.stage.name, making, signal);
  making.done('functions and templates');
  return cdk.run(['diff', ...Object.values(stacksOf(deployment.stage.name))], signal);
};
