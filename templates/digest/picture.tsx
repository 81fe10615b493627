import type { Direction } from '../../shared/model/language.ts';
import type { BarView, SectionView } from '../../shared/mail/view/view.ts';
import { Block } from './block.tsx';
import { endOf, FILLS, flow, INK, RULE, SOFT, startOf } from './look.ts';
import { Layout } from './table.tsx';

const Bar = ({ bar, direction }: { bar: BarView; direction: Direction }) => (
  <Layout direction={direction} style={`table-layout:fixed`}>
    <tr>
      {bar.parts.map(({ standing, percent }) => (
        <td
          width={`${percent}%`}
          height="12"
          style={`width:${percent}%;height:12px;font-size:1px;line-height:1px;background-color:${FILLS[standing]}`}
        >
          &#160;
        </td>
      ))}
    </tr>
  </Layout>
);

/** Progress by axis as bars of table cells, and the past weeks as one picture. */
export const Picture = ({
  section,
  direction,
}: {
  section: Extract<SectionView, { kind: 'picture' }>;
  direction: Direction;
}) => (
  <Block title={section.title} direction={direction}>
    <table
      width="100%"
      cellpadding="0"
      cellspacing="0"
      dir={direction}
      style={`width:100%;direction:${direction}`}
    >
      <caption {...flow(direction, `font-size:15px;line-height:23px;color:${SOFT};padding:0 0 8px 0`)}>
        {section.caption}
      </caption>
      <tr>
        <th
          scope="col"
          {...flow(
            direction,
            `font-size:15px;line-height:22px;font-weight:normal;color:${SOFT};padding:0 0 4px 0`,
          )}
        >
          {section.axisHeader}
        </th>
        <th
          scope="col"
          dir={direction}
          align={endOf(direction)}
          style={`direction:${direction};text-align:${endOf(direction)};font-size:15px;line-height:22px;font-weight:normal;color:${SOFT};padding:0 0 4px 0`}
        >
          {section.doneHeader}
        </th>
      </tr>
      {section.bars.map((bar) => (
        <>
          <tr>
            <th
              scope="row"
              {...flow(
                direction,
                `border-top:1px solid ${RULE};padding:7px 0 3px 0;font-size:15px;line-height:22px;font-weight:bold;color:${INK};word-break:break-word`,
              )}
            >
              {bar.axis}
            </th>
            <td
              dir={direction}
              align={endOf(direction)}
              style={`direction:${direction};text-align:${endOf(direction)};border-top:1px solid ${RULE};padding:7px 0 3px 0;padding-${startOf(direction)}:12px;font-size:15px;line-height:22px;color:${INK};white-space:nowrap`}
            >
              {bar.done}
            </td>
          </tr>
          <tr aria-hidden="true">
            <td colspan={2} style="padding:0 0 9px 0">
              <Bar bar={bar} direction={direction} />
            </td>
          </tr>
        </>
      ))}
    </table>
    <p {...flow(direction, `margin:4px 0 0 0;font-size:15px;line-height:24px;color:${SOFT}`)}>
      {section.legend.map(({ text, tone }) => (
        <>
          <span
            style={`background-color:${tone in FILLS ? Object.entries(FILLS).find(([name]) => name === tone)?.[1] : INK};font-size:11px`}
          >
            &#160;&#160;&#160;
          </span>{' '}
          {text} &#160;{' '}
        </>
      ))}
    </p>
    {section.more !== null && (
      <p {...flow(direction, `margin:8px 0 0 0;font-size:15px;line-height:23px;color:${INK}`)}>
        {section.more}
      </p>
    )}
    {section.trend && (
      <>
        <h3 {...flow(direction, `margin:20px 0 6px 0;font-size:17px;line-height:26px;color:${INK}`)}>
          {section.trend.title}
        </h3>
        <img
          src={`cid:${section.trend.contentId}`}
          width="560"
          alt={section.trend.alt}
          style="display:block;width:100%;max-width:560px;height:auto;border:0"
        />
      </>
    )}
  </Block>
);
