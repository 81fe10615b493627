import type { DuePromise, Meaning } from '../history.ts';
import type { IsoDate, PartialDate, Precision } from '../time.ts';

const MONTHS: Readonly<Record<Exclude<Precision, 'day'>, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The first day of the period whose last day a due date counts by. */
const startOf = ({ date, precision }: PartialDate): IsoDate => {
  if (precision === 'day') return date;
  const span = MONTHS[precision];
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / span) * span + 1;
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
};

const isExacter = (to: PartialDate, from: PartialDate): boolean => startOf(to) > startOf(from);

const sameDate = (one: PartialDate, other: PartialDate): boolean =>
  one.date === other.date && one.precision === other.precision;

/** What a move from one promised date to another means. Ends of periods are compared, never the words. */
const moved = (from: PartialDate, to: PartialDate, promise: DuePromise): Meaning[] => {
  if (sameDate(from, to)) return [];
  if (to.date > from.date)
    return [{ kind: 'postponed', from, to, nth: promise.postponements + 1, first: promise.first ?? from }];
  const within = startOf(to) >= startOf(from);
  if (within && (to.date < from.date || isExacter(to, from))) return [{ kind: 'clarified', from, to }];
  return to.date < from.date ? [{ kind: 'brought-forward', from, to }] : [];
};

/**
 * What became of a due date. A date that is set after the last promised one was taken away counts against that
 * one: emptying a cell in between makes a postponement no clarification.
 */
export const dueMeanings = (
  from: PartialDate | null,
  to: PartialDate | null,
  promise: DuePromise,
): Meaning[] => {
  if (to === null) return from === null ? [] : [{ kind: 'undated', from }];
  if (from !== null) return moved(from, to, promise);
  const again = promise.last === null ? [] : moved(promise.last, to, promise);
  return again.some(({ kind }) => kind === 'postponed') ? again : [{ kind: 'dated', to }];
};

/** The life of the date after a read that has it as `due`, by what that meant. */
export const promiseAfter = (
  promise: DuePromise,
  due: PartialDate | null,
  meanings: readonly Meaning[],
): DuePromise => ({
  first: promise.first ?? due,
  last: due ?? promise.last,
  postponements: promise.postponements + meanings.filter(({ kind }) => kind === 'postponed').length,
});
