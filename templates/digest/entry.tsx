import type { Direction } from '../../shared/model/language.ts';
import type { EntryView, LineView } from '../../shared/mail/view/view.ts';
import { endOf, flow, INK, RULE, SOFT, titleFont, TONES } from './look.ts';
import { Isolated, Link, Tag } from './text.tsx';

const Line = ({ line, direction }: { line: LineView; direction: Direction }) => (
  <div {...flow(direction, `font-size:15px;line-height:23px;color:${SOFT}`)}>
    {line.tag && <Tag tag={line.tag} />}
    {line.tag && line.text !== null && <span> · </span>}
    {line.text}
    {line.links.map((link) => (
      <>
        {' '}
        <Link link={link} />
      </>
    ))}
  </div>
);

/** One row: a number that leads it where it has one, its title, and its lines. */
export const Entry = ({ entry, direction }: { entry: EntryView; direction: Direction }) => (
  <tr>
    {entry.measure && (
      <td
        width="64"
        valign="top"
        {...flow(
          direction,
          `width:64px;padding:11px 0;padding-${endOf(direction)}:12px;border-bottom:1px solid ${RULE};vertical-align:top;color:${TONES[entry.measure.tone]}`,
        )}
      >
        <div style={`${titleFont(direction)};font-size:26px;line-height:30px;font-weight:bold`}>
          {entry.measure.value}
        </div>
        <div style="font-size:15px;line-height:20px">{entry.measure.unit}</div>
      </td>
    )}
    <td
      valign="top"
      {...flow(
        direction,
        `padding:11px 0;border-bottom:1px solid ${RULE};vertical-align:top;word-break:break-word`,
      )}
    >
      <div {...flow(direction, `font-size:16px;line-height:25px;font-weight:bold;color:${INK}`)}>
        {entry.ref !== null && (
          <span style={`color:${SOFT};font-weight:normal`}>
            <Isolated text={entry.ref} />
            {' · '}
          </span>
        )}
        <Isolated text={entry.title} />
      </div>
      {entry.lines.map((line) => (
        <Line line={line} direction={direction} />
      ))}
    </td>
  </tr>
);
