import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ROLE } from './a-stage.ts';

const PYTHON = fileURLToPath(new URL('../../../.cache/python', import.meta.url));
const MOTO = join(PYTHON, 'bin', 'moto_server');

/** Whether `.ci/python` has brought moto. */
export const hasMoto = existsSync(join(PYTHON, 'complete'));

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const answers = (url: string) =>
  fetch(`${url}/moto-api/config`).then(
    ({ ok }) => ok,
    () => false,
  );

const started = async (): Promise<{ url: string; process: ChildProcess }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const process = spawn(MOTO, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  for (let attempt = 0; !(await answers(url)); attempt += 1) {
    if (attempt === 300 || process.exitCode !== null) {
      process.kill();
      throw new Error('moto does not start.');
    }
    await sleep(200);
  }
  return { url, process };
};

/** moto on loopback, asked as AWS's services are asked; it looks at no signature but for which service and region. */
export const startMoto = async () => {
  const { url, process } = await started();
  const ask = async (service: string, path: string, init: RequestInit): Promise<string> => {
    const authorization = `AWS4-HMAC-SHA256 Credential=${ROLE.accessKeyId}/20261130/${ROLE.region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
    const answer = await fetch(`${url}${path}`, { ...init, headers: { authorization, ...init.headers } });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`moto's ${service} answers ${answer.status}: ${body.slice(0, 600)}`);
    return body;
  };
  return {
    url,
    /** The services whose requests are forms and whose answers are XML. */
    form: (service: string, fields: Readonly<Record<string, string>>) =>
      ask(service, '/', { method: 'POST', body: new URLSearchParams(fields) }),
    /** Those that name the action in a header and speak JSON. */
    json: async (service: string, target: string, body: unknown) =>
      JSON.parse(
        await ask(service, '/', {
          method: 'POST',
          headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' },
          body: JSON.stringify(body),
        }),
      ) as Record<string, unknown>,
    put: async (service: string, path: string, body: Buffer) =>
      ask(service, path, { method: 'PUT', body: new Uint8Array(body) }),
    get: async (service: string, path: string) => ask(service, path, { method: 'GET' }),
    async [Symbol.asyncDispose]() {
      const ended = once(process, 'exit');
      process.kill();
      await ended;
    },
  };
};
export type Moto = Awaited<ReturnType<typeof startMoto>>;
