import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Code, type ILayerVersion, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/** Where a function finds its stage's configuration: layers are unpacked under /opt. */
export const STAGE_FILE = '/opt/stage.json';

/**
 * The stage's configuration as a layer: an environment variable holds 4 KB, which three trackers' names fill,
 * and a parameter store would be one more right and one more thing to be down.
 */
export const configurationLayer = (scope: Construct, stage: Deployment['stage']): ILayerVersion => {
  const folder = mkdtempSync(join(tmpdir(), 'iltizam-stage-'));
  writeFileSync(join(folder, 'stage.json'), JSON.stringify(stage, null, 2));
  return new LayerVersion(scope, 'Configuration', {
    code: Code.fromAsset(folder),
    description: `Iltizam, stage ${stage.name}: names, trackers, sender, delivery mode.`,
  });
};
