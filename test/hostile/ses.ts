import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in does with one mail. All but `accept` and `drop-answer` keep nothing. */
export type Fault =
  | { readonly kind: 'accept' }
  /** Answers with an error of SES: its name, status and prose. */
  | { readonly kind: 'refuse'; readonly name: string; readonly status: number; readonly message?: string }
  /** Takes the mail and drops the connection instead of answering. */
  | { readonly kind: 'drop-answer' }
  /** Drops the connection and takes nothing. */
  | { readonly kind: 'drop' }
  /** Never answers. `taken`: the mail goes out all the same. */
  | { readonly kind: 'hang'; readonly taken: boolean }
  /** Answers something that is not SES's. */
  | { readonly kind: 'garble'; readonly status: number; readonly taken: boolean };

/** A mail that went out, as the bytes handed over. */
export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly raw: Buffer;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | null;
}

export interface HostileSes {
  readonly endpoint: string;
  /** Every mail that went out, in order: what recipients get. */
  readonly taken: readonly TakenMail[];
  /** How many requests came for an address, taken or not. */
  readonly requestsFor: (address: string) => number;
  /** Requests of SendRawEmail in all. */
  readonly requests: () => number;
  close(): Promise<void>;
}

const XMLNS = 'http://ses.amazonaws.com/doc/2010-12-01/';
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
};

const tagsOf = (body: URLSearchParams): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (let n = 1; body.has(`Tags.member.${n}.Name`); n += 1)
    tags[body.get(`Tags.member.${n}.Name`) ?? ''] = body.get(`Tags.member.${n}.Value`) ?? '';
  return tags;
};

const answer = (response: ServerResponse, status: number, xml: string) =>
  response.writeHead(status, { 'Content-Type': 'text/xml' }).end(xml);

const refusalXml = (name: string, message: string, status: number) =>
  `<ErrorResponse xmlns="${XMLNS}"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${name}</Code><Message>${escape(message)}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

export interface HostileSesOptions {
  /** The account's rate, or how the nth question for it is refused. */
  readonly quota?: (nth: number) => number | Extract<Fault, { kind: 'refuse' }>;
  /** Told of each mail taken, before anything is answered: whoever sends events may be quicker than the answer. */
  readonly onTaken?: (mail: TakenMail) => Promise<void>;
}

/**
 * An SES endpoint on loopback that keeps the raw MIME of what it took and misbehaves as told.
 * `faultFor` is asked for each request: by address, and by which request for that address it is (from 1).
 */
export const startHostileSes = async (
  faultFor: (address: string, nth: number) => Fault = () => ({ kind: 'accept' }),
  { quota = () => 14, onTaken = async () => undefined }: HostileSesOptions = {},
): Promise<HostileSes> => {
  const taken: TakenMail[] = [];
  const asked = new Map<string, number>();
  let requests = 0;
  let questions = 0;

  const refuse = (
    response: ServerResponse,
    { name, status, message = name }: Extract<Fault, { kind: 'refuse' }>,
  ) => answer(response, status, refusalXml(name, message, status));

  const tellQuota = (response: ServerResponse) => {
    const told = quota((questions += 1));
    if (typeof told !== 'number') return refuse(response, told);
    return answer(
      response,
      200,
      `<GetSendQuotaResponse xmlns="${XMLNS}"><GetSendQuotaResult><SentLast24Hours>0</SentLast24Hours><Max24HourSend>50000</Max24HourSend><MaxSendRate>${told}</MaxSendRate></GetSendQuotaResult></GetSendQuotaResponse>`,
    );
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    if (body.get('Action') === 'GetSendQuota') return tellQuota(response);
    requests += 1;
    const to = body.get('Destinations.member.1') ?? '';
    const nth = (asked.get(to) ?? 0) + 1;
    asked.set(to, nth);
    const take = async () => {
      const messageId = `m${String(taken.length + 1).padStart(6, '0')}`;
      const mail = {
        messageId,
        to,
        raw: Buffer.from(body.get('RawMessage.Data') ?? '', 'base64'),
        tags: tagsOf(body),
        configurationSet: body.get('ConfigurationSetName'),
      };
      taken.push(mail);
      await onTaken(mail);
      return messageId;
    };
    const fault = faultFor(to, nth);
    switch (fault.kind) {
      case 'accept':
        return answer(
          response,
          200,
          `<SendRawEmailResponse xmlns="${XMLNS}"><SendRawEmailResult><MessageId>${await take()}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
        );
      case 'refuse':
        return refuse(response, fault);
      case 'drop-answer':
        await take();
        return request.socket.destroy();
      case 'drop':
        return request.socket.destroy();
      case 'hang':
        if (fault.taken) await take();
        return;
      case 'garble':
        if (fault.taken) await take();
        return response.writeHead(fault.status).end('<html>not what you asked</html>');
    }
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    taken,
    requestsFor: (address) => asked.get(address) ?? 0,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
