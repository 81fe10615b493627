import type { Direction } from '../../shared/model/language.ts';
import type { HeadlineView, TileView } from '../../shared/mail/view/view.ts';
import { Bar } from './bar.tsx';
import { FILLS, flow, INK, NUMERALS, RULE, SIDES, SIZES, SOFT, titleFont, TONES } from './look.ts';
import { Band, Layout } from './table.tsx';

/** A count: its colour where reading starts, the number and what it was before, and its name. */
const Tile = ({ tile, direction }: { tile: TileView; direction: Direction }) => {
  const colour = tile.zero ? SOFT : TONES[tile.name];
  const fill = tile.zero ? RULE : tile.name === 'overdue' ? TONES.overdue : FILLS[tile.name];
  return (
    <>
      <td width="4" style={`width:4px;font-size:1px;background-color:${fill}`}>
        &#160;
      </td>
      <td
        width="49%"
        valign="top"
        {...flow(direction, `width:49%;padding:0 10px;font-size:15px;line-height:20px;color:${colour}`)}
      >
        <span style={`${NUMERALS};font-size:30px;line-height:33px`}>{tile.value}</span>
        {tile.change !== null && (
          <span style={`color:${SOFT}`}>{`\u00a0\u00a0\u2066${tile.change}\u2069`}</span>
        )}
        <br />
        {tile.label}
      </td>
    </>
  );
};

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true">
    <td colspan={4} height={String(height)} style={`height:${height}px;font-size:1px;line-height:1px`}>
      &#160;
    </td>
  </tr>
);

/** The week in one sentence, and the counts that it is made of. */
export const Headline = ({ headline, direction }: { headline: HeadlineView; direction: Direction }) => {
  const pairs = headline.tiles.flatMap((tile, index) =>
    index % 2 === 0 ? [{ first: tile, second: headline.tiles[index + 1] }] : [],
  );
  return (
    <Band direction={direction} padding={`10px ${SIDES} 0 ${SIDES}`}>
      <h1
        style={`margin:0 0 12px 0;${titleFont(direction)};${SIZES[direction].headline};font-weight:bold;text-wrap:balance;color:${INK}`}
      >
        {headline.sentence}
      </h1>
      {headline.parts.length > 0 && <Bar parts={headline.parts} height={10} direction={direction} />}
      {pairs.length > 0 && (
        <Layout direction={direction}>
          {pairs.map(({ first, second }) => (
            <>
              <Gap height={11} />
              <tr>
                <Tile tile={first} direction={direction} />
                {second && <Tile tile={second} direction={direction} />}
              </tr>
            </>
          ))}
          <Gap height={14} />
        </Layout>
      )}
      {[headline.remarks, headline.source].filter(Boolean).map((text) => (
        <p style={`margin:0 0 4px 0;font-size:15px;line-height:22px;color:${SOFT}`}>{text}</p>
      ))}
    </Band>
  );
};
