import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../infra/aws/bundle.ts';
import { bytesAtStart, loadedAtStart, packagesIn } from '../../infra/aws/bundle-start.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../shared/runtime/contract.ts';

const MEGABYTE = 1024 * 1024;
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};
/** What builds, runs or tests the functions but is no part of them, and what would be far more than they use. */
const NEVER = [
  ...Object.keys(devDependencies),
  // Runs them on AWS, or on a laptop.
  ...['aws-cdk-lib', 'constructs', 'commander', 'tsx', 'dynalite', 'aws-ses-v2-local', 'express'],
  ...['picocolors', 'string-width', 'csv-parse', 'postal-mime'],
  // Reads workbooks, which nobody has on AWS.
  ...['yauzl', 'numfmt'],
  // The rest of the SDK's chain of credentials: a function's are in its environment.
  ...[
    '@aws-sdk/credential-provider-node',
    '@aws-sdk/credential-provider-ini',
    '@aws-sdk/credential-provider-sso',
  ],
];
/** Large, and used once a week or only in doubt: loaded when used. */
const WHEN_USED = ['exceljs', '@resvg/resvg-wasm', 'googleapis', 'google-auth-library'];
const SELDOM_SENDS = ['nodemailer', '@aws-sdk/client-ses'];
/** What each function seldom needs besides, by the path of its source. */
const SELDOM: Readonly<Record<FunctionName, readonly string[]>> = {
  schedule: [],
  sync: ['shared/normalise/normalise.ts', 'templates/messages', 'messageformat'],
  edition: [
    ...['@aws-sdk/client-ses', '@aws-sdk/client-sqs', '@aws-sdk/client-s3'],
    ...['shared/mail/render.ts', 'messageformat'],
  ],
  deliver: ['@aws-sdk/client-sqs'],
  'delivery-events': SELDOM_SENDS,
  unsubscribe: SELDOM_SENDS,
  watchdog: [...SELDOM_SENDS, '@aws-sdk/client-sqs'],
};

let bundles: Readonly<Record<string, Metafile>>;
let folder: string;
beforeAll(async () => {
  folder = relative(process.cwd(), mkdtempSync(join(tmpdir(), 'iltizam-bundles-')));
  bundles = await bundleFunctions(folder);
}, 120_000);

const sourcesOf = ({ outputs }: Metafile, files: readonly string[]): string[] =>
  files.flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));

describe.each(FUNCTION_NAMES)('%s', (name) => {
  const bundle = (): { metafile: Metafile; entry: string } => {
    const metafile = bundles[name];
    if (!metafile) throw new Error(`no bundle of ${name}`);
    return { metafile, entry: `${folder}/${name}/index.mjs` };
  };

  it('loads less than a megabyte at start', () => {
    const { metafile, entry } = bundle();
    const bytes = bytesAtStart(metafile, entry);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(MEGABYTE);
  });

  it('carries nothing of what runs or tests it', () => {
    const { metafile } = bundle();
    const everything = packagesIn(metafile, Object.keys(metafile.outputs));
    expect(everything).toContain('zod');
    expect(NEVER.filter((each) => everything.has(each))).toEqual([]);
  });

  it('loads what it seldom needs when it needs it', () => {
    const { metafile, entry } = bundle();
    const atStart = sourcesOf(metafile, loadedAtStart(metafile, entry));
    const all = sourcesOf(metafile, Object.keys(metafile.outputs));
    const among = (sources: readonly string[], part: string) =>
      sources.some((source) => source.includes(`${part}/`) || source.endsWith(part));
    expect([...WHEN_USED, ...SELDOM[name]].filter((part) => among(atStart, part))).toEqual([]);
    expect(SELDOM[name].filter((part) => !among(all, part))).toEqual([]);
  });

  it('awaits no CommonJS package for its names: in a bundle such a chunk has a default alone', () => {
    const { inputs } = bundle().metafile;
    const awaited = Object.entries(inputs)
      .filter(([source]) => !source.includes('node_modules/'))
      .flatMap(([, { imports }]) => imports)
      .filter(({ kind, path }) => kind === 'dynamic-import' && inputs[path]?.format === 'cjs')
      .map(({ path }) => path.replace(/.*node_modules\//, ''));
    expect(awaited.filter((path) => !path.startsWith('exceljs/'))).toEqual([]);
  });

  it("is made of the SDK's modules that can be shaken, never of its CommonJS", () => {
    const { metafile } = bundle();
    expect(Object.keys(metafile.inputs).filter((input) => input.includes('/dist-cjs/'))).toEqual([]);
    expect(Object.keys(metafile.inputs).some((input) => input.includes('/dist-es/'))).toBe(true);
  });
});
