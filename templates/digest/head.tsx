import type { Direction } from '../../shared/model/language.ts';
import type { HeadView } from '../../shared/mail/view/view.ts';
import { ACCENT, flow, INK, SOFT } from './look.ts';

/** Who, when, which; and what the reader must know before the numbers. */
export const Head = ({ head, direction }: { head: HeadView; direction: Direction }) => (
  <>
    {head.fictional !== null && (
      <tr>
        <td
          {...flow(
            direction,
            'padding:4px 20px;font-size:15px;line-height:22px;font-weight:bold;background-color:#fbe9b7;color:#4a3600',
          )}
        >
          {head.fictional}
        </td>
      </tr>
    )}
    <tr>
      <td {...flow(direction, `padding:10px 20px 11px 20px;background-color:${ACCENT};color:#ffffff`)}>
        <div {...flow(direction, 'font-size:15px;line-height:22px;color:#d7e6e6')}>
          {head.note} · {head.edition}
        </div>
        <div {...flow(direction, 'font-size:18px;line-height:26px;font-weight:bold;color:#ffffff')}>
          {head.dialogue}
        </div>
      </td>
    </tr>
    <tr>
      <td {...flow(direction, 'padding:9px 20px 0 20px')}>
        <div {...flow(direction, `font-size:16px;line-height:24px;font-weight:bold;color:${INK}`)}>
          {head.week}
        </div>
        <div {...flow(direction, `font-size:15px;line-height:22px;color:${SOFT}`)}>{head.asOf}</div>
        {head.banners.map((banner) => (
          <div
            {...flow(
              direction,
              'margin:8px 0 0 0;padding:7px 10px;font-size:15px;line-height:22px;background-color:#fdeceb;color:#7a1420',
            )}
          >
            {banner}
          </div>
        ))}
      </td>
    </tr>
  </>
);
