import type { Direction } from '../../shared/model/language.ts';
import type { EntryView, LineView } from '../../shared/mail/view/view.ts';
import { endOf, flow, INK, NUMERALS, RULE, SOFT, TONES } from './look.ts';
import { Link, Tag } from './text.tsx';

const Line = ({ line }: { line: LineView }) => (
  <div>
    {line.tag && <Tag tag={line.tag} />}
    {line.tag && line.text !== null && ' · '}
    {line.text}
    {line.links.map((link) => (
      <>
        {' '}
        <Link link={link} />
      </>
    ))}
  </div>
);

const Measure = ({
  measure,
  direction,
}: {
  measure: NonNullable<EntryView['measure']>;
  direction: Direction;
}) => (
  <td
    width="64"
    valign="top"
    {...flow(
      direction,
      `padding:10px 0 11px 0;padding-${endOf(direction)}:12px;border-top:1px solid ${RULE};color:${TONES[measure.tone]}`,
    )}
  >
    <span style={`${NUMERALS};font-size:26px;line-height:30px`}>{measure.value}</span>
    <br />
    {measure.unit}
  </td>
);

/** One row: a number that leads it where it has one, its title, and its lines. */
export const Entry = ({ entry, direction }: { entry: EntryView; direction: Direction }) => (
  <tr>
    {entry.measure && <Measure measure={entry.measure} direction={direction} />}
    <td
      valign="top"
      {...flow(direction, `padding:10px 0 11px 0;border-top:1px solid ${RULE};word-break:break-word`)}
    >
      <div style={`font-size:16px;line-height:25px;color:${INK}`}>
        {entry.ref !== null && (
          <span style={`color:${SOFT}`}>
            {entry.ref}
            {' · '}
          </span>
        )}
        <b>{entry.title}</b>
      </div>
      {entry.lines.map((line) => (
        <Line line={line} />
      ))}
    </td>
  </tr>
);
