import type { Sync, SyncOutcome } from '../../shared/model/sync.ts';
import { wallClock } from '../../shared/model/calendar.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { acceptRefusal } from '../../functions/sync/accept.ts';
import { type Answer, columns } from './answer.ts';
import type { TrackedContext } from './history.ts';

const outcomeInWords = (outcome: SyncOutcome): string => {
  switch (outcome.kind) {
    case 'done': {
      const { rows, created, updated, removed, restored } = outcome.counts;
      const moved = Object.entries({ created, updated, removed, restored }).filter(([, count]) => count > 0);
      return `${rows} rows, ${moved.map(([what, count]) => `${count} ${what}`).join(', ') || 'none changed'}`;
    }
    case 'unmoved':
      return `${outcome.rows} rows, the source has not moved`;
    case 'refused': {
      const accepted = outcome.accepted ? `, accepted by ${outcome.accepted.by}` : '';
      return `REFUSED (${outcome.code}): ${outcome.gone} of ${outcome.known} commitments gone${accepted}`;
    }
    case 'failed':
      return `FAILED (${outcome.code})`;
    case 'superseded':
      return 'cut short; completed by the next';
  }
};

const findingsInWords = ({ findings: { error, warning }, unanswered }: Sync): string =>
  [
    ...(error + warning === 0 ? [] : [`${error} errors, ${warning} warnings`]),
    ...(unanswered === null ? [] : [`editors NOT ANSWERED in the sheet (${unanswered})`]),
  ].join('; ');

const requestsInWords = ({ requests }: Sync): string =>
  requests === 0 ? '' : `${requests} request${requests === 1 ? '' : 's'}`;

/** `syncs list`: the newest first. */
export const listSyncs = async (
  { store, trackerId, zone }: TrackedContext,
  limit = 30,
): Promise<Answer<readonly Sync[]>> => {
  const syncs = await store.syncs.recent(trackerId, limit);
  const rows = syncs.map((sync) => {
    const { date, time } = wallClock(sync.startedAt, zone);
    return [
      sync.id,
      `${date} ${time.slice(0, 5)}`,
      outcomeInWords(sync.outcome),
      findingsInWords(sync),
      requestsInWords(sync),
    ];
  });
  return { json: syncs, lines: rows.length === 0 ? ['No syncs yet.'] : columns(rows), status: 0 };
};

/** `syncs accept`: a named person takes a refused read, once. @throws CannotStartError */
export const acceptSync = async (
  { store, clock }: Pick<TrackedContext, 'store'> & { readonly clock: Clock },
  syncId: string,
  by: string,
  reason: string,
): Promise<Answer<Sync>> => {
  const sync = await acceptRefusal(syncId, { by, reason }, { store, clock });
  return {
    json: sync,
    lines: [
      `${sync.id}: accepted by ${by.trim()}. The next sync takes the read, and marks what is gone as removed.`,
    ],
    status: 0,
  };
};
