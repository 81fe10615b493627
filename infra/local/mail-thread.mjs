// The thread of the SES endpoint. Plain JavaScript: a thread has no loader but Node's own.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

const { default: startSes } = createRequire(import.meta.url)('aws-ses-v2-local');

try {
  const server = await startSes({ host: '127.0.0.1', port: 0 });
  parentPort.once('message', () => {
    server.close(() => parentPort.close());
    server.closeAllConnections();
  });
  parentPort.postMessage({ port: server.address().port });
} catch (error) {
  parentPort.postMessage({ failure: error.message });
}
