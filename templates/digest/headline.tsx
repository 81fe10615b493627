import type { Direction } from '../../shared/model/language.ts';
import type { HeadlineView, TileView } from '../../shared/mail/view/view.ts';
import { endOf, flow, INK, RULE, SOFT, titleFont, TONES } from './look.ts';
import { Layout } from './table.tsx';

const Tile = ({ tile, direction, side }: { tile: TileView; direction: Direction; side: 'start' | 'end' }) => (
  <td
    width="50%"
    valign="top"
    {...flow(
      direction,
      `width:50%;vertical-align:top;padding:6px 0 5px 0;${side === 'start' ? `padding-${endOf(direction)}:12px;` : ''}border-top:1px solid ${RULE}`,
    )}
  >
    <div {...flow(direction, `color:${tile.zero ? SOFT : TONES[tile.name]}`)}>
      <span style={`${titleFont(direction)};font-size:28px;line-height:32px;font-weight:bold`}>
        {tile.value}
      </span>
      {tile.change !== null && (
        <span style={`font-size:15px;color:${SOFT}`}>{`\u00a0 \u2068${tile.change}\u2069`}</span>
      )}
    </div>
    <div {...flow(direction, `font-size:15px;line-height:20px;color:${tile.zero ? SOFT : TONES[tile.name]}`)}>
      {tile.label}
    </div>
  </td>
);

/** The week in one sentence, and the counts that it is made of. */
export const Headline = ({ headline, direction }: { headline: HeadlineView; direction: Direction }) => {
  const pairs = headline.tiles.flatMap((tile, index) =>
    index % 2 === 0 ? [{ first: tile, second: headline.tiles[index + 1] }] : [],
  );
  return (
    <tr>
      <td {...flow(direction, 'padding:10px 20px 0 20px')}>
        <h1
          {...flow(
            direction,
            `margin:0 0 12px 0;${titleFont(direction)};font-size:23px;line-height:32px;font-weight:bold;color:${INK}`,
          )}
        >
          {headline.sentence}
        </h1>
        {pairs.length > 0 && (
          <Layout direction={direction}>
            {pairs.map(({ first, second }) => (
              <tr>
                <Tile tile={first} direction={direction} side="start" />
                {second && <Tile tile={second} direction={direction} side="end" />}
              </tr>
            ))}
          </Layout>
        )}
        {headline.remarks.map((remark) => (
          <p {...flow(direction, `margin:8px 0 0 0;font-size:15px;line-height:22px;color:${SOFT}`)}>
            {remark}
          </p>
        ))}
      </td>
    </tr>
  );
};
