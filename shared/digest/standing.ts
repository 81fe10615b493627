import { type Commitment, hasProof } from '../model/commitment.ts';
import type { AxisProgress, DigestItem, Standing } from '../model/digest.ts';

/** How a commitment is shown to stand: done needs proof, and a blank is its own answer. */
export const standingOf = (commitment: Commitment): Standing => {
  if (commitment.status === null) return 'not_given';
  if (commitment.status !== 'done') return commitment.status;
  return hasProof(commitment) ? 'done' : 'declared';
};

const OPEN: Readonly<Record<Standing, boolean>> = {
  done: false,
  // Said done: what is still awaited is the proof, and nobody is late with the thing itself.
  declared: false,
  in_progress: true,
  blocked: true,
  not_started: true,
  not_given: true,
  dropped: false,
};

/** Still to be done, as far as the tracker says. */
export const isOpen = ({ standing }: Pick<DigestItem, 'standing'>): boolean => OPEN[standing];

/** How many items stand where; they add up to the number of items. */
export const countStandings = (items: readonly DigestItem[]): AxisProgress['standings'] => {
  const standings = {
    done: 0,
    declared: 0,
    in_progress: 0,
    blocked: 0,
    not_started: 0,
    not_given: 0,
    dropped: 0,
  };
  for (const { standing } of items) standings[standing] += 1;
  return standings;
};
