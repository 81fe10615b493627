import type { Direction } from '../../shared/model/language.ts';
import type { HeadlineView, TileView } from '../../shared/mail/view/view.ts';
import { Bar } from './bar.tsx';
import { FILLS, flow, INK, SOFT, startOf, titleFont, TONES } from './look.ts';
import { Layout } from './table.tsx';

/** A count: its colour on the side where reading starts, the number, what it was before, and its name. */
const Tile = ({ tile, direction }: { tile: TileView; direction: Direction }) => {
  const colour = tile.zero ? SOFT : TONES[tile.name];
  const start = startOf(direction);
  return (
    <td width="50%" valign="top" {...flow(direction, 'width:50%;vertical-align:top;padding:9px 0 0 0')}>
      <div
        style={`border-${start}:4px solid ${tile.name === 'overdue' ? TONES.overdue : FILLS[tile.name]};padding-${start}:9px`}
      >
        <div style={`color:${colour};font-size:15px;line-height:30px`}>
          <span style={`${titleFont(direction)};font-size:28px;font-weight:bold`}>{tile.value}</span>
          {tile.change !== null && (
            <span style={`color:${SOFT}`}>{`\u00a0\u00a0\u2066${tile.change}\u2069`}</span>
          )}
        </div>
        <div style={`font-size:15px;line-height:20px;color:${colour}`}>{tile.label}</div>
      </div>
    </td>
  );
};

/** The week in one sentence, and the counts that it is made of. */
export const Headline = ({ headline, direction }: { headline: HeadlineView; direction: Direction }) => {
  const pairs = headline.tiles.flatMap((tile, index) =>
    index % 2 === 0 ? [{ first: tile, second: headline.tiles[index + 1] }] : [],
  );
  return (
    <tr>
      <td {...flow(direction, 'padding:10px 20px 0 20px')}>
        <h1
          style={`margin:0 0 12px 0;${titleFont(direction)};font-size:23px;line-height:32px;font-weight:bold;color:${INK}`}
        >
          {headline.sentence}
        </h1>
        {headline.parts.length > 0 && <Bar parts={headline.parts} height={10} direction={direction} />}
        {pairs.length > 0 && (
          <Layout direction={direction}>
            {pairs.map(({ first, second }) => (
              <tr>
                <Tile tile={first} direction={direction} />
                {second && <Tile tile={second} direction={direction} />}
              </tr>
            ))}
          </Layout>
        )}
        {headline.remarks.length > 0 && <div style="font-size:1px;line-height:14px;height:14px">&#160;</div>}
        {headline.remarks.map((remark) => (
          <p style={`margin:0 0 4px 0;font-size:15px;line-height:22px;color:${SOFT}`}>{remark}</p>
        ))}
      </td>
    </tr>
  );
};
