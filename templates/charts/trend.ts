import type { Direction } from '../../shared/model/language.ts';

/** One line of the chart: its name, its colour, and its value in each edition, the oldest first. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

export interface TrendChart {
  readonly direction: Direction;
  readonly series: readonly Series[];
  /** The first and the last edition's day. */
  readonly from: string;
  readonly to: string;
  readonly format: (value: number) => string;
}

const WIDTH = 560;
const HEIGHT = 250;
const TOP = 24;
const BOTTOM = 206;
/** Room for the lines' names, on the side where time ends. */
const NAMES = 168;
const EDGE = 14;
const NAME_STEP = 24;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);

/** The picture's renderer has no direction of its own: each text is isolated and hung on the side it starts. */
const isolated = (text: string, direction: Direction): string =>
  escaped(`${direction === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`);

/** A round number at or above the greatest value, so that the grid's line says something. */
const ceilingOf = (greatest: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(greatest, 1))));
  return [1, 2, 5, 10].map((times) => times * step).find((value) => value >= greatest) ?? greatest;
};

/** Where each name stands: beside its line's end, but never on another name. */
const spread = (wanted: readonly number[]): number[] => {
  const order = wanted.map((y, index) => ({ y, index })).sort((one, other) => one.y - other.y);
  const placed: number[] = [];
  for (const [position] of order.entries()) {
    const above = placed[position - 1];
    const own = order[position]?.y ?? 0;
    placed.push(above === undefined ? own : Math.max(own, above + NAME_STEP));
  }
  const over = Math.max(0, (placed.at(-1) ?? 0) - (BOTTOM + 4));
  const result = wanted.map(() => 0);
  order.forEach(({ index }, position) => {
    result[index] = (placed[position] ?? 0) - over;
  });
  return result;
};

/** Done, overdue and open over the past weeks. Time runs the way the language is read. */
export const trendSvg = ({ direction, series, from, to, format }: TrendChart): string => {
  const rtl = direction === 'rtl';
  const count = Math.max(2, ...series.map(({ values }) => values.length));
  const ceiling = ceilingOf(Math.max(1, ...series.flatMap(({ values }) => values)));
  const run = WIDTH - NAMES - EDGE;
  const x = (index: number): number => {
    const along = EDGE + (run * index) / (count - 1);
    return rtl ? WIDTH - along : along;
  };
  const y = (value: number): number => BOTTOM - ((BOTTOM - TOP) * value) / ceiling;
  const text = (at: number, baseline: number, words: string, colour: string, more = ''): string =>
    `<text x="${at}" y="${baseline}" text-anchor="${rtl ? 'end' : 'start'}" fill="${colour}" ${more}>${isolated(words, direction)}</text>`;
  const nameY = spread(series.map(({ values }) => y(values.at(-1) ?? 0)));
  const nameX = rtl ? WIDTH - EDGE - run - 14 : EDGE + run + 14;

  const grid = [0, ceiling / 2, ceiling]
    .filter((value) => Number.isInteger(value))
    .map(
      (value) =>
        `<line x1="${x(0)}" x2="${x(count - 1)}" y1="${y(value)}" y2="${y(value)}" stroke="${value === 0 ? '#8b8578' : '#e3ddd0'}" stroke-width="1"/>` +
        text(x(0), y(value) - 5, format(value), '#5a564e', 'font-size="14"'),
    );
  const lines = series.map(({ values, colour }) => {
    const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
    const last = values.length - 1;
    return (
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/>` +
      `<circle cx="${x(last)}" cy="${y(values[last] ?? 0)}" r="5" fill="${colour}"/>`
    );
  });
  const names = series.map(({ name, colour, values }, index) =>
    text(
      nameX,
      (nameY[index] ?? 0) + 6,
      `${format(values.at(-1) ?? 0)} ${name}`,
      colour,
      'font-size="16" font-weight="700"',
    ),
  );
  const days =
    text(x(0), BOTTOM + 26, from, '#5a564e', 'font-size="15"') +
    `<text x="${x(count - 1)}" y="${BOTTOM + 26}" text-anchor="${rtl ? 'start' : 'end'}" fill="#5a564e" font-size="15">${isolated(to, direction)}</text>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Noto Sans Arabic">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>` +
    `${grid.join('')}${lines.join('')}${names.join('')}${days}</svg>`
  );
};
