import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Deployment } from './deployment.ts';
import { stacksOf } from './names.ts';
import { AppStack } from './stacks/app.ts';
import { DataStack } from './stacks/data.ts';
import { MailStack } from './stacks/mail.ts';
import { OpsStack } from './stacks/ops.ts';

/** The stacks of a stage, by lifetime: data outlives all, mail changes with DNS, ops with people, app every week. */
const composeStage = (app: App, deployment: Deployment, built: string) => {
  const { stage, account, region } = deployment;
  const env = { region, ...(account === null ? {} : { account }) };
  const names = stacksOf(stage.name);
  const props = (what: string) => ({ env, description: `Iltizam, stage ${stage.name}: ${what}.` });

  const data = new DataStack(app, names.data, deployment, {
    ...props('table, archive, signing keys; kept when the stage is destroyed'),
    terminationProtection: true,
  });
  const mail = new MailStack(app, names.mail, deployment, props('sender domain and its events'));
  const ops = new OpsStack(app, names.ops, deployment, props('alarms and budget'));
  const parts = { data, mail, ops, built };
  const main = new AppStack(app, names.app, deployment, parts, props('functions, queues, schedules'));
  main.addStackDependency(data);

  for (const stack of [data, mail, ops, main]) {
    // A dashboard takes no tags in CloudFormation's published schema.
    Tags.of(stack).add('iltizam:stage', stage.name, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });
  }
  return { data, mail, ops, main };
};

/** The stacks of some stages in one app, whose synthesis fails on whatever cdk-nag finds without a reason beside it. */
export const composeApp = (app: App, deployments: readonly Deployment[], built = 'dist/functions') => {
  const stages = deployments.map((deployment) => composeStage(app, deployment, built));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return stages;
};
