import type { Direction } from '../../shared/model/language.ts';
import type { HeadView } from '../../shared/mail/view/view.ts';
import { ACCENT, BANNER, endOf, FICTIONAL, flow, INK, SIDES, SIZES, SOFT, titleFont } from './look.ts';
import { Band, Layout } from './table.tsx';

/** What the reader must know before the numbers. */
const Banner = ({ text, direction }: { text: string; direction: Direction }) => (
  <Layout direction={direction} style="margin:6px 0 0 0">
    <tr>
      <td
        {...flow(
          direction,
          `padding:5px 10px 6px 10px;font-size:15px;line-height:21px;background-color:${BANNER.ground};color:${BANNER.ink}`,
        )}
      >
        {text}
      </td>
    </tr>
  </Layout>
);

/** Who, when, which; and what the reader must know before the numbers. */
export const Head = ({ head, direction }: { head: HeadView; direction: Direction }) => (
  <>
    {head.fictional !== null && (
      <Band
        direction={direction}
        padding={`3px ${SIDES}`}
        style={`font-size:15px;line-height:21px;font-weight:bold;background-color:${FICTIONAL.ground};color:${FICTIONAL.ink}`}
      >
        {head.fictional}
      </Band>
    )}
    <Band
      direction={direction}
      padding={`9px ${SIDES} 10px ${SIDES}`}
      style={`background-color:${ACCENT};color:#ffffff`}
    >
      <div style="font-size:15px;line-height:21px;color:#d7e6e6">{head.note}</div>
      <div style={`${titleFont(direction)};${SIZES[direction].masthead};font-weight:bold;color:#ffffff`}>
        {head.dialogue}
      </div>
    </Band>
    <Band direction={direction} padding={`8px ${SIDES} 0 ${SIDES}`}>
      <Layout direction={direction}>
        <tr>
          <td {...flow(direction, `font-size:15px;line-height:22px;font-weight:bold;color:${INK}`)}>
            {head.week}
          </td>
          <td
            dir={direction}
            align={endOf(direction)}
            style={`direction:${direction};text-align:${endOf(direction)};white-space:nowrap;font-size:15px;line-height:22px;font-weight:bold;color:${ACCENT}`}
          >
            {head.edition}
          </td>
        </tr>
      </Layout>
      {head.stale ? (
        <Banner text={head.asOf} direction={direction} />
      ) : (
        <div style={`font-size:15px;line-height:21px;color:${SOFT}`}>{head.asOf}</div>
      )}
      {head.missed !== null && <Banner text={head.missed} direction={direction} />}
    </Band>
  </>
);
