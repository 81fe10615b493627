import type { Direction } from '../../shared/model/language.ts';
import type { PartView } from '../../shared/mail/view/view.ts';
import { FILLS } from './look.ts';
import { Layout } from './table.tsx';

/** A bar of table cells, which every mail program draws. It repeats numbers that stand beside it. */
export const Bar = ({
  parts,
  height,
  direction,
}: {
  parts: readonly PartView[];
  height: number;
  direction: Direction;
}) => (
  <Layout direction={direction} style="table-layout:fixed">
    <tr aria-hidden="true">
      {parts.map(({ standing, percent }) => (
        <td
          width={`${percent}%`}
          height={String(height)}
          style={`width:${percent}%;height:${height}px;font-size:1px;line-height:1px;background-color:${FILLS[standing]}`}
        >
          &#160;
        </td>
      ))}
    </tr>
  </Layout>
);
