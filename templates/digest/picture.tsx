import type { Direction } from '../../shared/model/language.ts';
import type { BarView, SectionView, TrendView } from '../../shared/mail/view/view.ts';
import { Bar } from './bar.tsx';
import { Block } from './block.tsx';
import { endOf, FILLS, flow, INK, RULE, SOFT, startOf, TONES } from './look.ts';

type PictureView = Extract<SectionView, { kind: 'picture' }>;

const header = `font-size:15px;line-height:22px;font-weight:normal;color:${SOFT};padding:0 0 4px 0`;

const atEnd = (direction: Direction, style: string) => ({
  dir: direction,
  align: endOf(direction),
  style: `direction:${direction};text-align:${endOf(direction)};${style}`,
});

const Axis = ({ bar, direction }: { bar: BarView; direction: Direction }) => (
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
        width="1%"
        {...atEnd(
          direction,
          `border-top:1px solid ${RULE};padding:7px 0 3px 0;padding-${startOf(direction)}:12px;font-size:15px;line-height:22px;color:${INK};white-space:nowrap`,
        )}
      >
        {bar.figure}
      </td>
    </tr>
    <tr aria-hidden="true">
      <td colspan={2} style="padding:0 0 9px 0">
        <Bar parts={bar.parts} height={12} direction={direction} />
      </td>
    </tr>
  </>
);

/** What each colour of the bars means. */
const Legend = ({ legend }: { legend: PictureView['legend'] }) => (
  <p style={`margin:4px 0 0 0;font-size:15px;line-height:24px;color:${SOFT}`}>
    {legend.map(({ text, standing }) => (
      <>
        <span style="white-space:nowrap">
          <span
            style={`display:inline-block;width:11px;font-size:11px;line-height:11px;background-color:${FILLS[standing]}`}
          >
            &#160;&#160;&#160;
          </span>
          &#160;
          {text}
        </span>{' '}
        &#160;{' '}
      </>
    ))}
  </p>
);

/** Past weeks as one picture; what it says of this week stands above it as words. */
const Trend = ({ trend }: { trend: TrendView }) => (
  <>
    <h3 style={`margin:22px 0 2px 0;font-size:17px;line-height:26px;color:${INK}`}>{trend.title}</h3>
    <p style="margin:0 0 6px 0;font-size:15px;line-height:24px">
      {trend.legend.map(({ text, tone }) => (
        <>
          <span style={`color:${TONES[tone]};font-weight:bold;white-space:nowrap`}>{text}</span> &#160;{' '}
        </>
      ))}
    </p>
    <img
      src={`cid:${trend.contentId}`}
      width="440"
      alt={trend.alt}
      style="display:block;width:100%;max-width:440px;height:auto;border:0"
    />
  </>
);

/** Progress by axis as bars of table cells, and the past weeks. */
export const Picture = ({ section, direction }: { section: PictureView; direction: Direction }) => (
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
        <th scope="col" {...flow(direction, header)}>
          {section.axisHeader}
        </th>
        <th scope="col" {...atEnd(direction, header)}>
          {section.figureHeader}
        </th>
      </tr>
      {section.bars.map((bar) => (
        <Axis bar={bar} direction={direction} />
      ))}
    </table>
    <Legend legend={section.legend} />
    {section.more !== null && (
      <p style={`margin:8px 0 0 0;font-size:15px;line-height:23px;color:${INK}`}>{section.more}</p>
    )}
    {section.trend && <Trend trend={section.trend} />}
  </Block>
);
