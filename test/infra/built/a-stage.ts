import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from '../../../infra/aws/deployment.ts';
import { type FunctionName, VARIABLES } from '../../../shared/runtime/contract.ts';
import { aSynthesisedStage } from '../a-synthesised-stage.ts';

export const SHEET = 'sheet-1';

/** The role that a function runs under, as Google's stand-in lets it in. */
export const ROLE = {
  accessKeyId: 'ASIAEXAMPLE',
  secretAccessKey: 'secret',
  sessionToken: 'session',
  region: 'eu-west-3',
};

/** The shipped stage, sending, with one tracker in Google's stand-in. */
const sending = (pilot: Deployment): Deployment => {
  const [tracker] = pilot.stage.trackers;
  if (!tracker) throw new Error('the shipped stage has a tracker');
  return {
    ...pilot,
    stage: {
      ...pilot.stage,
      delivery: { kind: 'on' },
      maxSendRate: 50,
      trackers: [{ ...tracker, source: { kind: 'google-sheet', spreadsheetId: SHEET, writeBack: true } }],
    },
  };
};

export type Variables = Readonly<Record<string, unknown>>;

/** The stage's templates around the built functions, and what each function is told by them. */
export const templatesAround = (built: string) => {
  const { app, templates } = aSynthesisedStage(undefined, sending, built);
  const layer = readdirSync(app.outdir)
    .map((name) => join(app.outdir, name, 'stage.json'))
    .find(existsSync);
  if (layer === undefined) throw new Error("The templates' layer holds no stage.json.");
  const functions = Object.values(templates.app.findResources('AWS::Lambda::Function')) as {
    Properties: { FunctionName: string; Timeout: number; Environment: { Variables: Variables } };
  }[];
  const inputs = Object.values(templates.app.findResources('AWS::Scheduler::Schedule')).map((schedule) =>
    String((schedule as { Properties: { Target: { Input: unknown } } }).Properties.Target.Input),
  );
  const made = new Map(functions.map(({ Properties }) => [Properties.FunctionName, Properties]));
  const functionName = (name: FunctionName) => `iltizam-pilot-${name}`;
  const propertiesOf = (name: FunctionName) => {
    const properties = made.get(functionName(name));
    if (!properties) throw new Error(`The templates make no ${name}.`);
    return properties;
  };
  return {
    templates,
    stageFile: layer,
    functionName,
    variablesOf: (name: FunctionName): Variables => propertiesOf(name).Environment.Variables,
    /** How long the function may run. */
    timeoutMsOf: (name: FunctionName): number => propertiesOf(name).Timeout * 1000,
    /** What the schedule of a task hands over at an hour, as the scheduler fills it in. */
    handedOver(task: 'sync' | 'edition' | 'watchdog', scheduledAt: string): unknown {
      const input = inputs.find((each) => each.includes(`"${task}"`)) ?? '';
      return JSON.parse(input.replace('<aws.scheduler.scheduled-time>', scheduledAt));
    },
  };
};
export type Templates = ReturnType<typeof templatesAround>;

/** What Lambda itself puts into a function's environment. */
export const lambdaItself = (functionName: string): Readonly<Record<string, string>> => ({
  AWS_REGION: ROLE.region,
  AWS_DEFAULT_REGION: ROLE.region,
  AWS_ACCESS_KEY_ID: ROLE.accessKeyId,
  AWS_SECRET_ACCESS_KEY: ROLE.secretAccessKey,
  AWS_SESSION_TOKEN: ROLE.sessionToken,
  AWS_LAMBDA_FUNCTION_NAME: functionName,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
});

/** The layer's file lies under /opt on Lambda; here it lies where the templates were made. */
export const withStageFile = (variables: Variables, stageFile: string): Variables => ({
  ...variables,
  [VARIABLES.stageFile]: stageFile,
});
