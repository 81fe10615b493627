import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHandler } from '../../functions/unsubscribe/handler.ts';
import { withReader } from '../hostile/stopping.ts';
import { describeInChromium } from './chromium.ts';

const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

/** The function behind an address, called with the events of a function URL. */
const serve = async (set: () => Awaited<ReturnType<typeof withReader>>): Promise<Server> => {
  const handler = createHandler(async () => set().services);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const event = {
      requestContext: { http: { method: request.method } },
      queryStringParameters: Object.fromEntries(url.searchParams),
    };
    void handler(event, {}).then(({ statusCode, headers, body }) =>
      response.writeHead(statusCode, headers).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

describeInChromium('the stop page in a browser', () => {
  let browser: Browser;
  let server: Server;
  let set: Awaited<ReturnType<typeof withReader>>;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    server = await serve(() => set);
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const open = async <Seen>(
    language: 'ar' | 'fr',
    scheme: 'light' | 'dark',
    look: (page: Page) => Promise<Seen>,
  ): Promise<Seen> => {
    set = await withReader();
    const { port } = server.address() as AddressInfo;
    const link = new URL(set.linkFor('stop', language));
    // The page must work where a reader's browser runs no script; axe is let in past the page's policy.
    const context = await browser.newContext({
      viewport: { width: 390, height: 700 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    try {
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${port}/${link.search}`);
      return await look(page);
    } finally {
      await context.close();
    }
  };

  it.each(['ar', 'fr'] as const)('stops by its button, and by nothing before it: %s', async (language) => {
    await open(language, 'light', async (page) => {
      expect((await set.now())?.state.kind).toBe('active');
      await page.getByRole('button').click();
      await page.waitForLoadState();
      expect((await set.now())?.state).toMatchObject({ kind: 'stopped', by: 'link' });
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        language === 'ar' ? 'تم إيقاف التوصل بالنشرة' : 'Vous ne recevrez plus cette note',
      );
      expect(await page.getByRole('button').count()).toBe(0);
    });
  });

  it.each(['ar', 'fr'] as const)(
    'reads in its direction, the address left to right, nothing cut off: %s',
    async (language) => {
      await open(language, 'light', async (page) => {
        const seen = await page.evaluate(() => {
          const [heading, address, main] = ['h1', 'bdi', 'main'].map((name) => document.querySelector(name));
          const range = document.createRange();
          const at = (node: Node, from: number) => {
            range.setStart(node, from);
            range.setEnd(node, from + 1);
            return range.getBoundingClientRect();
          };
          const headingText = heading!.firstChild!;
          const addressText = address!.firstChild!;
          return {
            direction: getComputedStyle(heading!).direction,
            headingRightward: at(headingText, 1).left > at(headingText, 0).left,
            addressRightward: at(addressText, 4).left > at(addressText, 0).left,
            styled: getComputedStyle(main!).maxWidth,
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          };
        });
        expect(seen).toEqual({
          direction: language === 'ar' ? 'rtl' : 'ltr',
          headingRightward: language === 'fr',
          addressRightward: true,
          styled: '520px',
          overflow: 0,
        });
      });
    },
  );

  it.each([
    ['ar', 'light'],
    ['ar', 'dark'],
    ['fr', 'light'],
    ['fr', 'dark'],
  ] as const)('has nothing that axe objects to: %s, %s', async (language, scheme) => {
    await open(language, scheme, async (page) => {
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run: () => Promise<{ violations: { id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
    });
  });

  it('keeps its style under its own policy', async () => {
    set = await withReader();
    const { port } = server.address() as AddressInfo;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/${new URL(set.linkFor('stop')).search}`);
    expect((await page.locator('main').boundingBox())?.width).toBe(520);
    await page.getByRole('button').click();
    expect((await set.now())?.state.kind).toBe('stopped');
    await context.close();
  });
});
