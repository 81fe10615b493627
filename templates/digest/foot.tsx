import type { Direction } from '../../shared/model/language.ts';
import type { FootView } from '../../shared/mail/view/view.ts';
import { RULE, SIDES, SOFT } from './look.ts';
import { Band } from './table.tsx';
import { Link } from './text.tsx';

const text = `font-size:15px;line-height:23px;color:${SOFT}`;

/** Why it came, how to answer it, how to stop it, and which edition it is. */
export const Foot = ({ foot, direction }: { foot: FootView; direction: Direction }) => (
  <Band direction={direction} padding={`28px ${SIDES} 32px ${SIDES}`}>
    <div style={`border-top:1px solid ${RULE};font-size:1px;line-height:1px;height:13px`}>&#160;</div>
    {foot.lines.map((line) => (
      <p style={`margin:0 0 6px 0;${text}`}>{line}</p>
    ))}
    <p style={`margin:12px 0 6px 0;${text}`}>
      <Link link={foot.stop} />
    </p>
    <p style={`margin:0;${text}`}>{foot.edition}</p>
  </Band>
);
