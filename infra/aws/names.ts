import type { Deployment } from './deployment.ts';

/** What a stage's stacks are called, in the order in which they are made. */
export const stacksOf = (stage: string) => ({
  data: `Iltizam-${stage}-data`,
  mail: `Iltizam-${stage}-mail`,
  ops: `Iltizam-${stage}-ops`,
  app: `Iltizam-${stage}-app`,
});

/** What a stage's resources are called, for whoever looks for them: the runbook, the command line, a person. */
export const namesOf = (stage: string) => ({
  /** The stage's own table; which one the functions use, says `tableOf`. */
  table: `iltizam-${stage}`,
  stopKeys: `iltizam-${stage}-stop-keys`,
  googleKey: `iltizam-${stage}-google-key`,
  configurationSet: `iltizam-${stage}`,
  deliverQueue: `iltizam-${stage}-deliver`,
});

/** Of one function or queue: `iltizam-STAGE-what`. Also the name of its role and the start of its alarms' names. */
export const nameOf = (stage: string, what: string): string => `iltizam-${stage}-${what}`;

/** A function's log group. */
export const logGroupOf = (stage: string, functionName: string): string =>
  `/iltizam/${stage}/${functionName}`;

/** The table that the stage works on: its own, or the restored one that was put in its place. */
export const tableOf = ({ stage, restoredTable }: Deployment): string =>
  restoredTable ?? namesOf(stage.name).table;
