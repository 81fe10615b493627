// Renders copies as the templates stand when this thread starts. A thread has no loader but Node's own.
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
const rendering = import('./preview-rendering.ts');

parentPort.on('message', async ({ id, digest, audience, language }) => {
  try {
    const { renderForPreview } = await rendering;
    parentPort.postMessage({ id, shown: await renderForPreview(digest, audience, language) });
  } catch (error) {
    parentPort.postMessage({
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
