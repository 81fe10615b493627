// The thread of the embedded DynamoDB. Plain JavaScript: a thread has no loader but Node's own.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { Level } = createRequire(createRequire(import.meta.url).resolve('dynalite'))('level');

/** Opens and closes the files once by themselves: dynalite would only break at its first question. */
const look = async (path) => {
  const files = new Level(path, { valueEncoding: 'json' });
  await files.open();
  await files.close();
};

try {
  await look(workerData.path);
  const { default: dynalite } = await import('dynalite');
  const server = dynalite({ path: workerData.path, createTableMs: 0 });
  parentPort.once('message', () => {
    server.close(() => parentPort.close());
    server.closeAllConnections();
  });
  server.once('error', (error) => parentPort.postMessage({ failure: error.message }));
  server.listen(0, '127.0.0.1', () => parentPort.postMessage({ port: server.address().port }));
} catch (error) {
  parentPort.postMessage({ failure: `${error.cause?.code ?? error.code ?? ''} ${error.message}`.trim() });
}
