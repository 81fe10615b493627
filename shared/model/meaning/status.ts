import { hasProof, type Commitment, type Status } from '../commitment.ts';
import type { Meaning } from '../history.ts';

/**
 * How far along each status is. A status not given is as far as one not started, and a blocked or dropped one
 * that is taken up again goes forward from there.
 */
const RANK: Readonly<Record<Status, number>> = {
  dropped: 0,
  blocked: 1,
  not_started: 2,
  in_progress: 3,
  done: 4,
};
const rank = (status: Status | null): number => RANK[status ?? 'not_started'];

/** Forward, backward or neither. A status that is blanked has gone back only from where something was under way. */
const direction = (from: Status | null, to: Status | null): number => {
  if (to === null && rank(from) <= RANK.not_started) return 0;
  return Math.sign(rank(to) - rank(from));
};

/** What became of the status: to an end of its own, or one step forward or back. */
const arrival = (before: Commitment, after: Commitment): Meaning | null => {
  const from = before.status;
  if (after.status === 'done') {
    const kind = hasProof(after) ? 'completed' : 'declared';
    const asBefore = from === 'done' && hasProof(before) === hasProof(after);
    return asBefore ? null : { kind, from };
  }
  if (from === after.status) return null;
  return after.status === 'blocked' || after.status === 'dropped' ? { kind: after.status, from } : null;
};

/** What became of status and percent. Reaching done says it all; being blocked does not say where the percent went. */
export const statusMeanings = (before: Commitment, after: Commitment): Meaning[] => {
  const arrived = arrival(before, after);
  const ended = arrived?.kind === 'completed' || arrived?.kind === 'declared';
  const byStatus = arrived ? 0 : direction(before.status, after.status);
  const given = before.progress !== null || after.progress !== null;
  const byPercent = given && after.progress !== null ? Math.sign(after.progress - (before.progress ?? 0)) : 0;
  const status = [before.status, after.status];
  const progress = [before.progress, after.progress];
  const of = (sign: number) => ({
    status: byStatus === sign ? status : null,
    progress: byPercent === sign ? progress : null,
  });
  const meanings: Meaning[] = arrived ? [arrived] : [];
  if (!ended && (byStatus > 0 || byPercent > 0)) meanings.push({ kind: 'progressed', ...of(1) });
  if (byStatus < 0 || byPercent < 0) meanings.push({ kind: 'regressed', ...of(-1) });
  return meanings;
};
