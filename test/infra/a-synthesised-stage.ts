import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { composeApp } from '../../infra/aws/compose.ts';
import type { Deployment } from '../../infra/aws/deployment.ts';
import { deploymentOf } from '../../infra/aws/stages.ts';
import { FUNCTION_NAMES } from '../../shared/runtime/contract.ts';

/** What a template says of one resource, as far as the rules look. */
export interface Resource {
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** A policy's statement. */
export interface Statement {
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

export const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** Functions that do nothing, for templates that nobody runs. */
const emptyFunctions = (): string => {
  const built = mkdtempSync(join(tmpdir(), 'iltizam-empty-'));
  for (const name of FUNCTION_NAMES) {
    mkdirSync(join(built, name), { recursive: true });
    writeFileSync(join(built, name, 'index.mjs'), 'export const handler = async () => {};\n');
  }
  return built;
};

/**
 * The shipped stage's stacks as templates, its functions' code left empty unless `built` names their folder.
 * `spoil` may add to the app what the rules should find, `changed` may configure the stage otherwise.
 */
export const aSynthesisedStage = (
  spoil?: (app: App) => unknown,
  changed: (pilot: Deployment) => Deployment = (pilot) => pilot,
  built: string = emptyFunctions(),
) => {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const app = new App({ context, outdir: mkdtempSync(join(tmpdir(), 'iltizam-cdk-')) });
  const [stacks] = composeApp(app, [changed(deploymentOf('pilot'))], built);
  if (!stacks) throw new Error('the stage has no stacks');
  spoil?.(app);
  const templates = {
    data: Template.fromStack(stacks.data),
    mail: Template.fromStack(stacks.mail),
    ops: Template.fromStack(stacks.ops),
    app: Template.fromStack(stacks.main),
  };
  /** All resources of a type in all four stacks: id and resource. */
  const resources = (type: string): [string, Resource][] =>
    Object.values(templates).flatMap(
      (template) => Object.entries(template.findResources(type)) as [string, Resource][],
    );
  /** One property of each resource of a type, by the resource's id. */
  const property = (type: string, name: string): ReadonlyMap<string, unknown> =>
    new Map(resources(type).map(([id, { Properties }]) => [id, Properties[name]]));
  /** The statements of the policies of some types that allow something. */
  const allows = (...types: string[]): Statement[] =>
    types.flatMap(resources).flatMap(([, { Properties }]) => {
      const { Statement: all } = Properties.PolicyDocument as { Statement: Statement[] };
      return all.filter(({ Effect }) => Effect === 'Allow');
    });
  return { app, templates, resources, property, allows };
};
export type SynthesisedStage = ReturnType<typeof aSynthesisedStage>;
