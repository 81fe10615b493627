import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, type Ended, iltizam, typeInto } from './iltizam.ts';

/** A run that goes on: the page on which its mails are seen, and the tracker watched. */
let home: Awaited<ReturnType<typeof aFolder>>;
let ended: Promise<Ended>;
let interrupt: () => void;
let page: string;

/** Resolves once the program has said something of the kind. */
const hearing: { matches: (said: string) => boolean; heard: (said: string) => void }[] = [];
const heard = (pattern: RegExp): Promise<string> =>
  new Promise((resolve) => hearing.push({ matches: (said) => pattern.test(said), heard: resolve }));

beforeAll(async () => {
  home = await aFolder();
  const serving = heard(/Ctrl-C ends/);
  ended = iltizam(home.path, ['run'], {
    until(said, stop) {
      interrupt = stop;
      for (const one of hearing.filter(({ matches }) => matches(said))) one.heard(said);
    },
  });
  page = /http:\/\/127\.0\.0\.1:\d+/.exec(await serving)?.[0] ?? '';
});
afterAll(async () => {
  interrupt();
  await ended;
  await home[Symbol.asyncDispose]();
});

const shown = async (path: string): Promise<string> => (await fetch(`${page}${path}`)).text();

test('shows each mail: as it looks, its text, its headers, what is attached', async () => {
  const list = await shown('/?lang=en');
  expect(list).toContain('bureau@naqaba.example');
  expect(list).toContain('cabinet@idara.example');
  const mail = '/show/sector.2025-W43/bureau@naqaba.example.ar';
  expect(await shown(`${mail}?view=look&lang=en`)).toMatch(/<iframe[^>]+sandbox/);
  expect(await shown(`${mail}?view=text&lang=en`)).toContain('التزاما');
  const headers = await shown(`${mail}?view=headers&lang=en`);
  expect(headers).toContain('List-Unsubscribe-Post');
  expect(headers).toContain('<bdi>المكتب الوطني &lt;bureau@naqaba.example></bdi><small>=?UTF-8?B?');
  expect(await shown(`${mail}?view=attachments&lang=en`)).toMatch(/\.xlsx/);
});

test('keeps to its folder, to this machine, and to itself', async () => {
  expect((await fetch(`${page}/mail/..%2F..%2Fetc/passwd/html`)).status).toBe(404);
  expect((await fetch(`${page}/`, { method: 'POST' })).status).toBe(405);
  const policy = (await fetch(page)).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('after a save it shows the edition that would come next, and sends nothing', async () => {
  const looked = heard(/next edition, no\. 2: 1 commitment moved/);
  await typeInto(join(home.path, '.iltizam', 'tracker.xlsx'), [
    { ref: 'C5', header: 'وضعية التنفيذ', value: 'في طور الإنجاز' },
  ]);
  await looked;
  expect(await shown('/?lang=en')).toContain('preview, not sent');
  const next = await shown('/show/next/bureau.ar?view=text&lang=en');
  expect(next).toContain('قيد الإنجاز');
  // Seen from next Monday today's read is old; the preview does not say so, for there will be newer ones.
  expect(next).not.toContain('24 ساعة');
  expect(next).toContain('من');
});

test('another command reads what is stored while it runs, and a second run is refused in one line', async () => {
  const history = await iltizam(home.path, ['history', 'C5']);
  expect(history.out).toContain('in_progress');
  const second = await iltizam(home.path, ['run', '--once']);
  expect(second.status).toBe(2);
  expect(second.err).toMatch(/^iltizam: .*in use by another iltizam[^\n]*\n$/);
});

test('to end the showing is no failure: the run was done', async () => {
  interrupt();
  expect((await ended).status).toBe(0);
});
