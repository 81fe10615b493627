import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { WireAnswer } from './answers.ts';
import { Routes } from './routes.ts';
import type { FileState } from './sheet-state.ts';
import { aServiceAccount, type AwsRole, type Grant, type ServiceAccount } from './tokens.ts';

export interface Seen {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  status: number;
  bytes: number;
}

/** What the server may be told to answer instead; by the request's path. Null: as it would. */
export type Fault = (request: { method: string; path: string; api: Api }) => WireAnswer | null;
export type Api = 'sheets' | 'drive' | 'token';

/** A stand-in for Google on loopback: Sheets, Drive and the token endpoints, holding sheets as state. */
export interface GoogleStandIn extends AsyncDisposable {
  url: string;
  files: Map<string, FileState>;
  accounts: ServiceAccount[];
  /** The AWS role that the federation provider lets in, and the account it may act as. */
  federation: { provider: string; role: AwsRole; account: string } | null;
  grants: Map<string, Grant>;
  seen: Seen[];
  /** Requests a minute that Sheets allows an account, by this clock; none where null. */
  quota: { now: () => number; perMinute: number } | null;
  fault: Fault | null;
  /** What did not agree with Google's own description of the APIs. */
  disagreements: string[];
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const send = (
  response: ServerResponse,
  { status, headers, body, cutAfter, hang }: WireAnswer,
  gzip: boolean,
): void => {
  if (hang) return;
  const zipped = gzip && cutAfter === undefined;
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    date: new Date().toUTCString(),
    ...(cutAfter === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
  });
  if (cutAfter === undefined) response.end(zipped ? gzipSync(body, { level: 1 }) : body);
  else response.write(body.slice(0, cutAfter), () => response.destroy());
};

/** Starts the stand-in; every account it knows has a key, and each sheet says who it is shared with. */
export const startGoogle = async (): Promise<GoogleStandIn> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const google: GoogleStandIn = {
    url,
    files: new Map(),
    accounts: [aServiceAccount('iltizam-reader@project.iam.gserviceaccount.com', url)],
    federation: null,
    grants: new Map(),
    seen: [],
    quota: null,
    fault: null,
    disagreements: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const routes = new Routes(google);
  server.on('request', (request, response) => {
    void bodyOf(request).then((body) => {
      const asked = new URL(request.url ?? '/', url);
      const answer = routes.answer(request.method ?? 'GET', asked, request.headers.authorization ?? '', body);
      const { pathname: path, searchParams: query } = asked;
      const bytes = Buffer.byteLength(answer.body);
      google.seen.push({ method: request.method ?? 'GET', path, query, body, status: answer.status, bytes });
      send(response, answer, request.headers['accept-encoding']?.includes('gzip') ?? false);
    });
  });
  return google;
};
