import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { trendPicture } from '../../../shared/mail/picture.ts';
import { renderCopy } from '../../../shared/mail/render.ts';
import { trendSvg } from '../../../templates/charts/trend.ts';
import { busyWeek } from './busy-week.ts';

/** Width, height, and the pixels of a PNG of eight bits a channel. */
const pixelsOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const channels = bytes[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const value = raw[y * (stride + 1) + 1 + x] ?? 0;
      const left = x >= channels ? (rows[y * stride + x - channels] ?? 0) : 0;
      const up = y > 0 ? (rows[(y - 1) * stride + x] ?? 0) : 0;
      const corner = y > 0 && x >= channels ? (rows[(y - 1) * stride + x - channels] ?? 0) : 0;
      const guess = left + up - corner;
      const paeth =
        Math.abs(guess - left) <= Math.abs(guess - up) && Math.abs(guess - left) <= Math.abs(guess - corner)
          ? left
          : Math.abs(guess - up) <= Math.abs(guess - corner)
            ? up
            : corner;
      const before = [0, left, up, Math.floor((left + up) / 2), paeth][filter ?? 0] ?? 0;
      rows[y * stride + x] = (value + before) & 0xff;
    }
  }
  return { width, height, channels, rows };
};

/** Dark grey pixels, which only the chart's words have, in a part of the picture. */
const inkIn = (
  { width, height, channels, rows }: ReturnType<typeof pixelsOf>,
  from: number,
  to: number,
): number => {
  let ink = 0;
  for (let y = Math.floor(height * 0.85); y < height; y += 1)
    for (let x = Math.floor(width * from); x < Math.floor(width * to); x += 1) {
      const at = (y * width + x) * channels;
      if ((rows[at] ?? 255) < 150) ink += 1;
    }
  return ink;
};

describe('the picture of the past weeks', () => {
  it('is there from the fourth edition on', async () => {
    const week = busyWeek();
    const copyWith = (count: number) =>
      renderCopy({ ...week, trend: week.trend.slice(-count) }, 'bureau', 'ar');
    expect((await copyWith(3))?.trend).toBeNull();
    const fourth = await copyWith(4);
    expect(fourth?.trend).not.toBeNull();
    expect(fourth?.html).toContain(`cid:${fourth?.trend?.contentId}`);
  });

  it('tells its numbers in its alternative text', async () => {
    const copy = await renderCopy(busyWeek(), 'bureau', 'fr');
    const alt = /<img[^>]* alt="([^"]*)"/u.exec(copy?.html ?? '')?.[1] ?? '';
    expect(alt.replace(/\u00a0/gu, ' ')).toContain('réalisés : 8, échéance dépassée : 4, ouverts : 21');
  });

  it.each(['ar', 'fr'] as const)(
    'is opaque, twice as fine as it is shown, and has its words, in %s',
    async (language) => {
      const pixels = pixelsOf(await trendPicture(busyWeek(), language));
      expect([pixels.width, pixels.height]).toEqual([875, 475]);
      const alphas = pixels.channels === 4 ? pixels.rows.filter((_, at) => at % 4 === 3) : [];
      expect(alphas.every((alpha) => alpha === 255)).toBe(true);
      // A first and a last day stand under the chart, each on its side.
      expect(inkIn(pixels, 0, 0.45)).toBeGreaterThan(300);
      expect(inkIn(pixels, 0.55, 1)).toBeGreaterThan(300);
    },
  );

  it('lets time run the way the language is read', () => {
    const chart = (direction: 'rtl' | 'ltr') =>
      trendSvg({
        direction,
        series: [{ colour: '#000', values: [1, 2, 3, 4] }],
        from: 'a',
        to: 'b',
        format: String,
      });
    const points = (svg: string) =>
      (/points="([^"]*)"/u.exec(svg)?.[1] ?? '').split(' ').map((point) => Number(point.split(',')[0]));
    const [ltr, rtl] = [points(chart('ltr')), points(chart('rtl'))];
    expect(ltr).toEqual(ltr.toSorted((one, other) => one - other));
    expect(rtl).toEqual(rtl.toSorted((one, other) => other - one));
  });

  it.each([7, 0])('never sets one last value upon another, nor upon the days below: three of %i', (last) => {
    const svg = trendSvg({
      direction: 'ltr',
      series: [1, 2, 3].map((first) => ({ colour: '#000', values: [first, last] })),
      from: 'a',
      to: 'b',
      format: String,
    });
    const heights = [...svg.matchAll(/y="([\d.]+)"[^>]*font-weight/gu)]
      .map(([, y]) => Number(y))
      .sort((a, b) => a - b);
    expect(heights).toHaveLength(3);
    for (const [index, height] of heights.entries())
      if (index > 0) expect(height - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(17);
    const days = Number(/y="([\d.]+)"[^>]*>\u2066b\u2069/u.exec(svg)?.[1]);
    expect(days - (heights.at(-1) ?? 0)).toBeGreaterThanOrEqual(17);
  });
});
