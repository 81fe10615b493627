import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStartError } from '../../shared/runtime/errors.ts';

/** A server of ours on loopback, and how to end it. */
export interface LocalServer {
  readonly endpoint: string;
  stop(): Promise<void>;
}

type Dynalite = (options: { path?: string; createTableMs: number }) => Server;
const dynalite: Dynalite = createRequire(import.meta.url)('dynalite');

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });

/**
 * The embedded DynamoDB, kept on disk. It admits one process: see DataFolder.
 * @throws CannotStartError where the folder is in use or cannot be read.
 */
export const startDatabase = async (path: string): Promise<LocalServer> => {
  const server = dynalite({ path, createTableMs: 0 });
  let port: number;
  try {
    port = await listen(server);
  } catch (cause) {
    throw new CannotStartError('database.unusable', `The database in ${path} cannot be opened.`, { cause });
  }
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};
