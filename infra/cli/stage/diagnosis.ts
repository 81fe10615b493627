import { type Answer, columns } from '../answer.ts';

/** One thing that was looked at: how it is, and where it is not well, what mends it. */
export interface Diagnosis {
  readonly what: string;
  readonly state: 'well' | 'note' | 'ill';
  readonly says: string;
  readonly mend: string | null;
}

export const well = (what: string, says: string): Diagnosis => ({ what, state: 'well', says, mend: null });
export const note = (what: string, says: string, mend: string | null): Diagnosis => ({
  what,
  state: 'note',
  says,
  mend,
});
export const ill = (what: string, says: string, mend: string): Diagnosis => ({
  what,
  state: 'ill',
  says,
  mend,
});

/** A number and what it counts, in the plural where it is not one. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What was looked at of one thing: the account, the sender, a tracker. */
export interface Group {
  readonly about: string;
  readonly diagnoses: readonly Diagnosis[];
}

/** The mark at the start of a line, of one width: for eyes, and for those who search. */
const MARKS: Readonly<Record<Diagnosis['state'], string>> = { well: 'ok  ', note: 'note', ill: 'FAIL' };

/** One line each, and under what is not well, the mend. */
const linesOf = (diagnoses: readonly Diagnosis[]): readonly string[] => {
  const lines = columns(diagnoses.map(({ what, state, says }) => [MARKS[state], what, says]));
  return lines.flatMap((line, index) => {
    const mend = diagnoses[index]?.mend;
    return mend ? [line, `      → ${mend}`] : [line];
  });
};

export const isIll = (groups: readonly Group[]): boolean =>
  groups.some(({ diagnoses }) => diagnoses.some(({ state }) => state === 'ill'));

/** Groups for a terminal and for machines; status 1 where something is ill. */
export const groupsAnswer = (groups: readonly Group[]): Answer<readonly Group[]> => ({
  json: groups,
  lines: groups.flatMap(({ about, diagnoses }) => [about, ...linesOf(diagnoses).map((line) => `  ${line}`)]),
  status: isIll(groups) ? 1 : 0,
});
