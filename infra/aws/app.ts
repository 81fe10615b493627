import { App } from 'aws-cdk-lib';
import { composeApp } from './compose.ts';
import { deploymentOf, stageNames } from './stages.ts';

/** The CDK app: `cdk … --context stage=NAME`, the first stage where none is named. */
const app = new App();
const named: unknown = app.node.tryGetContext('stage');
composeApp(app, deploymentOf(typeof named === 'string' ? named : (stageNames[0] ?? '')));
app.synth();
