import type { Direction } from '../../shared/model/language.ts';
import type { HeadView } from '../../shared/mail/view/view.ts';
import { ACCENT, BANNER, endOf, FICTIONAL, flow, INK, SOFT } from './look.ts';
import { Layout } from './table.tsx';

const Banner = ({ text, direction }: { text: string; direction: Direction }) => (
  <tr>
    <td {...flow(direction, 'padding:8px 20px 0 20px')}>
      <Layout direction={direction}>
        <tr>
          <td
            {...flow(
              direction,
              `padding:7px 10px;font-size:15px;line-height:22px;background-color:${BANNER.ground};color:${BANNER.ink}`,
            )}
          >
            {text}
          </td>
        </tr>
      </Layout>
    </td>
  </tr>
);

/** Who, when, which; and what the reader must know before the numbers. */
export const Head = ({ head, direction }: { head: HeadView; direction: Direction }) => (
  <>
    {head.fictional !== null && (
      <tr>
        <td
          {...flow(
            direction,
            `padding:4px 20px;font-size:15px;line-height:22px;font-weight:bold;background-color:${FICTIONAL.ground};color:${FICTIONAL.ink}`,
          )}
        >
          {head.fictional}
        </td>
      </tr>
    )}
    <tr>
      <td {...flow(direction, `padding:10px 20px 11px 20px;background-color:${ACCENT};color:#ffffff`)}>
        <div style="font-size:15px;line-height:22px;color:#d7e6e6">{head.note}</div>
        <div style="font-size:19px;line-height:27px;font-weight:bold;color:#ffffff">{head.dialogue}</div>
      </td>
    </tr>
    <tr>
      <td {...flow(direction, 'padding:9px 20px 0 20px')}>
        <Layout direction={direction}>
          <tr>
            <td {...flow(direction, `font-size:16px;line-height:24px;font-weight:bold;color:${INK}`)}>
              {head.week}
            </td>
            <td
              dir={direction}
              align={endOf(direction)}
              style={`direction:${direction};text-align:${endOf(direction)};white-space:nowrap;font-size:16px;line-height:24px;font-weight:bold;color:${ACCENT}`}
            >
              {head.edition}
            </td>
          </tr>
        </Layout>
        <div style={`font-size:15px;line-height:22px;color:${SOFT}`}>{head.asOf}</div>
      </td>
    </tr>
    {head.banners.map((banner) => (
      <Banner text={banner} direction={direction} />
    ))}
  </>
);
