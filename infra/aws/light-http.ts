import type { Plugin } from 'esbuild';

/**
 * Takes `http` and `https` from Node by `process.getBuiltinModule`. An `import` of `http` reads every export that
 * it has, `WebSocket` among them, and reading that one loads all of undici: a sixth of a function's time to load,
 * for what none of them uses.
 */
export const lightHttp: Plugin = {
  name: 'light-http',
  setup(build) {
    // What waits for an import is left alone: of a CommonJS chunk it would get a default and nothing else.
    build.onResolve({ filter: /^(node:)?https?$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? null : { path, namespace: 'light-http' },
    );
    build.onLoad({ filter: /.*/, namespace: 'light-http' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}');`,
    }));
  },
};
