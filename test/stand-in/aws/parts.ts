import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { objectAnswer } from './objects.ts';
import { Queues } from './queues.ts';

/** S3, SQS and Secrets Manager on loopback, as far as the functions speak to them: no such server runs on Node. */
export interface AwsStandIn {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  readonly queues: Queues;
  readonly secrets: Map<string, string>;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const asJson = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));

export const startAws = async (): Promise<AwsStandIn> => {
  const objects = new Map<string, Buffer>();
  const secrets = new Map<string, string>();
  const queues = new Queues();

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    const [service, action = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
    if (service === '') return objectAnswer(objects, request, body, response);
    const asked = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    if (service === 'AmazonSQS') return asJson(response, 200, queues.answer(action, asked));
    const secret = secrets.get(String(asked['SecretId']));
    return secret === undefined
      ? asJson(response, 400, { __type: 'ResourceNotFoundException', message: 'There is no such secret.' })
      : asJson(response, 200, { ARN: asked['SecretId'], Name: 'secret', SecretString: secret });
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    queues,
    secrets,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
