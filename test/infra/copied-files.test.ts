import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { copiedFiles } from '../../infra/aws/copied-files.ts';
import { busyWeek } from '../unit/mail/busy-week.ts';

it('lets a bundle draw the picture where there is no node_modules', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'iltizam-picture-'));
  try {
    await build({
      entryPoints: { picture: 'shared/mail/picture.ts' },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      outExtension: { '.js': '.mjs' },
      banner: { js: "import { createRequire as c } from 'node:module'; const require = c(import.meta.url);" },
      loader: { '.wasm': 'file', '.ttf': 'file' },
      assetNames: 'assets/[name]-[hash]',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [copiedFiles],
      logLevel: 'error',
    });
    expect(await readdir(join(folder, 'assets'))).toHaveLength(3);
    await writeFile(join(folder, 'digest.json'), JSON.stringify(busyWeek()));
    const script = `import { readFileSync } from 'node:fs';
      import { trendPicture } from './picture.mjs';
      const png = await trendPicture(JSON.parse(readFileSync('digest.json', 'utf8')), 'ar');
      process.stdout.write(String(png.length));`;
    const size = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(Number(size)).toBeGreaterThan(10_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});
