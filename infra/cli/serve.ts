import { relative } from 'node:path';
import { nextEdition, type NextEdition } from '../local/next-edition.ts';
import type { OutboxPage } from '../local/page/server.ts';
import { openShelf } from '../local/page/shelf.ts';
import type { Session } from '../local/session.ts';
import { every, onSave } from '../local/watch.ts';
import { DEFAULT_DATA } from './commands/common.ts';
import { Interrupted, type Terminal, unlessInterrupted } from './terminal.ts';

/** A sheet cannot be watched: it is looked at this often, by its version alone. */
const SHEET_LOOK_MS = 60_000;

/** Reads the tracker again and composes the edition that would come next. Nothing of it is sent. */
const lookAgain = async ({ machine, tracker }: Session, { screen }: Terminal): Promise<NextEdition> => {
  await machine.schedule({ task: 'sync', scheduledAt: machine.clock() });
  await machine.queues.sync.settled();
  const sync = await machine.store.syncs.last(tracker.id);
  const next = await nextEdition(tracker, machine);
  const { paint } = screen;
  const kind = sync?.outcome.kind;
  if (kind === 'failed')
    screen.line(paint.yellow('  not read: it may be half saved; the next save is looked at again'));
  else if (kind === 'refused')
    screen.line(paint.red('  refused: too much of the tracker is gone at once; what was stored stays'));
  else if (kind === 'done')
    screen.line(
      `  saved · next edition, no. ${next.fields.number}: ${next.moved} ${next.moved === 1 ? 'commitment' : 'commitments'} moved`,
    );
  return next;
};

/** Shows the outbox, and after each save of the tracker the edition that would come next, until interrupted. */
export const serve = async (session: Session, page: OutboxPage, terminal: Terminal): Promise<void> => {
  const { machine, tracker, outbox } = session;
  let next: NextEdition | null = null;
  page.exhibit({
    shelf: openShelf(machine, tracker, outbox, () => next),
    tracker,
    answerStop: (request) => machine.answerStop(request),
  });
  page.changed();
  const refresh = async (): Promise<void> => {
    try {
      next = await lookAgain(session, terminal);
      page.changed();
    } catch (error) {
      terminal.screen.line(`  ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const { source } = tracker;
  const stop = source.kind === 'workbook' ? onSave(source.path, refresh) : every(SHEET_LOOK_MS, refresh);
  try {
    await unlessInterrupted(new Promise<never>(() => undefined), terminal.signal);
  } catch (error) {
    // The run itself is done: to end the showing is no failure.
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    stop();
  }
};

/** A path as a person would type it from here. */
const typed = (path: string): string => {
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
};

/** The last lines of a run: where to look, and what to try next. */
export const whatNext = (session: Session, page: OutboxPage | null, { screen }: Terminal): void => {
  const { paint } = screen;
  const { source } = session.tracker;
  const say = (label: string, text: string): void => screen.line(`  ${paint.bold(label.padEnd(7))} ${text}`);
  screen.line();
  if (page) say('Look', `${paint.cyan(page.url)}  each mail as on a phone and on a desk`);
  say('Files', typed(session.folder.at('outbox')));
  if (source.kind === 'workbook')
    say(
      'Try',
      page
        ? `open ${typed(source.path)}, change a status or a date, save: the page shows the next edition`
        : `open ${typed(source.path)}, change a status or a date, save, then come back a week later:`,
    );
  const folder = typed(session.folder.path);
  const data = folder === DEFAULT_DATA ? '' : ` --data ${folder}`;
  say('', `${paint.cyan(`npm start --${data} --now +7d`)}  what moved, from what to what`);
  if (page) screen.line(paint.dim('\n  Nothing has left this machine. Ctrl-C ends.'));
  else screen.line();
};
