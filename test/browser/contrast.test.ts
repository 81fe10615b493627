import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { busyWeek } from '../unit/mail/busy-week.ts';
import { describeInChromium, useChromium } from './chromium.ts';
import { inWebmail, shownHtml } from './copies.ts';

/**
 * The contrast of each line of text with what it stands on, as painted: what a program does to colours by
 * itself is in the pixels and in no style. The ground is the commonest colour of the line's box, the ink the
 * one that differs most from it.
 */
const contrasts = async (page: Page): Promise<{ text: string; ratio: number }[]> => {
  const shot = (await page.screenshot({ fullPage: true })).toString('base64');
  return page.evaluate(async (shot) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${shot}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const scale = bitmap.width / document.documentElement.clientWidth;
    const luminance = (colour: number): number => {
      const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
    };
    const measured: { text: string; ratio: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = (walker.currentNode.textContent ?? '').replace(/[\s\u00a0\u2066-\u2069·]/gu, '');
      if (text === '') continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      // A line may come in fragments, some of which are a space and nothing else.
      const lines = Map.groupBy(range.getClientRects(), ({ top }) => Math.round(top));
      for (const fragments of lines.values()) {
        const left = Math.min(...fragments.map((fragment) => fragment.left));
        const width = Math.max(...fragments.map((fragment) => fragment.right)) - left;
        const { top, height } = fragments[0] ?? { top: 0, height: 0 };
        if (width < 4 || height < 8) continue;
        const y = top + window.scrollY;
        const { data } = context.getImageData(
          left * scale,
          y * scale,
          Math.ceil(width * scale),
          Math.ceil(height * scale),
        );
        const seen = new Map<number, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          seen.set(colour, (seen.get(colour) ?? 0) + 1);
        }
        const ground = luminance([...seen].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0);
        const ratios = [...seen.keys()].map((colour) => {
          const ink = luminance(colour);
          return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
        });
        measured.push({ text, ratio: Math.max(...ratios) });
      }
    }
    return measured;
  }, shot);
};

const looks = (['ar', 'fr'] as const).flatMap((language) =>
  (['light', 'dark', 'forced'] as const).flatMap((scheme) =>
    (['whole', 'in webmail'] as const).map((where) => ({ language, scheme, where })),
  ),
);

describeInChromium('the contrast of what is read', () => {
  const { show } = useChromium();

  it.each(looks)('is at least 4.5 to 1: $language, $scheme, $where', async ({ language, scheme, where }) => {
    const html = await shownHtml({ ...busyWeek(), stale: { code: 'x' }, missedPeriods: 1 }, language);
    const measured = await show(
      where === 'whole' ? html : inWebmail(html),
      { width: 390, scheme },
      contrasts,
    );
    expect(measured.length).toBeGreaterThan(80);
    expect(measured.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  it('is measured: grey words on grey do not pass', async () => {
    const measured = await show(
      '<p style="color:#999;font-size:20px">رمادي على أبيض</p>',
      { width: 390, scheme: 'light' },
      contrasts,
    );
    expect(measured[0]?.ratio).toBeLessThan(4.5);
  });
});
