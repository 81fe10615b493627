import type { Language } from '../../../shared/model/language.ts';
import type { ShelfMail } from './shelf.ts';

/** The ways to look at a mail. */
export const VIEWS = ['look', 'text', 'headers', 'attachments'] as const;
export type View = (typeof VIEWS)[number];

/** The address of a mail's page. */
export const pageOf = (
  { group, name }: Pick<ShelfMail, 'group' | 'name'>,
  language: Language,
  view: View,
): string => `/show/${encodeURIComponent(group)}/${encodeURIComponent(name)}?view=${view}&lang=${language}`;

/** The address of a mail's part. */
export const partOf = ({ group, name }: Pick<ShelfMail, 'group' | 'name'>, part: string): string =>
  `/mail/${encodeURIComponent(group)}/${encodeURIComponent(name)}/${part}`;
