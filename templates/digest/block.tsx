import type { ComponentChildren } from 'preact';
import type { Direction } from '../../shared/model/language.ts';
import { ACCENT, INK, SIDES, SIZES, SOFT, titleFont } from './look.ts';
import { Band, Layout } from './table.tsx';

/** A section: a rule, its title, and what it says. */
export const Block = ({
  title,
  direction,
  children,
}: {
  title: string;
  direction: Direction;
  children: ComponentChildren;
}) => (
  <Band direction={direction} padding={`28px ${SIDES} 0 ${SIDES}`}>
    <div style={`border-top:2px solid ${ACCENT};font-size:1px;line-height:1px;height:1px`}>&#160;</div>
    <h2
      style={`margin:6px 0 5px 0;${titleFont(direction)};${SIZES[direction].title};font-weight:bold;text-wrap:balance;color:${INK}`}
    >
      {title}
    </h2>
    {children}
  </Band>
);

/** The table that a section's rows stand in. What its cells inherit, Outlook takes from the page's style. */
export const Rows = ({ direction, children }: { direction: Direction; children: ComponentChildren }) => (
  <Layout direction={direction} style={`font-size:15px;line-height:23px;color:${SOFT}`}>
    {children}
  </Layout>
);
