import { bundleFunctions } from './bundle.ts';
import { bytesAtStart } from './bundle-start.ts';

/** `npm run build`: the functions as Lambda gets them, under dist/functions. */
const FOLDER = 'dist/functions';
for (const [name, metafile] of Object.entries(await bundleFunctions(FOLDER))) {
  const kilobytes = bytesAtStart(metafile, `${FOLDER}/${name}/index.mjs`) / 1024;
  process.stdout.write(`${name.padEnd(16)} ${kilobytes.toFixed(0).padStart(6)} KB loaded at start\n`);
}
