import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOutbox } from '../../../infra/local/outbox.ts';

it('forgets every mail to an address, whatever its case, and none to another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  const outbox = openOutbox(folder);
  const mailer = outbox.keeping({ send: async () => ({ kind: 'accepted', messageId: 'm' }) });
  const send = (to: string, language: string, edition: string) =>
    mailer.send(
      Buffer.from(`To: ${to}\r\nContent-Language: ${language}\r\nContent-Type: text/html\r\n\r\n<p>x</p>`),
      { from: 'a@nashra.example', to },
      { edition },
    );
  for (const edition of ['main_2026-W48', 'main_2026-W49']) {
    await send('A@x.ma', 'ar', edition);
    await send('a@x.ma', 'fr', edition);
    await send('a@x.ma.example', 'ar', edition);
  }
  await outbox.forget('a@X.ma');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(html|txt|eml)$/.test(name));
  expect(names.filter((name) => !name.includes('a@x.ma.example.ar'))).toEqual([]);
  expect(await outbox.list()).toHaveLength(2);
  await rm(folder, { recursive: true });
});
