import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A mail as SES was asked to send it, and the id that it got. */
export interface RecordedMail {
  readonly messageId: string;
  readonly to: string;
  readonly raw: Buffer;
  readonly tags: Readonly<Record<string, string>>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const tagsOf = (form: URLSearchParams): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n += 1)
    tags[form.get(`Tags.member.${n}.Name`) ?? ''] = form.get(`Tags.member.${n}.Value`) ?? '';
  return tags;
};

/** Stands before an SES endpoint, hands every request on, and keeps the mails that it took. */
export const recordMails = async (ses: string) => {
  const mails: RecordedMail[] = [];
  const handOn = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await bodyOf(request);
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const answer = await fetch(ses, {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body: asked,
    });
    const told = await answer.text();
    const form = new URLSearchParams(asked);
    const messageId = /<MessageId>([^<]+)<\/MessageId>/.exec(told)?.[1];
    if (form.get('Action') === 'SendRawEmail' && messageId !== undefined)
      mails.push({
        messageId,
        to: form.get('Destinations.member.1') ?? '',
        raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
        tags: tagsOf(form),
      });
    response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(told);
  };
  const server = createServer((request, response) => void handOn(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
