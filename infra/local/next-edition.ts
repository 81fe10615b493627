import { addDays, dayIn, instantAt, mondayOf, periodOf } from '../../shared/model/calendar.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { Instant, Zone } from '../../shared/model/time.ts';
import type { TrackerConfig } from '../../shared/model/tracker.ts';
import { type RenderedCopy, renderCopy } from '../../shared/mail/render.ts';
import { composeDigest } from '../../functions/edition/compose-digest.ts';
import { readershipsOf } from '../../functions/edition/plan.ts';
import { editionIdOf } from '../../functions/edition/which-edition.ts';
import { EDITION_TIME } from './clock.ts';
import type { Machine } from './machine.ts';

/** The edition after the last, as it would be if nothing moved any more. Nothing of it is stored or sent. */
export interface NextEdition {
  readonly fields: Pick<Edition, 'id' | 'trackerId' | 'period' | 'number' | 'scheduledAt'>;
  readonly copies: readonly RenderedCopy[];
  /** How many commitments it tells of that moved. */
  readonly moved: number;
}

/** The Monday's hour of the week after the last edition, or after now where that is later. */
const nextHour = (after: Instant, zone: Zone): Instant =>
  instantAt(addDays(mondayOf(periodOf(dayIn(after, zone))), 7), EDITION_TIME, zone);

/** Composes and renders the next edition for everybody who would get it. */
export const nextEdition = async (
  tracker: TrackerConfig,
  { mailing, store, archive, stage, clock }: Machine,
): Promise<NextEdition> => {
  const previous = await mailing.editions.latest(tracker.id);
  const now = clock();
  const after = previous !== null && previous.scheduledAt > now ? previous.scheduledAt : now;
  const scheduledAt = nextHour(after, stage.zone);
  const period = periodOf(dayIn(scheduledAt, stage.zone));
  const fields = {
    id: editionIdOf(tracker.id, period),
    trackerId: tracker.id,
    period,
    number: (previous?.number ?? 0) + 1,
    scheduledAt,
  };
  const composed = await composeDigest(tracker, { previous, fields }, { stage, store, archive });
  // Seen from its own hour today's read is a week old; by then the tracker will have been read again.
  const digest = { ...composed, stale: null };
  const copies: RenderedCopy[] = [];
  for (const { audience, language } of readershipsOf(await mailing.recipients.of(tracker.id))) {
    const copy = await renderCopy(digest, audience, language);
    if (copy !== null) copies.push(copy);
  }
  return { fields, copies, moved: digest.moved.length + digest.removed.length };
};
