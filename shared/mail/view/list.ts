import type { EntryView, ListName, SectionView } from './view.ts';
import type { Telling } from './telling.ts';

/** A section that lists at most as many rows as the telling admits, and says how many more there are. */
export const listSection = <Row>(
  telling: Telling,
  name: ListName,
  rows: readonly Row[],
  toEntry: (row: Row) => EntryView,
  words: { readonly title: string; readonly lead?: string | null },
): SectionView => {
  const shown = rows.slice(0, telling.rows);
  const more = rows.length - shown.length;
  return {
    kind: 'list',
    name,
    title: words.title,
    lead: words.lead ?? null,
    entries: shown.map(toEntry),
    more: more > 0 ? telling.words.say('list.more', { count: more }) : null,
    link: null,
  };
};
