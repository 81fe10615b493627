import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Deployment } from './deployment.ts';
import { AppStack } from './stacks/app.ts';
import { DataStack } from './stacks/data.ts';
import { MailStack } from './stacks/mail.ts';
import { OpsStack } from './stacks/ops.ts';

/** The stacks of a stage, by lifetime: data outlives all, mail changes with DNS, ops with people, app every week. */
export const composeApp = (app: App, deployment: Deployment, built = 'dist/functions') => {
  const { stage, account, region } = deployment;
  const env = { region, ...(account === null ? {} : { account }) };
  const name = `Iltizam-${stage.name}`;
  const props = (what: string) => ({ env, description: `Iltizam, stage ${stage.name}: ${what}.` });

  const data = new DataStack(app, `${name}-data`, deployment, {
    ...props('table, archive, signing keys; kept when the stage is destroyed'),
    terminationProtection: true,
  });
  const mail = new MailStack(app, `${name}-mail`, deployment, props('sender domain and its events'));
  const ops = new OpsStack(app, `${name}-ops`, deployment, props('alarms and budget'));
  const main = new AppStack(
    app,
    `${name}-app`,
    deployment,
    { data, mail, ops, built },
    props('functions, queues, schedules'),
  );

  // A dashboard takes no tags in CloudFormation's published schema.
  Tags.of(app).add('iltizam:stage', stage.name, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { data, mail, ops, main };
};
