import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Digest } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import { lazily } from '../runtime/lazily.ts';
import { TONES } from '../../templates/digest/look.ts';
import { trendSvg } from '../../templates/charts/trend.ts';
import { FONTS, RENDERER } from './picture-files.ts';
import { wordsIn } from './words.ts';

/** Twice as fine as where it is shown widest. */
const SCALE = 2.5;

/** The renderer and its fonts, loaded once: it finds no font of the machine's own. */
const fonts = lazily(async () => {
  await initWasm(await readFile(RENDERER));
  return Promise.all(FONTS.map((font) => readFile(font)));
});

/** The past editions as an opaque PNG at twice its size. */
export const trendPicture = async (digest: Digest, language: Language): Promise<Uint8Array> => {
  const words = wordsIn(language, digest.zone);
  const points = digest.trend;
  const svg = trendSvg({
    direction: words.direction,
    series: [
      { colour: TONES.in_progress, values: points.map(({ open }) => open) },
      { colour: TONES.done, values: points.map(({ done }) => done) },
      { colour: TONES.overdue, values: points.map(({ overdue }) => overdue) },
    ],
    from: words.day((points.at(0)?.to ?? digest.window.to).slice(0, 10)),
    to: words.day(digest.today),
    format: (value) => words.number(value),
  });
  const renderer = new Resvg(svg, {
    font: { fontBuffers: await fonts(), defaultFontFamily: 'Noto Sans Arabic', loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: SCALE },
    background: '#ffffff',
  });
  try {
    return renderer.render().asPng();
  } finally {
    renderer.free();
  }
};
