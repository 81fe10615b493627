import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundleFunctions } from '../../infra/aws/bundle.ts';
import { bytesAtStart } from '../../infra/aws/bundle-start.ts';

/** What each function weighs and how long it takes to load in a fresh process: what a cold start pays. */
const RUNS = 9;
const json = process.argv.includes('--json');
const folder = relative(process.cwd(), mkdtempSync(join(tmpdir(), 'iltizam-bundles-')));

const report = (measure: string, value: number, unit: string, limit: number): void => {
  process.stdout.write(
    json
      ? `${JSON.stringify({ bench: 'bundles', measure, value, unit, limit })}\n`
      : `bundles  ${measure.padEnd(36)} ${String(value).padStart(8)} ${unit}  (at most ${limit})\n`,
  );
};

/** Loads an entry in a process of its own; says the milliseconds and the megabytes it took. */
const LOAD = `
const before = process.memoryUsage().rss;
const start = performance.now();
await import(process.argv[1]);
console.log(JSON.stringify({ ms: performance.now() - start, mb: (process.memoryUsage().rss - before) / 1048576 }));`;
const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

for (const [name, metafile] of Object.entries(await bundleFunctions(folder))) {
  const entry = join(process.cwd(), folder, name, 'index.mjs');
  const loads = Array.from({ length: RUNS }, () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', LOAD, entry], {
      encoding: 'utf8',
    });
    return JSON.parse(printed) as { ms: number; mb: number };
  });
  report(
    `${name}: loaded at start`,
    Math.round(bytesAtStart(metafile, `${folder}/${name}/index.mjs`) / 1024),
    'KB',
    1024,
  );
  report(`${name}: load time, median`, Math.round(median(loads.map(({ ms }) => ms))), 'ms', 100);
  report(`${name}: memory of loading`, Math.round(median(loads.map(({ mb }) => mb))), 'MB', 128);
}
