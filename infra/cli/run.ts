import { basename } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { wallClock } from '../../shared/model/calendar.ts';
import type { Normalised } from '../../shared/model/normalised.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { openMailEndpoint } from '../local/endpoints.ts';
import { serveOutbox } from '../local/page/server.ts';
import type { Session } from '../local/session.ts';
import { lookFirst, type TrackerAccess, trackerAccess } from '../local/source.ts';
import { stopUrlAt } from '../local/stage.ts';
import { placeSample } from '../local/tracker-file.ts';
import { DEFAULT_PORT, planRun, type RunOptions, type RunPlan } from './run-plan.ts';
import { settleRecipients } from './run-recipients.ts';
import { serve, whatNext } from './serve.ts';
import { type Terminal, unlessInterrupted } from './terminal.ts';
import { runWeek } from './week.ts';

const readInWords = ({ tabs, commitments, rounds, committees, meetings }: Normalised): string => {
  const kinds = [
    [commitments.length, 'commitment'],
    [rounds.length, 'round'],
    [committees.length, 'committee'],
    [meetings.length, 'meeting'],
  ] as const;
  const told = kinds.flatMap(([number, word]) =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`],
  );
  return `${tabs.length} ${tabs.length === 1 ? 'tab' : 'tabs'}, ${told.join(', ') || 'nothing in them'}`;
};

/** Looks at the tracker before anything is written. */
const look = async (
  { path, isNew, isSample, tracker, stage }: RunPlan,
  { screen }: Terminal,
): Promise<TrackerAccess> => {
  const line = screen.stage('read');
  const { source } = tracker;
  const name = source.kind === 'workbook' ? basename(source.path) : `sheet ${source.spreadsheetId}`;
  line.note(name);
  try {
    if (isSample) {
      await mkdir(path, { recursive: true });
      await placeSample(path);
    }
    const access = await trackerAccess(tracker, stage.zone);
    const looked = await lookFirst(access, tracker, isNew);
    line.done(`${name}: ${readInWords(looked.read)}`);
    return looked;
  } catch (error) {
    line.fail(name);
    throw error;
  }
};

/** Time goes forward: an edition earlier than the last would tell of what the last has told already. */
const refuseEarlier = async ({ machine, tracker }: Session, { at, stage }: RunPlan): Promise<void> => {
  const latest = await machine.mailing.editions.latest(tracker.id);
  if (latest === null || at >= latest.scheduledAt) return;
  const shown = (instant: string): string => {
    const { date, time } = wallClock(instant, stage.zone);
    return `${date} ${time.slice(0, 5)}`;
  };
  throw new CannotStartError(
    'now.earlier',
    `${shown(at)} is earlier than the last edition here, ${latest.id} of ${shown(latest.scheduledAt)}. Give a later time, such as --now +7d.`,
  );
};

/** `run`: the whole pipeline on this machine. @returns the exit status. @throws what ends it before or halfway. */
export const run = async (options: RunOptions, terminal: Terminal): Promise<number> => {
  const { screen, signal, log } = terminal;
  const loading = import('../local/session.ts');
  const plan = await planRun(options);
  for (const { line, reason } of plan.recipients?.refused ?? [])
    screen.line(screen.paint.yellow(`${options.recipients}, line ${line}: left out, ${reason}`));
  const page = options.once ? null : await serveOutbox(options.port ?? null, DEFAULT_PORT);
  const mailing = openMailEndpoint(plan.given.mail);
  // Both are waited for further down; what fails before that is told first.
  loading.catch(() => undefined);
  mailing.catch(() => undefined);
  let session: Session | null = null;
  let kept = 0;
  try {
    const access = await unlessInterrupted(look(plan, terminal), signal);
    const { openSession } = await loading;
    session = await openSession({
      path: plan.path,
      stage: page ? { ...plan.stage, stopUrl: stopUrlAt(page.port) } : plan.stage,
      start: plan.at,
      access,
      given: plan.given,
      mail: await mailing,
      onKept: () => (kept += 1),
      log,
    });
    await refuseEarlier(session, plan);
    const { mailing: lists, clock } = session.machine;
    await settleRecipients({ mailing: lists, trackerId: plan.tracker.id, clock }, plan.recipients);
    const how = { sentNow: () => kept, waits: page === null };
    const { result, status } = await runWeek(session, plan.at, how, terminal);
    if (terminal.json) terminal.printJson(result);
    whatNext(session, page, terminal);
    if (page) await serve(session, page, terminal);
    return status;
  } finally {
    await session?.close();
    await mailing.then(
      (server) => server.stop(),
      () => undefined,
    );
    await page?.close();
  }
};
