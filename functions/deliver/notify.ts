import { hoursBefore } from '../../shared/model/calendar.ts';
import type { DigestLanguage } from '../../shared/model/language.ts';
import type { SendOutcome } from '../../shared/model/mail.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { Mailer } from '../../shared/mail/mailer.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { BaseServices } from '../../shared/runtime/handler.ts';
import type { Notices, NoticeState } from '../../shared/store/notices.ts';
import { withheldByMode } from './permission.ts';

export interface NotifyServices extends BaseServices {
  readonly stage: Stage;
  readonly clock: Clock;
  readonly notices: Notices;
  readonly mailer: Mailer;
  readonly configurationSet: string | null;
}

/** A short mail about the service itself. */
export interface Notice {
  /** Made from what it tells, so that the same thing is told once. Letters, digits and `-`. */
  readonly id: string;
  readonly to: { readonly name: string | null; readonly address: string };
  readonly language: DigestLanguage | 'en';
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
  /** Whether it is told again where nobody knows if it was: better twice than never, to ops alone. */
  readonly againInDoubt: boolean;
}

/** Older than any function that could still be sending it. */
const DOUBT_HOURS = 0.25;

const stateAfter = (outcome: SendOutcome, at: Instant): NoticeState => {
  switch (outcome.kind) {
    case 'accepted':
      return { status: 'sent', at, cause: null };
    case 'refused-for-good':
      return { status: 'failed', at, cause: outcome.cause };
    case 'refused-for-now':
      return { status: 'open', at, cause: outcome.cause };
    case 'unknown':
      return { status: 'unknown', at, cause: outcome.cause };
  }
};

/**
 * Tells something once. A notice that SES refuses for now stays open, and is sent when the same thing is told
 * again: the watchdog tells everything of the last week again. The stage's delivery mode holds for it too.
 */
export const notify = async (notice: Notice, services: NotifyServices): Promise<void> => {
  const { stage, clock, notices, mailer, configurationSet, log } = services;
  if (withheldByMode(stage.delivery, notice.to.address) !== null) {
    log.info('notice withheld', { noticeId: notice.id });
    return;
  }
  const { sender } = stage;
  const tags = { notice: notice.id };
  // Loaded with the first notice: most functions that may have to tell something seldom do.
  const { composeMime } = await import('../../shared/mail/mime.ts');
  const raw = await composeMime({
    ...notice,
    at: clock(),
    from: { name: sender.name[notice.language], address: sender.address },
    replyTo: sender.replyTo,
    picture: null,
    workbook: null,
    list: null,
    tags,
    configurationSet,
  });
  const at = clock();
  if (!(await notices.claim(notice.id, at, notice.againInDoubt ? hoursBefore(at, DOUBT_HOURS) : null)))
    return;
  const outcome = await mailer.send(raw, { from: sender.address, to: notice.to.address }, tags);
  const state = stateAfter(outcome, clock());
  await notices.record(notice.id, state);
  log.info('notice told', { noticeId: notice.id, status: state.status, cause: state.cause });
};

/** Tells the person who runs the stage; nobody, where the stage names none. */
export const notifyOps = async (
  notice: Pick<Notice, 'id' | 'subject' | 'text'>,
  services: NotifyServices,
): Promise<void> => {
  const address = services.stage.opsAddress;
  if (address === null) return;
  const to = { name: null, address };
  await notify({ ...notice, to, language: 'en', html: null, againInDoubt: true }, services);
};
