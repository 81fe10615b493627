import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

/**
 * A database and an SES endpoint in a thread of their own, so that what is measured is the work of the one who
 * calls them. SES takes every mail and forgets it.
 */
const makeDynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server;

const ses = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('Content-Type', 'text/xml');
    response.end(
      '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m</MessageId></SendRawEmailResult></SendRawEmailResponse>',
    );
  });
});

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const endpoints = { database: await listen(makeDynalite({ createTableMs: 0 })), mail: await listen(ses) };
parentPort?.postMessage(endpoints);
