import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Language } from '../../../shared/model/language.ts';
import { CannotStartError } from '../../../shared/runtime/errors.ts';
import { UrlRequest, type UrlResponse } from '../../../functions/unsubscribe/respond.ts';
import type { TrackerConfig } from '../../../shared/model/tracker.ts';
import { VIEWS, type View } from './addresses.ts';
import { partAnswer } from './parts.ts';
import { outboxPage } from './page.tsx';
import type { Shelf } from './shelf.ts';

/** What the page shows, once there is something. */
export interface Exhibit {
  readonly shelf: Shelf;
  readonly tracker: TrackerConfig;
  answerStop(request: UrlRequest): Promise<UrlResponse>;
}

export interface OutboxPage {
  readonly url: string;
  readonly port: number;
  exhibit(exhibit: Exhibit): void;
  /** Has every open page look again. */
  changed(): void;
  close(): Promise<void>;
}

/** What is sent back to a browser. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

const FILES: Readonly<Record<string, string>> = {
  '/outbox.css': 'text/css; charset=utf-8',
  '/live.js': 'text/javascript; charset=utf-8',
  '/icon.svg': 'image/svg+xml',
};

/** A page of another site must not reach this one by a name that it points here. */
const isOurs = ({ headers: { host = '' } }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

const plain = (status: number, body: string): Answer => ({
  status,
  headers: { ...STRICT, 'content-type': 'text/plain; charset=utf-8' },
  body,
});

const languageOf = (url: URL, { headers }: IncomingMessage): Language => {
  const wanted = [url.searchParams.get('lang'), ...(headers['accept-language'] ?? '').split(',')];
  const known = wanted.flatMap((tag) => Language.safeParse(tag?.trim().slice(0, 2)).data ?? []);
  return known[0] ?? 'en';
};

const viewOf = (url: URL): View => VIEWS.find((view) => view === url.searchParams.get('view')) ?? 'look';

const showPage = async (
  { shelf, tracker }: Exhibit,
  [group, name]: readonly (string | undefined)[],
  language: Language,
  view: View,
): Promise<Answer> => {
  const groups = await shelf.groups();
  const listed =
    group === undefined
      ? groups[0]?.mails[0]
      : groups.find(({ key }) => key === group)?.mails.find((mail) => mail.name === name);
  const mail = listed ? await shelf.open(listed.group, listed.name) : null;
  const open = listed && mail ? { listed, mail } : null;
  return {
    status: group !== undefined && open === null ? 404 : 200,
    headers: { ...STRICT, 'content-type': 'text/html; charset=utf-8' },
    body: outboxPage({ language, view, tracker, groups, open }),
  };
};

const stopAnswer = async (exhibit: Exhibit, request: IncomingMessage, url: URL): Promise<Answer> => {
  const { statusCode, headers, body } = await exhibit.answerStop(
    UrlRequest.parse({
      requestContext: { domainName: url.hostname, http: { method: request.method } },
      queryStringParameters: Object.fromEntries(url.searchParams),
    }),
  );
  return { status: statusCode, headers, body };
};

const answerTo = async (exhibit: Exhibit | null, request: IncomingMessage): Promise<Answer> => {
  if (!isOurs(request)) return plain(421, 'This page answers on this machine alone.');
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const type = FILES[url.pathname];
  if (type !== undefined)
    return {
      status: 200,
      headers: { ...STRICT, 'content-type': type },
      body: await readFile(new URL(`.${url.pathname}`, import.meta.url)),
    };
  if (exhibit === null) return plain(503, 'The first run is still at work. Look again in a moment.');
  if (url.pathname === '/stop') return stopAnswer(exhibit, request, url);
  if (request.method !== 'GET') return plain(405, 'This page is only looked at.');
  const [, place, ...path] = url.pathname.split('/').map(decodeURIComponent);
  if (place === '' || place === 'show') return showPage(exhibit, path, languageOf(url, request), viewOf(url));
  const [group = '', name = '', ...part] = path;
  const mail = place === 'mail' ? await exhibit.shelf.open(group, name) : null;
  return (mail && partAnswer(mail, part, name)) ?? plain(404, 'There is nothing here.');
};

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** How many ports after the usual one are tried before any is taken. */
const TRIES = 20;

/**
 * Serves the outbox page on loopback. A port that somebody named must be free; else the usual one or the next.
 * @throws CannotStartError where it cannot listen.
 */
export const serveOutbox = async (named: number | null, usual: number): Promise<OutboxPage> => {
  let shown: Exhibit | null = null;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === '/events' && isOurs(request)) {
      response.writeHead(200, { ...STRICT, 'content-type': 'text/event-stream' });
      response.write('retry: 2000\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    void answerTo(shown, request)
      .catch((error: unknown) =>
        plain(400, error instanceof URIError ? 'Not an address.' : 'That went wrong.'),
      )
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  let port = named ?? usual;
  for (let tries = 1; ; tries += 1) {
    try {
      port = await listen(server, port);
      break;
    } catch (cause) {
      if (!isTaken(cause) || named !== null)
        throw new CannotStartError(
          'port.taken',
          isTaken(cause)
            ? `Port ${port} is taken. Name another with --port, or leave it out.`
            : `The outbox page cannot be served at port ${port}.`,
          { cause },
        );
      port = tries < TRIES ? port + 1 : 0;
    }
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    exhibit(exhibit) {
      shown = exhibit;
    },
    changed() {
      for (const listener of listeners) listener.write('event: changed\ndata: {}\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
