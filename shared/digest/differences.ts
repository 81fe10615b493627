import type { Status, ViewValue } from '../model/commitment.ts';
import type { Difference, DigestItem } from '../model/digest.ts';

type Agreeing = readonly ViewValue[];

/**
 * What a judgement agrees with besides itself, when the other party says it: satisfactory with done, insufficient
 * with not started and blocked. Disputed agrees with nothing: whoever types it says that there is a difference.
 */
const WITH_A_VIEW = {
  satisfactory: ['done'],
  insufficient: ['not_started', 'blocked'],
  disputed: [],
} as const satisfies Partial<Record<ViewValue, Agreeing>>;

/** The same beside the tracker's status, which judges nothing: what is under way may satisfy, or not. */
const WITH_A_STATUS = {
  satisfactory: ['done', 'in_progress'],
  insufficient: ['not_started', 'in_progress', 'blocked', 'dropped'],
  disputed: [],
} as const satisfies Partial<Record<ViewValue, Agreeing>>;

const agreeing = (table: Partial<Record<ViewValue, Agreeing>>, one: ViewValue, other: ViewValue): boolean =>
  Boolean(table[one]?.includes(other) || table[other]?.includes(one));

const viewsDiffer = (one: ViewValue, other: ViewValue): boolean =>
  one !== other && !agreeing(WITH_A_VIEW, one, other);

const contradicts = (view: ViewValue, status: Status): boolean =>
  view !== status && !agreeing(WITH_A_STATUS, view, status);

/** Free words, whose value is null, differ from nothing: nobody here reads a difference into them. */
const betweenOf = ({ unionView, stateView, status }: DigestItem): Difference['between'] | null => {
  const [union, state] = [unionView?.value ?? null, stateView?.value ?? null];
  if (union !== null && state !== null && viewsDiffer(union, state)) return 'union-administration';
  if (status === null) return null;
  if (union !== null && contradicts(union, status)) return 'union-status';
  return state !== null && contradicts(state, status) ? 'administration-status' : null;
};

/** Where assessments differ, each once, in sheet order: the two parties' first, else a party's and the status. */
export const differencesOf = (items: readonly DigestItem[]): Difference[] =>
  items.flatMap((item) => {
    const between = betweenOf(item);
    return between === null ? [] : [{ item, between }];
  });
