import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { demoTracker, demoWeeks } from '../../templates/tracker/demo.ts';
import { holderOf, memoryOf } from '../local/data-folder.ts';
import { givenEndpoints, openMailEndpoint } from '../local/endpoints.ts';
import { serveOutbox } from '../local/page/server.ts';
import { openSession, type Session } from '../local/session.ts';
import { trackerAccess } from '../local/source.ts';
import { localStage, stopUrlAt } from '../local/stage.ts';
import { DEFAULT_DATA } from './commands/common.ts';
import { DEFAULT_PORT, type RunOptions } from './run-plan.ts';
import { recipientsGiven, settleRecipients } from './run-recipients.ts';
import { serve, whatNext } from './serve.ts';
import { type Terminal, unlessInterrupted } from './terminal.ts';
import { runWeek, type WeekOutcome } from './week.ts';

/** Where the demonstration is played unless somebody says otherwise: never among one's own data. */
const DEMO_DATA = '.iltizam-demo';

/** Empties the folder of a demonstration played before. @throws CannotStartError where it holds anything else. */
const emptied = async (path: string): Promise<void> => {
  const memory = await memoryOf(path);
  if (memory === null) return;
  if (!memory.stage.trackers.every(({ id }) => id === demoTracker.id))
    throw new CannotStartError(
      'demo.data',
      `${path} holds a tracker of your own. Play the demonstration with another --data.`,
    );
  if ((await holderOf(path)) !== null)
    throw new CannotStartError(
      'data.in-use',
      `The demonstration in ${path} is running. Stop that one first.`,
    );
  await rm(path, { recursive: true });
};

const playWeeks = async (
  session: Session,
  path: string,
  sentNow: () => number,
  terminal: Terminal,
): Promise<WeekOutcome[]> => {
  const { screen, signal } = terminal;
  const results: WeekOutcome[] = [];
  for (const { now, what, workbook } of demoWeeks) {
    screen.line();
    screen.line(`  ${screen.paint.bold(now.slice(0, 10))}  ${what}`);
    await writeFile(path, await unlessInterrupted(workbook(), signal));
    session.moveTo(now, await trackerAccess(session.tracker, session.machine.stage.zone));
    const before = sentNow();
    results.push(await runWeek(session, now, { sentNow: () => sentNow() - before, waits: true }, terminal));
  }
  return results;
};

/** `run --demo`: plays the fictional tracker through its weeks, then shows the outbox. @returns the exit status. */
export const demo = async (options: RunOptions, terminal: Terminal): Promise<number> => {
  if (options.workbook !== undefined || options.sheet !== undefined || options.now !== undefined)
    throw new CannotStartError(
      'usage.demo',
      '--demo has its own tracker and its own weeks: leave out --workbook, --sheet and --now.',
    );
  const path = resolve(options.data === DEFAULT_DATA ? DEMO_DATA : options.data);
  const recipients = options.recipients === undefined ? null : await recipientsGiven(options.recipients);
  await emptied(path);
  await mkdir(path, { recursive: true });
  const page = options.once ? null : await serveOutbox(options.port ?? null, DEFAULT_PORT);
  const tracker = { ...demoTracker, source: { kind: 'workbook' as const, path: join(path, 'tracker.xlsx') } };
  const stage = { ...localStage(tracker, DEFAULT_PORT), ...(page ? { stopUrl: stopUrlAt(page.port) } : {}) };
  const given = givenEndpoints();
  const mail = await openMailEndpoint(given.mail);
  let session: Session | null = null;
  let kept = 0;
  try {
    session = await openSession({
      path,
      stage,
      start: demoWeeks[0]?.now ?? '',
      access: await trackerAccess(tracker, stage.zone),
      given,
      mail,
      onKept: () => (kept += 1),
      log: terminal.log,
    });
    const { mailing, clock } = session.machine;
    await settleRecipients({ mailing, trackerId: tracker.id, clock }, recipients);
    const weeks = await playWeeks(session, tracker.source.path, () => kept, terminal);
    if (terminal.json) terminal.printJson({ weeks: weeks.map(({ result }) => result) });
    whatNext(session, page, terminal);
    if (page) await serve(session, page, terminal);
    return Math.max(0, ...weeks.map(({ status }) => status));
  } finally {
    await session?.close();
    await mail.stop();
    await page?.close();
  }
};
