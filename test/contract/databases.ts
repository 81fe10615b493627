import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { databaseClient, isLoopback } from '../../shared/store/client.ts';

/** A database that answers as DynamoDB does. */
export interface Database {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  close(): Promise<void>;
}

/** What the store is tried on. Where one is not to be had, `open` is null and `missing` says why. */
export interface Candidate {
  readonly name: string;
  readonly open: (() => Promise<Database>) | null;
  readonly missing?: string;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const makeDynalite = createRequire(import.meta.url)('dynalite') as (options: object) => Server;

/** The embedded database, in memory. */
export const openDynalite = async (): Promise<Database> => {
  const server = makeDynalite({ createTableMs: 0, deleteTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${portOf(server)}`;
  const client = databaseClient(endpoint);
  return {
    endpoint,
    client,
    close: () => {
      client.destroy();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
};

const jars = fileURLToPath(new URL('../../.cache/dynamodb-local/', import.meta.url));

/** The newest that `.ci/dynamodb-local` has brought. */
const dynamoDbLocalFolder = (): string | null => {
  if (!existsSync(jars)) return null;
  const complete = readdirSync(jars).filter((version) => existsSync(join(jars, version, 'complete')));
  const newest = complete.sort().at(-1);
  return newest === undefined ? null : join(jars, newest);
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** AWS's own, in memory, in a Java of its own. */
const openDynamoDbLocal = async (folder: string): Promise<Database> => {
  const port = await freePort();
  const java = spawn(
    'java',
    [
      `-Djava.library.path=${folder}`,
      '-cp',
      join(folder, '*'),
      'com.amazonaws.services.dynamodbv2.local.main.ServerRunner',
      '-inMemory',
      '-port',
      String(port),
    ],
    { stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(endpoint).then(
      () => true,
      () => false,
    );
  for (let attempt = 0; !(await answers()); attempt += 1) {
    if (attempt === 300 || java.exitCode !== null) throw new Error('DynamoDB Local does not start.');
    await sleep(100);
  }
  const client = databaseClient(endpoint);
  return {
    endpoint,
    client,
    close: () => {
      client.destroy();
      return new Promise((resolve) => {
        java.once('exit', () => resolve());
        java.kill();
      });
    },
  };
};

const openEndpoint = async (endpoint: string): Promise<Database> => {
  const client = databaseClient(endpoint);
  return { endpoint, client, close: async () => client.destroy() };
};

/** The three databases that the store is tried on. */
export const candidates = (): Candidate[] => {
  const folder = dynamoDbLocalFolder();
  const endpoint = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  return [
    { name: 'dynalite', open: openDynalite },
    folder === null
      ? { name: 'DynamoDB Local', open: null, missing: 'run .ci/dynamodb-local, which needs Java and Maven' }
      : { name: 'DynamoDB Local', open: () => openDynamoDbLocal(folder) },
    endpoint === undefined || !isLoopback(endpoint)
      ? { name: 'another endpoint', open: null, missing: 'AWS_ENDPOINT_URL_DYNAMODB names none on loopback' }
      : { name: 'another endpoint', open: () => openEndpoint(endpoint) },
  ];
};
