import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { busyWeek } from '../unit/mail/busy-week.ts';
import { describeInChromium, useChromium } from './chromium.ts';
import { inWebmail, shownHtml } from './copies.ts';

const WIDTHS = [390, 700];
const looks = (['ar', 'fr'] as const).flatMap((language) =>
  WIDTHS.flatMap((width) => (['whole', 'in webmail'] as const).map((where) => ({ language, width, where }))),
);
const documentFor = async (language: 'ar' | 'fr', where: 'whole' | 'in webmail') => {
  const html = await shownHtml(busyWeek(), language);
  return where === 'whole' ? html : inWebmail(html);
};

/** Every piece of text that people see, with its size and where it stands. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const found: { text: string; size: number; left: number; right: number; top: number; bottom: number }[] =
      [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = (node.textContent ?? '').replace(/[\u2066-\u2069\u00a0]/gu, '').trim();
      if (text === '' || !node.parentElement) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects())
        found.push({
          text,
          size: parseFloat(getComputedStyle(node.parentElement).fontSize),
          left,
          right,
          top,
          bottom,
        });
    }
    return found;
  });

describeInChromium('how a digest lies on the page', () => {
  const { show } = useChromium();

  it.each(looks)(
    '$language at $width px, $where: nothing scrolls sideways, all words are on the page',
    async ({ language, width, where }) => {
      await show(await documentFor(language, where), { width, scheme: 'light' }, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        for (const { text, left, right } of await texts(page)) {
          expect(left, text).toBeGreaterThanOrEqual(-0.5);
          expect(right, text).toBeLessThanOrEqual(width + 0.5);
        }
      });
    },
  );

  it.each(looks)(
    '$language at $width px, $where: no text is smaller than 15 px',
    async ({ language, width, where }) => {
      await show(await documentFor(language, where), { width, scheme: 'light' }, async (page) => {
        const small = (await texts(page)).filter(({ size }) => size < 15);
        expect(small.map(({ text }) => text)).toEqual([]);
      });
    },
  );

  it.each(looks)(
    '$language at $width px, $where: lines begin on the side where its readers begin',
    async ({ language, width, where }) => {
      await show(await documentFor(language, where), { width, scheme: 'light' }, async (page) => {
        const edge = await page.evaluate(() => {
          const { left, right } = document.querySelector('h1')?.getBoundingClientRect() ?? {
            left: 0,
            right: 0,
          };
          return { left, right };
        });
        const titles = await page.evaluate(() =>
          [...document.querySelectorAll('h1,h2,h3')].map((title) => {
            const range = document.createRange();
            range.selectNodeContents(title);
            const all = [...range.getClientRects()];
            const line = all.filter(({ top }) => Math.abs(top - (all[0]?.top ?? 0)) < 8);
            return {
              text: title.textContent ?? '',
              left: Math.min(...line.map(({ left }) => left)),
              right: Math.max(...line.map(({ right }) => right)),
            };
          }),
        );
        expect(titles.length).toBeGreaterThan(6);
        for (const { text, left, right } of titles)
          if (language === 'ar') expect(Math.abs(right - edge.right), text).toBeLessThan(1.5);
          else expect(Math.abs(left - edge.left), text).toBeLessThan(1.5);
      });
    },
  );

  it.each(['ar', 'fr'] as const)(
    '%s: who, when, which, the headline and all counts fill a phone’s first screen',
    async (language) => {
      const week = busyWeek();
      const hard = {
        ...week,
        number: 104,
        stale: { code: 'headers-missing' },
        dialogue: {
          ...week.dialogue,
          name: {
            ar: 'الحوار الاجتماعي القطاعي: الصناعة التقليدية والاقتصاد الاجتماعي والتضامني',
            fr: 'Dialogue social sectoriel : artisanat et économie sociale et solidaire',
            en: 'x',
          },
        },
      };
      for (const digest of [week, hard])
        await show(await shownHtml(digest, language), { width: 390, scheme: 'light' }, async (page) => {
          const seen = await texts(page);
          const lastTile = language === 'ar' ? 'متخلى عنه' : 'Abandonné';
          const tile = seen.find(({ text }) => text === lastTile);
          expect(tile?.bottom).toBeLessThanOrEqual(700);
          // And nothing but they: the next section begins below.
          const second = await page.evaluate(
            () => document.querySelector('h2')?.getBoundingClientRect().top ?? 0,
          );
          expect(second).toBeGreaterThan(600);
        });
    },
  );
});
