import type { Metafile } from 'esbuild';

/** What a bundle's entry loads at start: itself and the chunks that it imports without waiting, and theirs. */
export const loadedAtStart = ({ outputs }: Metafile, entry: string): readonly string[] => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') load(path);
  };
  load(entry);
  return [...loaded].filter((file) => outputs[file] !== undefined);
};

/** The bytes of what a bundle loads at start. */
export const bytesAtStart = (metafile: Metafile, entry: string): number =>
  loadedAtStart(metafile, entry).reduce((sum, file) => sum + (metafile.outputs[file]?.bytes ?? 0), 0);

/** The packages that some of a bundle's files are made of. */
export const packagesIn = ({ outputs }: Metafile, files: readonly string[]): ReadonlySet<string> => {
  const packages = new Set<string>();
  for (const file of files) {
    for (const input of Object.keys(outputs[file]?.inputs ?? {})) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name) packages.add(name);
    }
  }
  return packages;
};
