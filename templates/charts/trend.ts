import type { Direction } from '../../shared/model/language.ts';

/** One line of the chart: its colour, and its value in each edition, the oldest first. */
export interface Series {
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

/** As wide as a phone's column, so that its words are as large as those around it. */
const WIDTH = 350;
const HEIGHT = 190;
const TOP = 22;
const BOTTOM = 156;
/** Room for the grid's numbers, where time starts, and for the lines' last values, where it ends. */
const GRID = 44;
const LAST = 46;
const VALUE_STEP = 18;
const EDGE = 2;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);

/** The picture's renderer has no direction of its own: each text is isolated and hung on the side it starts. */
const isolated = (text: string, direction: Direction): string =>
  escaped(`${direction === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`);

/** A round number at or above the greatest value, even where it can be, so that its half is whole. */
const ceilingOf = (greatest: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(greatest, 1))));
  return [1, 2, 3, 4, 6, 8, 10].map((times) => times * step).find((value) => value >= greatest) ?? greatest;
};

/** Where each last value stands: beside its line's end, but never on another value. */
const spread = (wanted: readonly number[]): number[] => {
  const order = wanted.map((y, index) => ({ y, index })).sort((one, other) => one.y - other.y);
  const result = wanted.map(() => 0);
  let above = -Infinity;
  for (const each of order) {
    above = Math.max(each.y, above + VALUE_STEP);
    each.y = above;
  }
  // Those at the foot make room upwards: below the axis stand the dates.
  let below = BOTTOM + VALUE_STEP;
  for (const { y, index } of order.toReversed()) {
    below = Math.min(y, below - VALUE_STEP);
    result[index] = below;
  }
  return result;
};

/** Done, overdue and open over the past weeks. Time runs the way the language is read. */
export const trendSvg = ({ direction, series, from, to, format }: TrendChart): string => {
  const rtl = direction === 'rtl';
  const count = Math.max(2, ...series.map(({ values }) => values.length));
  const ceiling = ceilingOf(Math.max(1, ...series.flatMap(({ values }) => values)));
  const x = (index: number): number => {
    const along = GRID + ((WIDTH - GRID - LAST) * index) / (count - 1);
    return rtl ? WIDTH - along : along;
  };
  const y = (value: number): number => BOTTOM - ((BOTTOM - TOP) * value) / ceiling;
  const aside = (distance: number): number => (rtl ? -distance : distance);
  const text = (
    at: number,
    baseline: number,
    words: string,
    colour: string,
    side: 'start' | 'end',
    bold = false,
  ): string =>
    `<text x="${at}" y="${baseline}" text-anchor="${(side === 'start') === rtl ? 'end' : 'start'}" fill="${colour}" font-size="15"${bold ? ' font-weight="700"' : ''}>${isolated(words, direction)}</text>`;

  const grid = [0, ceiling / 2, ceiling]
    .filter((value) => Number.isInteger(value))
    .map(
      (value) =>
        `<line x1="${x(0)}" x2="${x(count - 1)}" y1="${y(value)}" y2="${y(value)}" stroke="${value === 0 ? '#8b8578' : '#e3ddd0'}" stroke-width="1"/>` +
        text(x(0) - aside(8), y(value) + 5, format(value), '#5a564e', 'end'),
    );
  const lines = series.map(({ values, colour }) => {
    const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
    return (
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/>` +
      `<circle cx="${x(values.length - 1)}" cy="${y(values.at(-1) ?? 0)}" r="4.5" fill="${colour}"/>`
    );
  });
  const valueY = spread(series.map(({ values }) => y(values.at(-1) ?? 0)));
  const values = series.map((line, index) =>
    text(
      x(count - 1) + aside(10),
      (valueY[index] ?? 0) + 5,
      format(line.values.at(-1) ?? 0),
      line.colour,
      'start',
      true,
    ),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Noto Sans Arabic">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>${grid.join('')}${lines.join('')}${values.join('')}` +
    // At the picture's own edges: under the lines' ends two long dates would run into each other.
    text(x(0) - aside(GRID - EDGE), BOTTOM + 26, from, '#5a564e', 'start') +
    text(x(count - 1) + aside(LAST - EDGE), BOTTOM + 26, to, '#5a564e', 'end') +
    '</svg>'
  );
};
