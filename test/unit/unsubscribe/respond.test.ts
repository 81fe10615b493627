import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/unsubscribe/handler.ts';
import { respond } from '../../../functions/unsubscribe/respond.ts';
import { verifyStop } from '../../../shared/mail/stop.ts';
import { withReader } from '../../hostile/stopping.ts';

let set: Awaited<ReturnType<typeof withReader>>;
beforeEach(async () => {
  set = await withReader();
});

const ask = (method: string, link: string, services = set.services) =>
  respond(
    {
      requestContext: { http: { method } },
      queryStringParameters: Object.fromEntries(new URL(link).searchParams),
    },
    services,
  );

const undoLinkIn = (text: string | undefined): string => {
  const found = /https?:\/\/\S+\?t=[\w.-]+/.exec(text ?? '');
  if (!found) throw new Error('no undo link');
  return found[0];
};

describe('the stop link', () => {
  it('changes nothing when it is opened, whoever opens it', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(method, set.linkFor('stop'));
      expect(answer.statusCode).toBe(200);
    }
    expect((await set.now())?.state.kind).toBe('active');
    expect(set.sent).toEqual([]);
  });

  it('shows a masked address, a button, and the reader’s language', async () => {
    const { body, headers } = await ask('GET', set.linkFor('stop', 'ar'));
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('l•••@r•••.example');
    expect(body).toContain('<form method="post">');
    expect(body).not.toContain('lahcen');
    expect(headers['content-language']).toBe('ar');
    expect((await ask('GET', set.linkFor('stop', 'fr'))).body).toContain('<html lang="fr" dir="ltr">');
  });

  it('stops when the button is pressed, tells the reader once with an undo, and ops once', async () => {
    const pressed = await ask('POST', set.linkFor('stop'));
    await ask('POST', set.linkFor('stop'));
    expect(pressed.body).toContain('تم إيقاف التوصل بالنشرة');
    expect((await set.now())?.state).toMatchObject({ kind: 'stopped', by: 'link' });
    expect(set.sent.map(({ to }) => to)).toEqual(['lahcen@reader.example', 'ops@nashra.example']);
    expect(set.sent[1]?.text).toContain('l•••@r•••.example');
    expect(set.sent[1]?.text).not.toContain('lahcen');
  });

  it('undoes by the link of the confirmation, and tells ops', async () => {
    await ask('POST', set.linkFor('stop'));
    const undo = undoLinkIn(set.sent[0]?.text);
    await ask('GET', undo);
    expect((await set.now())?.state.kind).toBe('stopped');
    const done = await ask('POST', undo);
    await ask('POST', undo);
    expect(done.body).toContain('ستصلكم النشرة من جديد');
    expect((await set.now())?.state).toEqual({ kind: 'active' });
    expect(set.sent).toHaveLength(3);
  });

  it('does not let a link undo what an operator or a bounce has stopped', async () => {
    await set.mailing.recipients.change('main', set.recipient.id, (now) => ({
      ...now,
      state: { kind: 'suppressed', at: '2026-11-01T00:00:00.000Z', cause: 'bounce' },
    }));
    const answer = await ask('POST', set.linkFor('undo'));
    expect(answer.body).toContain('تعذر الاستئناف بهذا الرابط');
    expect((await set.now())?.state.kind).toBe('suppressed');
  });

  it('says the same of a forged link, of a link of nobody and of an erased reader', async () => {
    const link = set.linkFor('stop');
    const forged = link.replace('.stop.', '.undo.');
    const answers = [
      await ask('POST', forged),
      await ask('GET', 'http://127.0.0.1/'),
      await ask('GET', `${link}x`),
    ];
    await set.mailing.recipients.erase('main', 'lahcen@reader.example', '2026-11-01T00:00:00.000Z');
    answers.push(await ask('POST', link));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  });

  it.each(['DELETE', 'OPTIONS', 'PUT', 'PATCH'])('refuses any other method: %s', async (method) => {
    const answer = await ask(method, set.linkFor('stop'));
    expect(answer).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD, POST' } });
    expect((await set.now())?.state.kind).toBe('active');
  });

  it('answers HEAD with the head alone, whatever the link is', async () => {
    expect(await ask('HEAD', set.linkFor('stop'))).toMatchObject({ statusCode: 200, body: '' });
    expect(await ask('HEAD', 'http://127.0.0.1/?t=x')).toMatchObject({ statusCode: 404, body: '' });
  });

  it.each([
    ['the form of a page', 'application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click', false],
    ['the same in Base64', 'application/x-www-form-urlencoded', 'TGlzdC1VbnN1YnNjcmliZT1PbmUtQ2xpY2s=', true],
    [
      'parts',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
      false,
    ],
    ['nothing at all', 'text/plain', '', false],
  ])('takes a mail program’s one click as %s', async (_how, type, body, isBase64Encoded) => {
    const event = {
      version: '2.0',
      rawPath: '/',
      headers: { 'content-type': type },
      requestContext: { domainName: 'x.lambda-url.example', http: { method: 'POST', path: '/' } },
      queryStringParameters: Object.fromEntries(new URL(set.linkFor('stop')).searchParams),
      body,
      isBase64Encoded,
    };
    const handler = createHandler(async () => set.services);
    expect(await handler(event, {})).toMatchObject({ statusCode: 200 });
    expect((await set.now())?.state).toMatchObject({ kind: 'stopped', by: 'link' });
    expect(set.sent).toHaveLength(2);
  });

  it('says what is the case where an operator takes somebody off just as they undo', async () => {
    await ask('POST', set.linkFor('stop'));
    const { recipients } = set.services;
    const byOperator = { kind: 'stopped', at: '2026-11-24T00:00:00.000Z', by: 'operator' } as const;
    const racing = {
      ...set.services,
      recipients: {
        ...recipients,
        async get(...which: Parameters<typeof recipients.get>) {
          const read = await recipients.get(...which);
          await recipients.change('main', set.recipient.id, (now) => ({ ...now, state: byOperator }));
          return read;
        },
      },
    };
    const answer = await ask('POST', set.linkFor('undo'), racing);
    expect(answer.body).toContain('تعذر الاستئناف بهذا الرابط');
    expect((await set.now())?.state).toEqual(byOperator);
    expect(set.sent).toHaveLength(2);
  });

  it('lets nothing in and nothing out but the page', async () => {
    const { headers } = await ask('GET', set.linkFor('stop'));
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });

  it('makes undo links of the address it is asked at, where the stage does not know it', async () => {
    const unaware = { ...set.services, stage: { ...set.services.stage, stopUrl: 'https://stop.invalid/' } };
    await respond(
      {
        requestContext: { domainName: 'abc.lambda-url.example', http: { method: 'POST' } },
        queryStringParameters: Object.fromEntries(new URL(set.linkFor('stop')).searchParams),
      },
      unaware,
    );
    expect(undoLinkIn(set.sent[0]?.text)).toMatch(/^https:\/\/abc\.lambda-url\.example\//);
  });

  it('tells nobody while the stage sends to nobody, and stops all the same', async () => {
    set = await withReader({ delivery: { kind: 'off' } });
    await ask('POST', set.linkFor('stop'));
    expect(set.sent).toEqual([]);
    expect((await set.now())?.state.kind).toBe('stopped');
  });
});

describe('the token', () => {
  it('goes on being believed after the key was replaced once, and no longer after twice', () => {
    const { current } = set.services.stopKeys;
    const token = new URL(set.linkFor('stop')).searchParams.get('t') ?? '';
    const fresh = 'n'.repeat(40);
    expect(verifyStop(token, { current: fresh, previous: current })).toMatchObject({ act: 'stop' });
    expect(verifyStop(token, { current: fresh, previous: null })).toBeNull();
  });

  it('holds no address, and no single letter of it can be changed', () => {
    const link = set.linkFor('stop');
    expect(decodeURIComponent(link)).not.toMatch(/@|lahcen|reader/);
    const token = new URL(link).searchParams.get('t') ?? '';
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'a' ? 'b' : 'a';
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      expect(verifyStop(changed, set.services.stopKeys), `letter ${at}`).toBeNull();
    }
    for (const more of ['=', '!', ' ', '.', 'A'])
      expect(verifyStop(token + more, set.services.stopKeys)).toBeNull();
    for (const none of ['', '.....', 'x.stop.ar.main.r.'])
      expect(verifyStop(none, set.services.stopKeys)).toBeNull();
  });
});
