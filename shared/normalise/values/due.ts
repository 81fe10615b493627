import type { PartialDate, Recurrence } from '../../model/time.ts';
import { type Parse, taken } from './cell.ts';
import { dateParser } from './dates.ts';
import { recurrenceOf } from './recurrences.ts';

export interface Due {
  readonly due: PartialDate | null;
  readonly recurs: Recurrence | null;
}

/** Reads `due`: a date, a horizon by its last day, or a recurrence, which has no date. */
export const dueParser = (dateSystem: 1900 | 1904): Parse<Due> => {
  const parseDate = dateParser('last', dateSystem);
  return (cell) => {
    const recurs = typeof cell.value === 'string' ? recurrenceOf(cell.text) : null;
    if (recurs) return taken({ due: null, recurs });
    const { value, problem } = parseDate(cell);
    return { value: { due: value, recurs: null }, problem };
  };
};
