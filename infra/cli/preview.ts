import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Edition } from '../../shared/model/edition.ts';
import { Language } from '../../shared/model/language.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { Audience } from '../../shared/model/tracker.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Archive } from '../../shared/store/archive.ts';
import { copyOf, factsOf, inFrame } from './preview-copy.ts';
import { type Choice, previewPage } from './preview-page.tsx';
import { openRenderer } from './preview-renderer.ts';

export interface PreviewParts {
  readonly stage: Stage;
  /** Oldest first. Asked for at each look, so that a new edition is there once it is made. */
  readonly editions: () => Promise<readonly Edition[]>;
  readonly archive: Archive;
  /** 0: any that is free. */
  readonly port: number;
}

export interface Preview {
  readonly url: string;
  close(): Promise<void>;
}

const WATCHED = ['../../templates', '../../shared/mail'];
const SETTLED_MS = 120;

const Query = z.object({
  edition: z.string().optional().catch(undefined),
  audience: Audience.catch('bureau'),
  language: Language.catch('ar'),
  as: z.enum(['templates', 'archived']).catch('templates'),
  width: z.enum(['390', '700']).catch('390'),
});

const choiceOf = (
  url: URL,
  editions: readonly Edition[],
): { choice: Choice; edition: Edition | undefined } => {
  const { width, ...asked } = Query.parse(Object.fromEntries(url.searchParams));
  const edition = editions.find(({ id }) => id === asked.edition) ?? editions.at(-1);
  return { edition, choice: { ...asked, edition: edition?.id ?? '', width: width === '700' ? 700 : 390 } };
};

/**
 * Serves any edition, audience and language on loopback, with the sizes, the text part and the headers beside
 * it; the page reloads when a template changes. @throws CannotStartError where the port is taken.
 */
export const servePreview = async (parts: PreviewParts): Promise<Preview> => {
  const { stage, archive } = parts;
  const renderer = openRenderer();
  const listeners = new Set<ServerResponse>();
  const answer = async (url: URL): Promise<string> => {
    const editions = await parts.editions();
    const { choice, edition } = choiceOf(url, editions);
    if (!edition) return previewPage({ editions, choice, copy: null, reason: 'There is no edition yet.' });
    try {
      const copy = await copyOf(edition, choice, archive, renderer);
      if (url.pathname === '/copy.html') return copy ? inFrame(copy) : '';
      const reason = 'This edition has no such copy: it was not made, or it has nothing to say to them.';
      const facts = copy && (await factsOf(copy, edition, choice, stage));
      return previewPage({ editions, choice, copy: facts, reason });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return previewPage({ editions, choice, copy: null, reason });
    }
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/changes') {
      response
        .writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
        .write('\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const body = await answer(url);
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        // What a cell holds stays text here too: the frame runs and fetches nothing.
        ...(url.pathname === '/copy.html'
          ? {
              'Content-Security-Policy':
                "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
            }
          : {}),
      })
      .end(body);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => {
      void renderer.close();
      reject(new CannotStartError('port.taken', `Port ${parts.port} is taken; name another with --port.`));
    });
    server.listen(parts.port, '127.0.0.1', resolve);
  });
  let settling: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      renderer.renew();
      for (const listener of listeners) listener.write('data: changed\n\n');
    }, SETTLED_MS);
  };
  const watchers = WATCHED.map((folder) =>
    watch(fileURLToPath(new URL(folder, import.meta.url)), { recursive: true }, changed),
  );
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : parts.port}/`,
    async close() {
      clearTimeout(settling);
      for (const watcher of watchers) watcher.close();
      await renderer.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
