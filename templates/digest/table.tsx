import type { ComponentChildren } from 'preact';
import type { Direction } from '../../shared/model/language.ts';

/** A table that only lays out; a table of data is written out where it stands. */
export const Layout = ({
  direction,
  children,
  style = '',
}: {
  direction: Direction;
  children: ComponentChildren;
  style?: string;
}) => (
  <table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    dir={direction}
    style={`width:100%;direction:${direction};${style}`}
  >
    {children}
  </table>
);
