import type { Edition } from '../../shared/model/edition.ts';
import type { Sync } from '../../shared/model/sync.ts';
import type { Instant } from '../../shared/model/time.ts';
import { dayIn, periodOf } from '../../shared/model/calendar.ts';
import { editionIdOf } from '../../functions/edition/which-edition.ts';
import { summaryOf } from '../../functions/sync/summary.ts';
import type { Session } from '../local/session.ts';
import { type RunResult, runResult, statusOf } from './run-result.ts';
import type { Screen } from './screen.ts';
import { type Terminal, unlessInterrupted } from './terminal.ts';

/** How long a run that goes on serving waits for mails that come back later, before it tells how it went. */
const PATIENCE_MS = 2_000;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const refusalInWords = (outcome: Sync['outcome']): string => {
  if (outcome.kind !== 'refused') return '';
  if (outcome.code === 'headers-missing')
    return 'refused: no row of headers was recognised; what was stored stays';
  return `refused: ${outcome.gone} of ${outcome.known} commitments are gone from it; what was stored stays. Another tracker wants a folder of its own: --data`;
};

/** What could not be done although it was tried again and again. @throws why the last try failed. */
const requireDone = (
  { failure }: Session,
  { laidAside }: { readonly laidAside: readonly string[] },
): void => {
  if (laidAside.length > 0) throw failure();
};

const syncInWords = (sync: Sync, { paint }: Screen): string => {
  const { rows, created, updated, unchanged, removed, restored, findings, refused } = summaryOf(sync);
  if (refused !== null) return paint.red(refusalInWords(sync.outcome));
  if (sync.outcome.kind === 'failed')
    return paint.red(`not read (${sync.outcome.code}): what was stored stays`);
  const told = [
    [created, 'new'],
    [updated, 'changed'],
    [removed, 'gone'],
    [restored, 'back'],
    [unchanged, 'unchanged'],
  ] as const;
  const parts = told.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`]));
  const unclear = findings.error + findings.warning;
  return [
    `${count(rows, 'commitment')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    ...(unclear > 0 ? [paint.yellow(`${count(unclear, 'cell')} to look at`)] : []),
  ].join(paint.dim(' · '));
};

const syncTracker = async (session: Session, at: Instant, terminal: Terminal): Promise<Sync> => {
  const { machine, tracker } = session;
  const line = terminal.screen.stage('sync');
  line.note('comparing with what is stored');
  await machine.schedule({ task: 'sync', scheduledAt: at });
  await unlessInterrupted(machine.queues.sync.settled(), terminal.signal);
  requireDone(session, machine.queues.sync);
  const sync = await machine.store.syncs.last(tracker.id);
  if (sync === null) throw new Error('The sync left no record.');
  if (sync.outcome.kind === 'refused' || sync.outcome.kind === 'failed')
    line.fail(syncInWords(sync, terminal.screen));
  else line.done(syncInWords(sync, terminal.screen));
  return sync;
};

const makeEdition = async (
  session: Session,
  at: Instant,
  terminal: Terminal,
): Promise<{ made: Edition; created: boolean }> => {
  const { machine, tracker } = session;
  const line = terminal.screen.stage('edition');
  line.note('writing the digest in Arabic and French');
  const { editions } = machine.mailing;
  const id = editionIdOf(tracker.id, periodOf(dayIn(at, machine.stage.zone)));
  const created = (await editions.get(id)) === null;
  await machine.schedule({ task: 'edition', scheduledAt: at });
  await unlessInterrupted(machine.queues.edition.settled(), terminal.signal);
  requireDone(session, machine.queues.edition);
  const made = await editions.get(id);
  if (made === null) throw new Error(`The edition ${id} was not made.`);
  const held = made.hold === null ? '' : terminal.screen.paint.yellow(`, held (${made.hold.cause})`);
  line.done(`${id}, no. ${made.number}${created ? '' : ', made before: nothing is sent twice'}${held}`);
  return { made, created };
};

const deliver = async (
  session: Session,
  edition: Edition,
  sentNow: () => number,
  waits: boolean,
  terminal: Terminal,
): Promise<void> => {
  const { paint } = terminal.screen;
  const line = terminal.screen.stage('deliver');
  const planned = (await session.machine.mailing.deliveries.of(edition.id)).length;
  const ticking = setInterval(() => line.note(`${sentNow()} handed over, ${planned} in all`), 100);
  try {
    const settled = session.machine.queues.deliver.settled(waits ? Infinity : PATIENCE_MS);
    await unlessInterrupted(settled, terminal.signal);
  } finally {
    clearInterval(ticking);
  }
  const counts = new Map<string, number>();
  for (const { state } of await session.machine.mailing.deliveries.of(edition.id))
    counts.set(state.status, (counts.get(state.status) ?? 0) + 1);
  const told =
    [...counts].map(([status, number]) => `${number} ${status}`).join(', ') || 'nobody to write to';
  const wrong = counts.has('failed') || counts.has('unknown') || isLeft(session);
  (wrong ? line.fail : line.done)(`${told}${paint.dim(` · ${sentNow()} by this run`)}`);
};

/** What a week came to, and whether a person must look (1). */
export interface WeekOutcome {
  readonly result: RunResult;
  readonly status: 0 | 1;
}

/** Mails that could not even be tried: the next run tries them. */
const isLeft = ({ machine }: Session): boolean => machine.queues.deliver.laidAside.length > 0;

/**
 * One hour of the week's work: sync, edition, deliveries, by the functions themselves. Without a single read
 * that was ever taken there is nothing to tell, and no edition is made.
 */
export const runWeek = async (
  session: Session,
  at: Instant,
  how: { readonly sentNow: () => number; readonly waits: boolean },
  terminal: Terminal,
): Promise<WeekOutcome> => {
  const { machine, tracker, outbox } = session;
  await session.folder.remember({ stage: machine.stage, lastScheduledAt: at });
  const sync = await syncTracker(session, at, terminal);
  const known = await machine.store.syncs.lastGood(tracker.id);
  if (known === null) return { result: await runResult(sync, null, machine.mailing, outbox), status: 1 };
  const edition = await makeEdition(session, at, terminal);
  await deliver(session, edition.made, how.sentNow, how.waits, terminal);
  const result = await runResult(sync, edition, machine.mailing, outbox);
  const isUnread = sync.outcome.kind === 'failed';
  return { result, status: isUnread || isLeft(session) ? 1 : statusOf(result) };
};
