import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/aws/bundle.ts';
import { bytesAtStart, loadedAtStart, packagesIn } from '../../infra/aws/bundle-start.ts';
import { FUNCTION_NAMES } from '../../shared/runtime/contract.ts';

const MEGABYTE = 1024 * 1024;
/** What runs or tests the functions, or comes with a part of itself that is far larger than what we use. */
const NEVER = [
  'aws-cdk-lib',
  'constructs',
  'dynalite',
  'aws-ses-v2-local',
  'commander',
  'tsx',
  'vitest',
  'playwright-core',
  'express',
];
/** Large, and used once a week or only in doubt: loaded when used. */
const WHEN_USED = ['exceljs', '@resvg/resvg-wasm', 'googleapis'];

let bundles: Readonly<Record<string, Metafile>>;
let folder: string;
beforeAll(async () => {
  folder = relative(process.cwd(), mkdtempSync(join(tmpdir(), 'iltizam-bundles-')));
  bundles = await bundleFunctions(folder);
}, 120_000);

it.each(FUNCTION_NAMES)('%s loads less than a megabyte at start', (name) => {
  const metafile = bundles[name];
  if (!metafile) throw new Error(`no bundle of ${name}`);
  const bytes = bytesAtStart(metafile, `${folder}/${name}/index.mjs`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(MEGABYTE);
});

it.each(FUNCTION_NAMES)(
  '%s carries nothing of what runs or tests it, and loads what is large when it is used',
  (name) => {
    const metafile = bundles[name];
    if (!metafile) throw new Error(`no bundle of ${name}`);
    const everything = packagesIn(metafile, Object.keys(metafile.outputs));
    const atStart = packagesIn(metafile, loadedAtStart(metafile, `${folder}/${name}/index.mjs`));
    expect(atStart).toContain('zod');
    expect(NEVER.filter((each) => everything.has(each))).toEqual([]);
    expect(WHEN_USED.filter((each) => atStart.has(each))).toEqual([]);
  },
);
