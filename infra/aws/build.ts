import { bundleFunctions } from './bundle.ts';

/** `npm run build`: the functions as Lambda gets them, under dist/functions. */
const made = await bundleFunctions('dist/functions');
for (const [name, { outputs }] of Object.entries(made)) {
  const bytes = outputs[`dist/functions/${name}/index.mjs`]?.bytes ?? 0;
  process.stdout.write(`${name.padEnd(16)} ${(bytes / 1024).toFixed(0).padStart(6)} KB in its entry\n`);
}
