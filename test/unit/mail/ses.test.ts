import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { sesClient, sesMailer } from '../../../shared/mail/ses.ts';
import { type Fault, type HostileSes, startHostileSes } from '../../hostile/ses.ts';

let ses: HostileSes | undefined;
afterEach(() => ses?.close());

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

const sendInto = async (fault: Fault) => {
  ses = await startHostileSes(() => fault);
  const client = sesClient({
    region: 'eu-west-3',
    endpoint: ses.endpoint,
    credentials: CREDENTIALS,
    answerMs: 200,
  });
  const mailer = sesMailer(client, 'iltizam');
  const outcome = await mailer.send(
    Buffer.from('Subject: x\r\n\r\nمرحبا'),
    { from: 'iltizam@nashra.example', to: 'a@x.example' },
    { edition: 'main_2025-W43', delivery: 'd1' },
  );
  return { outcome, requests: ses.requests() };
};

const refuse = (name: string, status = 400, message?: string): Fault => ({
  kind: 'refuse',
  name,
  status,
  ...(message === undefined ? {} : { message }),
});

describe('what SES answers, as an outcome', () => {
  it('is accepted with the message id, and SES holds the very bytes, tags and configuration set', async () => {
    const { outcome } = await sendInto({ kind: 'accept' });
    expect(outcome).toEqual({ kind: 'accepted', messageId: 'm000001' });
    expect(ses?.taken[0]).toMatchObject({
      to: 'a@x.example',
      raw: Buffer.from('Subject: x\r\n\r\nمرحبا'),
      tags: { edition: 'main_2025-W43', delivery: 'd1' },
      configurationSet: 'iltizam',
    });
  });

  it.each<[string, Fault, string, string]>([
    ['a rejected message', refuse('MessageRejected'), 'refused-for-good', 'message.rejected'],
    ['a paused account', refuse('AccountSendingPausedException'), 'refused-for-good', 'account.paused'],
    [
      'a suspended account, as SES words it',
      refuse('MessageRejected', 400, 'Sending suspended for this account. For more information, …'),
      'refused-for-good',
      'account.paused',
    ],
    [
      'a paused configuration set',
      refuse('ConfigurationSetSendingPausedException'),
      'refused-for-good',
      'configuration-set.paused',
    ],
    [
      'a MAIL FROM domain that is not verified',
      refuse('MailFromDomainNotVerifiedException'),
      'refused-for-good',
      'sender.mail-from-unverified',
    ],
    ['a right that is missing', refuse('AccessDenied', 403), 'refused-for-good', 'access.denied'],
    [
      'an unverified recipient (sandbox)',
      refuse(
        'MessageRejected',
        400,
        'Email address is not verified. The following identities failed: a@x.example',
      ),
      'refused-for-good',
      'recipient.unverified',
    ],
    [
      'an unverified sender',
      refuse('MessageRejected', 400, 'Email address is not verified: iltizam@nashra.example'),
      'refused-for-good',
      'sender.unverified',
    ],
    [
      'a missing configuration set',
      refuse('ConfigurationSetDoesNotExist'),
      'refused-for-good',
      'configuration-set.missing',
    ],
    [
      'a rate too high',
      refuse('Throttling', 400, 'Maximum sending rate exceeded.'),
      'refused-for-now',
      'throttled',
    ],
    [
      'the daily quota',
      refuse('Throttling', 400, 'Daily message quota exceeded.'),
      'refused-for-now',
      'quota',
    ],
    ['expired credentials', refuse('ExpiredToken', 403), 'refused-for-now', 'credentials.expired'],
    ['a refusal we do not know', refuse('SomethingNew'), 'refused-for-now', 'refused'],
    ["a 4xx that is not SES's", { kind: 'garble', status: 403, taken: false }, 'refused-for-now', 'refused'],
    [
      'a 429 that is not SES’s',
      { kind: 'garble', status: 429, taken: false },
      'refused-for-now',
      'throttled',
    ],
    ['a 408, which is no refusal', { kind: 'garble', status: 408, taken: true }, 'unknown', 'ses.408'],
    ['a redirection', { kind: 'garble', status: 307, taken: false }, 'unknown', 'ses.307'],
    ['a 500', refuse('InternalFailure', 500), 'unknown', 'ses.500'],
    ['a 503', refuse('ServiceUnavailable', 503), 'unknown', 'ses.503'],
    ["a gateway's page", { kind: 'garble', status: 502, taken: true }, 'unknown', 'ses.502'],
    [
      'an answer that cannot be read',
      { kind: 'garble', status: 200, taken: true },
      'unknown',
      'ses.unreadable',
    ],
    ['a dropped answer', { kind: 'drop-answer' }, 'unknown', 'ses.connection-lost'],
    ['a dropped connection', { kind: 'drop' }, 'unknown', 'ses.connection-lost'],
    ['no answer in time', { kind: 'hang', taken: true }, 'unknown', 'ses.timeout'],
  ])('%s', async (_what, fault, kind, cause) => {
    const { outcome, requests } = await sendInto(fault);
    expect(outcome).toEqual({ kind, cause });
    expect(requests, 'one request, never a second').toBe(1);
  });

  it('knows that nothing was sent where a connection was waited for in vain', async () => {
    // A server that is asleep lets the kernel take two connections, and no third.
    const asleep = new Worker(
      `const { parentPort } = require('node:worker_threads');
       const server = require('node:net').createServer();
       server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
         parentPort.postMessage(server.address().port);
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
       });`,
      { eval: true },
    );
    const port = await new Promise<number>((resolve) => asleep.once('message', resolve));
    const crowd = [1, 2, 3].map(() => connect(port, '127.0.0.1'));
    await Promise.all(crowd.slice(0, 2).map((each) => once(each, 'connect')));
    const endpoint = `http://127.0.0.1:${port}`;
    const client = sesClient({ region: 'eu-west-3', endpoint, credentials: CREDENTIALS, connectMs: 200 });
    const outcome = await sesMailer(client, null).send(new Uint8Array(1), { from: 'a@b.c', to: 'd@e.f' }, {});
    for (const each of crowd) each.destroy();
    await asleep.terminate();
    expect(outcome).toEqual({ kind: 'refused-for-now', cause: 'unreachable' });
  });

  it('knows that nothing was sent where there is nobody to sign for it', async () => {
    ses = await startHostileSes();
    const nobody = (): never => {
      throw Object.assign(new Error('no credentials'), { name: 'CredentialsProviderError' });
    };
    const client = sesClient({ region: 'eu-west-3', endpoint: ses.endpoint, credentials: CREDENTIALS });
    client.config.credentials = nobody;
    const outcome = await sesMailer(client, null).send(new Uint8Array(1), { from: 'a@b.c', to: 'd@e.f' }, {});
    expect(outcome).toEqual({ kind: 'refused-for-now', cause: 'credentials.missing' });
    expect(ses.requests()).toBe(0);
  });

  it('knows that nothing was sent where no connection came about', async () => {
    const gone = await startHostileSes();
    await gone.close();
    const client = sesClient({ region: 'eu-west-3', endpoint: gone.endpoint, credentials: CREDENTIALS });
    const outcome = await sesMailer(client, null).send(new Uint8Array(1), { from: 'a@b.c', to: 'd@e.f' }, {});
    expect(outcome).toEqual({ kind: 'refused-for-now', cause: 'unreachable' });
  });
});
