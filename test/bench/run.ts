import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs each benchmark in a process of its own, so that none warms another's code up. Arguments pass on:
 * `--json` prints JSON lines; any other is a part of the name of the benchmarks to run.
 */
const here = new URL('./', import.meta.url);
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const benches = readdirSync(here)
  .filter(
    (name) =>
      name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))),
  )
  .sort();

let failed = false;
for (const name of benches) {
  const file = fileURLToPath(new URL(name, here));
  const run = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...flags], {
    stdio: 'inherit',
  });
  failed ||= run.status !== 0;
}
process.exitCode = failed ? 1 : 0;
