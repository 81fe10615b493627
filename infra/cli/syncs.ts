import type { Sync, SyncOutcome } from '../../shared/model/sync.ts';
import type { Zone } from '../../shared/model/time.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import { acceptRefusal } from '../../functions/sync/accept.ts';
import { type Answer, columns } from './answer.ts';
import type { TrackedContext } from './history.ts';
import { timeIn } from './history-view.ts';
import { counted, isolated } from './lines.ts';
import type { Paint } from './screen.ts';

const outcomeInWords = (outcome: SyncOutcome): string => {
  switch (outcome.kind) {
    case 'done': {
      const { rows, created, updated, removed, restored } = outcome.counts;
      const moved = Object.entries({ created, updated, removed, restored }).filter(([, count]) => count > 0);
      return `${counted(rows, 'row')}, ${moved.map(([what, count]) => `${count} ${what}`).join(', ') || 'none changed'}`;
    }
    case 'unmoved':
      return `${counted(outcome.rows, 'row')}, the source has not moved`;
    case 'refused':
      return outcome.code === 'headers-missing'
        ? `REFUSED (${outcome.code}): the headers of the commitments are gone`
        : `REFUSED (${outcome.code}): ${outcome.gone} of ${counted(outcome.known, 'commitment')} gone at once`;
    case 'failed':
      return `FAILED (${outcome.code})`;
    case 'superseded':
      return 'cut short; the next one completed what it had begun';
  }
};

const findingsInWords = ({ findings: { error, warning }, unanswered }: Sync): string =>
  [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(unanswered === null ? [] : [`editors NOT ANSWERED in the sheet (${unanswered})`]),
  ].join(', ');

const requestsInWords = ({ requests }: Sync): string => (requests === 0 ? '' : counted(requests, 'request'));

const painted = ({ kind }: SyncOutcome, paint: Paint): ((text: string) => string) =>
  kind === 'refused' || kind === 'failed' ? paint.yellow : kind === 'unmoved' ? paint.dim : (text) => text;

/** What became of a refusal, or what may: `open` is the id of the one that nothing has settled yet. */
const afterwards = ({ id, outcome }: Sync, open: string | null, zone: Zone): string[] => {
  if (outcome.kind !== 'refused') return [];
  const { accepted } = outcome;
  if (accepted !== null)
    return [
      `    accepted by ${isolated(accepted.by)} on ${timeIn(accepted.at, zone)}: “${isolated(accepted.reason)}”`,
    ];
  return id === open
    ? [`    Nothing was changed. If it is right: iltizam syncs accept ${id} --by NAME --reason WHY`]
    : [];
};

/** A refusal stays open until a read is taken; only failures may follow it. */
const openRefusal = (newestFirst: readonly Sync[]): string | null => {
  const last = newestFirst.find(({ outcome }) => outcome.kind !== 'failed');
  return last?.outcome.kind === 'refused' ? last.id : null;
};

/** `syncs list`: the newest first. */
export const listSyncs = async (
  { store, trackerId, zone }: TrackedContext,
  paint: Paint,
  limit = 30,
): Promise<Answer<readonly Sync[]>> => {
  const syncs = await store.syncs.recent(trackerId, limit);
  const open = openRefusal(syncs);
  const rows = columns(
    syncs.map((sync) => [
      sync.id,
      timeIn(sync.startedAt, zone),
      outcomeInWords(sync.outcome),
      findingsInWords(sync),
      requestsInWords(sync),
      sync.modifiedBy === null ? '' : `last changed by ${isolated(sync.modifiedBy)}`,
    ]),
  );
  const lines = syncs.flatMap((sync, index) => [
    painted(sync.outcome, paint)(rows[index] ?? ''),
    ...afterwards(sync, open, zone),
  ]);
  return { json: syncs, lines: lines.length === 0 ? ['No syncs yet.'] : lines, status: 0 };
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
      `${sync.id}: accepted by ${isolated(by.trim())}: “${isolated(reason.trim())}”.`,
      'The next sync takes the read, once, and marks what is gone as removed.',
    ],
    status: 0,
  };
};
