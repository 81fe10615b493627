import { App } from 'aws-cdk-lib';
import { composeApp } from './compose.ts';
import { deploymentOf, stageNames } from './stages.ts';

/** The CDK app: the stacks of every stage, or of one with `--context stage=NAME`. */
const main = (): void => {
  const app = new App();
  const named: unknown = app.node.tryGetContext('stage');
  composeApp(app, (typeof named === 'string' ? [named] : stageNames).map(deploymentOf));
  app.synth();
};

// What is wrong with a stage is for the person who wrote it: its words alone, and no stack.
try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
