import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const RESOLVED = /require\.resolve\('([^']+\.(?:wasm|ttf))'\)/g;

/**
 * Copies into the bundle what code names by `require.resolve('package/file.wasm')`, for a bundle has no
 * node_modules to look in, and puts the copy's path in the place of the call.
 */
export const copiedFiles: Plugin = {
  name: 'copied-files',
  setup(build) {
    build.onLoad({ filter: /[\\/]shared[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const files = [...new Set([...source.matchAll(RESOLVED)].map(([, file]) => file ?? ''))];
      if (files.length === 0) return null;
      const imports = files.map((file, index) => `import copied${index} from '${file}';`);
      const contents = source.replaceAll(
        RESOLVED,
        (_, file: string) => `copiedPath(new URL(copied${files.indexOf(file)}, import.meta.url))`,
      );
      return {
        contents: `import { fileURLToPath as copiedPath } from 'node:url';\n${imports.join('\n')}\n${contents}`,
        loader: 'ts',
      };
    });
  },
};
