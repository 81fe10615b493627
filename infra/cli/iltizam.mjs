#!/usr/bin/env node
// The entry. It makes sure of a Node that is new enough, registers the TypeScript loader, and hands over.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;

/** The Node that the project brings as an optional package, where npm has installed one for this platform. */
const projectNode = () => {
  const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const home = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
    const binary = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
};

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  const { register } = await import('tsx/esm/api');
  // Named, because the loader would otherwise look for one where the person happens to stand.
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = projectNode();
  if (node === undefined) {
    process.stderr.write(
      `iltizam needs Node ${NEEDED} or newer; this is Node ${process.versions.node}. Install it from nodejs.org, or run "npm ci" here, which brings it where it can.\n`,
    );
    process.exitCode = 2;
  } else {
    const { spawn } = await import('node:child_process');
    const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
    });
  }
}
