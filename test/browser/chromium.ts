import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const EXECUTABLE = '/usr/bin/chromium';
const present = existsSync(EXECUTABLE);

/** Tests in a browser; where Debian's `chromium` is not installed they are skipped, and say so by their name. */
export const describeInChromium = present
  ? describe
  : (name: string, tests: () => void) =>
      describe.skip(`${name} (skipped: ${EXECUTABLE} is not installed)`, tests);

export interface Sight {
  readonly width: number;
  /** `forced` is what a program does that darkens mail by itself. */
  readonly scheme: 'light' | 'dark' | 'forced';
}

/** A browser for the tests of one file, and pages of it that show a document. */
export const useChromium = () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (present) browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] });
  });
  afterAll(async () => browser?.close());
  return {
    /** Shows a document at a width, in a scheme, to whoever looks at it; nothing is fetched. */
    async show<Seen>(
      html: string,
      { width, scheme }: Sight,
      look: (page: Page) => Promise<Seen>,
    ): Promise<Seen> {
      if (!browser) throw new Error('the browser is not there');
      const context = await browser.newContext({
        viewport: { width, height: 700 },
        deviceScaleFactor: 2,
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
      });
      try {
        const page = await context.newPage();
        await page.route('**/*', (route) => route.abort());
        if (scheme === 'forced') {
          const session = await context.newCDPSession(page);
          await session.send('Emulation.setAutoDarkModeOverride', { enabled: true });
        }
        await page.setContent(html);
        return await look(page);
      } finally {
        await context.close();
      }
    },
  };
};
