import { dayIn, periodOf } from '../../shared/model/calendar.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { EditionJob } from '../../shared/model/jobs.ts';
import type { Period, Zone } from '../../shared/model/time.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import type { Editions } from '../../shared/store/editions.ts';

/** The edition that a job asks for: there already, or to be made after `previous`. */
export type WhichEdition =
  | { readonly kind: 'there'; readonly edition: Edition }
  | {
      readonly kind: 'to-make';
      readonly previous: Edition | null;
      readonly fields: Pick<Edition, 'id' | 'trackerId' | 'period' | 'number' | 'scheduledAt'>;
    };

export type EditionToMake = Extract<WhichEdition, { kind: 'to-make' }>;

/** The id that an edition is printed and stored under. */
export const editionIdOf = (trackerId: string, period: Period): string => `${trackerId}.${period}`;

/**
 * Finds which edition a job is for: the ISO week of its scheduled time in the stage's zone.
 * @throws CannotStartError `edition.earlier-than-last` where the last edition was scheduled for later.
 */
export const whichEdition = async (
  { trackerId, scheduledAt }: EditionJob,
  zone: Zone,
  editions: Editions,
): Promise<WhichEdition> => {
  const previous = await editions.latest(trackerId);
  const period = periodOf(dayIn(scheduledAt, zone));
  const id = editionIdOf(trackerId, period);
  if (previous !== null && scheduledAt < previous.scheduledAt) {
    // A job of an earlier edition that comes back finds that edition, and changes nothing in time's order.
    const repeated = await editions.get(id);
    if (repeated?.scheduledAt === scheduledAt) return { kind: 'there', edition: repeated };
    throw new CannotStartError(
      'edition.earlier-than-last',
      `${scheduledAt} is earlier than the last edition, ${previous.id} of ${previous.scheduledAt}.`,
    );
  }
  if (previous?.period === period) return { kind: 'there', edition: previous };
  const number = (previous?.number ?? 0) + 1;
  return { kind: 'to-make', previous, fields: { id, trackerId, period, number, scheduledAt } };
};
