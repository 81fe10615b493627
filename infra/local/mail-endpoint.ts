import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { LocalServer } from './database.ts';

type SesServer = (options: { host: string; port: number }) => Promise<Server>;

/** A port that is free now; the server that wants it takes no other's word for it and fails if it is gone. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });

/** An SES endpoint on loopback, which takes mails and sends them nowhere. */
export const startMailEndpoint = async (): Promise<LocalServer> => {
  const ses: { default: SesServer } = createRequire(import.meta.url)('aws-ses-v2-local');
  const port = await freePort();
  const server = await ses.default({ host: '127.0.0.1', port });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
