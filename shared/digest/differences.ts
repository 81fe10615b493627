import type { Status, View, ViewValue } from '../model/commitment.ts';
import type { Difference, DigestItem } from '../model/digest.ts';

/** Which way a view leans: two views differ where they lean apart, not where their words do. */
const LEANS: Readonly<Record<ViewValue, 'content' | 'under-way' | 'discontent'>> = {
  done: 'content',
  satisfactory: 'content',
  in_progress: 'under-way',
  not_started: 'discontent',
  blocked: 'discontent',
  dropped: 'discontent',
  insufficient: 'discontent',
  disputed: 'discontent',
};

/** Whether a view contradicts the status that the tracker gives. */
const contradicts = (view: ViewValue, status: Status): boolean => {
  switch (view) {
    case 'insufficient':
      return status === 'done';
    case 'satisfactory':
      return status === 'not_started' || status === 'blocked' || status === 'dropped';
    case 'disputed':
      return true;
    default:
      return view !== status;
  }
};

/** A view that says one of the things we know; free words differ from nothing. */
const valueOf = (view: View | null): ViewValue | null => view?.value ?? null;

const betweenOf = ({ unionView, stateView, status }: DigestItem): Difference['between'] | null => {
  const [union, state] = [valueOf(unionView), valueOf(stateView)];
  if (union !== null && state !== null && LEANS[union] !== LEANS[state]) return 'union-administration';
  if (status === null) return null;
  if (union !== null && contradicts(union, status)) return 'union-status';
  return state !== null && contradicts(state, status) ? 'administration-status' : null;
};

/** Where assessments differ, in sheet order: the two parties' first, else a party's and the status. */
export const differencesOf = (items: readonly DigestItem[]): Difference[] =>
  items.flatMap((item) => {
    const between = betweenOf(item);
    return between === null ? [] : [{ item, between }];
  });
