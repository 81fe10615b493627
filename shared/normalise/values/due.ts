import type { PartialDate, Recurrence } from '../../model/time.ts';
import { bookOf, phrases } from '../lexicon/book.ts';
import { keyOf } from '../text/word-keys.ts';
import { type Parse, taken } from './cell.ts';
import { dateParser } from './dates.ts';
import { recurrenceOf } from './recurrences.ts';

const openEnded = bookOf(({ calendar }) => phrases(calendar.openEnded, true));

export interface Due {
  readonly due: PartialDate | null;
  readonly recurs: Recurrence | null;
  /** Words that say that it never ends, which is no date and nothing to mend: مستمر, en continu. */
  readonly openEnded: string | null;
}

/** Reads `due`: a date, a horizon by its last day, or a recurrence, which has no date; neither where it never ends. */
export const dueParser = (dateSystem: 1900 | 1904): Parse<Due> => {
  const parseDate = dateParser('last', dateSystem);
  return (cell) => {
    const recurs = typeof cell.value === 'string' ? recurrenceOf(cell.text) : null;
    if (recurs) return taken({ due: null, recurs, openEnded: null });
    const { value, problem } = parseDate(cell);
    if (problem !== null && openEnded.has(keyOf(cell.text)))
      return taken({ due: null, recurs: null, openEnded: cell.text });
    return { value: { due: value, recurs: null, openEnded: null }, problem };
  };
};
