import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { composeApp } from '../../infra/aws/compose.ts';
import { deploymentOf } from '../../infra/aws/stages.ts';
import { FUNCTION_NAMES } from '../../shared/runtime/contract.ts';

/**
 * The shipped stage's stacks as templates, its functions' code left empty: what a bundle holds is tested apart.
 * `spoil` may add to the app what the rules should find.
 */
export const aSynthesisedStage = (spoil?: (app: App) => unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'iltizam-infra-'));
  const built = join(folder, 'functions');
  for (const name of FUNCTION_NAMES) {
    mkdirSync(join(built, name), { recursive: true });
    writeFileSync(join(built, name, 'index.mjs'), 'export const handler = async () => {};\n');
  }
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const app = new App({ context, outdir: join(folder, 'cdk.out') });
  const stacks = composeApp(app, deploymentOf('pilot'), built);
  spoil?.(app);
  const templates = {
    data: Template.fromStack(stacks.data),
    mail: Template.fromStack(stacks.mail),
    ops: Template.fromStack(stacks.ops),
    app: Template.fromStack(stacks.main),
  };
  return { app, templates };
};
