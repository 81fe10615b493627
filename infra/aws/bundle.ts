import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { FUNCTION_NAMES } from '../../shared/runtime/contract.ts';
import { copiedFiles } from './copied-files.ts';
import { lightHttp } from './light-http.ts';

/** CommonJS libraries inside an ES module still call `require`. */
const BANNER = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/**
 * Builds each function into a folder of its own: `index.mjs` with what loads at start, and chunks that load
 * when used (exceljs, the picture renderer). Files that code reads beside itself are copied in.
 * @returns what each bundle is made of, by function.
 */
export const bundleFunctions = async (folder: string): Promise<Readonly<Record<string, Metafile>>> => {
  await rm(folder, { recursive: true, force: true });
  const made: Record<string, Metafile> = {};
  for (const name of FUNCTION_NAMES) {
    const outdir = join(folder, name);
    await mkdir(outdir, { recursive: true });
    const { metafile } = await build({
      entryPoints: { index: `functions/${name}/handler.ts` },
      outdir,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      outExtension: { '.js': '.mjs' },
      chunkNames: 'chunks/[name]-[hash]',
      minify: true,
      // The SDK's CommonJS build, which esbuild would take by itself, cannot be shaken: it loads twice as long.
      mainFields: ['module', 'main'],
      sourcemap: 'linked',
      sourcesContent: false,
      banner: { js: BANNER },
      loader: { '.wasm': 'file', '.ttf': 'file' },
      assetNames: 'assets/[name]-[hash]',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      alias: {
        '@aws-sdk/credential-provider-node': fileURLToPath(
          new URL('./lambda-credentials.ts', import.meta.url),
        ),
      },
      plugins: [copiedFiles, lightHttp],
      metafile: true,
      legalComments: 'linked',
      logLevel: 'warning',
    });
    await writeFile(join(outdir, 'package.json'), '{"type":"module"}\n');
    made[name] = metafile;
  }
  return made;
};
