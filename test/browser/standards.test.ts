import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { caniemail } from 'caniemail';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { Audience } from '../../shared/model/tracker.ts';
import { busyWeek } from '../unit/mail/busy-week.ts';
import { describeInChromium, useChromium } from './chromium.ts';
import { shownHtml } from './copies.ts';

const copies = Audience.options.flatMap((audience) =>
  (['ar', 'fr'] as const).map((language) => ({ audience, language })),
);

/** What mail needs and the standard of the web's pages does not want, each with its reason. */
const MAIL_NEEDS: Readonly<Record<string, string>> = {
  'no-inline-style': 'Gmail drops the style element of a forwarded mail; what must hold stands inline',
  'no-deprecated-attr':
    'Outlook reads align, width, height, valign, cellpadding and cellspacing, and no CSS for them',
  'presentation-role-style': 'role="presentation" is known to more screen readers than its newer name',
  'prefer-tbody': 'the parser adds it by itself; every table would carry fifteen bytes more',
  'void-style': 'the renderer closes void elements, which HTML allows',
};

/** What some programs do not know, and why the digest is whole without it. */
const DOES_WITHOUT: Readonly<Record<string, string>> = {
  'color-scheme CSS property': 'only tells that dark mode is welcome; light is whole',
  'color-scheme meta tag': 'only tells that dark mode is welcome; light is whole',
  '@media': 'holds the dark mode and nothing else',
  'Type selector': 'resets a margin that the inline style resets too',
  '<style> element': 'all that matters stands inline; proved by the tests that strip it',
  '<body> element': 'becomes a div; the outer table says all that it said',
  'white-space': 'keeps a number and its unit on one line; a break there is still readable',
  'table-layout': 'keeps a bar’s parts to their percents where a text could push them; they hold none',
  'aria-hidden attribute': 'spares a screen reader the bars, whose cells hold a space',
  'height property': 'the height attribute says it too',
  'text-wrap': 'evens out a title’s lines; without it a word may stand alone on the last',
  'word-break': 'breaks a word longer than the line; without it the word hangs over the edge',
  'role attribute': 'without it a table is announced as one; its words are read all the same',
};

const CLIENTS = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*', 'samsung-email.*'] as const;

describe('the HTML of a digest', () => {
  it.each(copies)(
    'is valid but for what mail needs: $audience in $language',
    async ({ audience, language }) => {
      const validator = new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: Object.fromEntries(Object.keys(MAIL_NEEDS).map((rule) => [rule, 'off'])),
      });
      const { results } = await validator.validateString(await shownHtml(busyWeek(), language, audience));
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      ).toEqual([]);
    },
  );

  it.each(copies)(
    'uses nothing that a mail program lacks and the digest needs: $audience in $language',
    async ({ audience, language }) => {
      const html = (await shownHtml(busyWeek(), language, audience)).replace(/data:image[^"]*/u, 'cid:trend');
      const { issues } = caniemail({ clients: [...CLIENTS], html });
      const missing = [...issues.errors].flatMap(([client, lacks]) =>
        lacks.map(({ title }) => `${title} (${client})`),
      );
      const unexplained = missing.filter(
        (lack) => !Object.keys(DOES_WITHOUT).some((known) => lack.startsWith(`${known} (`)),
      );
      expect([...new Set(unexplained)]).toEqual([]);
    },
  );

  it('explains nothing that it does not use', async () => {
    const { issues } = caniemail({ clients: [...CLIENTS], html: await shownHtml(busyWeek(), 'ar') });
    const lacked = new Set([...issues.errors.values()].flatMap((lacks) => lacks.map(({ title }) => title)));
    expect(Object.keys(DOES_WITHOUT).filter((known) => !lacked.has(known))).toEqual([]);
  });
});

describeInChromium('a digest, for who hears it', () => {
  const { show } = useChromium();

  it.each(copies)('passes axe: $audience in $language', async ({ audience, language }) => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const violations = await show(
      await shownHtml(busyWeek(), language, audience),
      { width: 390, scheme: 'light' },
      async (page) => {
        await page.addScriptTag({ content: axe });
        return page.evaluate(async () => {
          const run = (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe;
          const { violations } = await run.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
        });
      },
    );
    // A landmark for the page's regions is the mail program's to give; a mail is one of them.
    expect(violations.filter((violation) => !/^(?:region|landmark-one-main):/u.test(violation))).toEqual([]);
  });

  it('has one first heading, and none skipped below it', async () => {
    await show(await shownHtml(busyWeek(), 'ar'), { width: 390, scheme: 'light' }, async (page) => {
      const levels = await page.evaluate(() =>
        [...document.querySelectorAll('h1,h2,h3')].map(({ tagName }) => Number(tagName[1])),
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('has a table of data with its caption and headers', async () => {
    await show(await shownHtml(busyWeek(), 'fr'), { width: 390, scheme: 'light' }, async (page) => {
      const data = page.locator('table:has(> caption)');
      expect(await data.count()).toBe(1);
      expect(await data.locator('th[scope=col]').count()).toBe(2);
      expect(await data.locator('th[scope=row]').count()).toBe(5);
    });
  });
});
