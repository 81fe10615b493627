import type { IncomingMessage, ServerResponse } from 'node:http';

/** A bucket's answers to a PUT and a GET, by path: `/bucket/key`. */
export const objectAnswer = (
  objects: Map<string, Buffer>,
  { method, url = '/' }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
) => {
  const path = decodeURIComponent(new URL(url, 'http://bucket.invalid').pathname).slice(1);
  if (method === 'PUT') {
    objects.set(path, body);
    return response.writeHead(200, { etag: '"1"' }).end();
  }
  const found = objects.get(path);
  return found
    ? response.writeHead(200, { etag: '"1"', 'content-type': 'application/octet-stream' }).end(found)
    : response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end('<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>');
};
