import type { ComponentChildren } from 'preact';
import type { Direction } from '../../shared/model/language.ts';
import { flow } from './look.ts';

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

/** A row of the mail, as wide as it. */
export const Band = ({
  direction,
  padding,
  style = '',
  children,
}: {
  direction: Direction;
  padding: string;
  style?: string;
  children: ComponentChildren;
}) => (
  <tr>
    <td {...flow(direction, `padding:${padding};${style}`)}>{children}</td>
  </tr>
);
