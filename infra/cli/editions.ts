import type { Edition } from '../../shared/model/edition.ts';
import { Period } from '../../shared/model/time.ts';
import { CannotStartError } from '../../shared/runtime/errors.ts';
import { enqueue } from '../../functions/edition/plan.ts';
import { type Answer, columns } from './answer.ts';
import { namedEdition } from './deliveries.ts';
import type { MailingContext } from './mailing-context.ts';

/** How many deliveries of an edition stand where. */
const tally = async (
  { mailing }: MailingContext,
  editionId: string,
): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const { state } of await mailing.deliveries.of(editionId))
    counts[state.status] = (counts[state.status] ?? 0) + 1;
  return counts;
};

const tallyInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ') || 'no deliveries';

const holdInWords = ({ hold }: Edition): string => (hold === null ? '' : `HELD (${hold.cause})`);

/** `editions list` */
export const listEditions = async (
  context: MailingContext,
): Promise<Answer<readonly { edition: Edition; deliveries: Readonly<Record<string, number>> }[]>> => {
  const listed = [];
  for (const edition of await context.mailing.editions.of(context.trackerId))
    listed.push({ edition, deliveries: await tally(context, edition.id) });
  const rows = listed.map(({ edition, deliveries }) => [
    edition.id,
    `no. ${edition.number}`,
    edition.scheduledAt,
    tallyInWords(deliveries),
    holdInWords(edition),
  ]);
  const made = new Set(listed.map(({ edition }) => edition.period));
  const ahead = (await context.mailing.editions.periodsHeld(context.trackerId))
    .filter((period) => !made.has(period))
    .map((period) => `${context.trackerId}.${period} is not made yet, and will be held.`);
  const lines = rows.length === 0 ? ['No editions yet.'] : columns(rows);
  return { json: listed, lines: [...lines, ...ahead], status: 0 };
};

/** `editions show` */
export const showEdition = async (
  context: MailingContext,
  name: string | null,
): Promise<Answer<{ edition: Edition; deliveries: Readonly<Record<string, number>> }>> => {
  const edition = await namedEdition(context, name);
  const deliveries = await tally(context, edition.id);
  const rows = [
    ['edition', edition.id],
    ['number', String(edition.number)],
    ['scheduled', edition.scheduledAt],
    ['made', edition.createdAt],
    ['tells of changes', `from ${edition.window.from ?? 'the beginning'} to ${edition.window.to}`],
    ['held', edition.hold === null ? 'no' : `${edition.hold.cause}, ${edition.hold.at}`],
    ['released', edition.release === null ? 'no' : `by ${edition.release.by}, ${edition.release.at}`],
    ['deliveries', tallyInWords(deliveries)],
    ...edition.copies.map(({ audience, language, subject }) => [`copy ${audience} ${language}`, subject]),
  ];
  return { json: { edition, deliveries }, lines: columns(rows), status: 0 };
};

/** The period that a person names: bare, or in an edition's id. @throws CannotStartError */
const namedPeriod = (name: string): Period => {
  const period = Period.safeParse(name.split('.').at(-1));
  if (period.success) return period.data;
  throw new CannotStartError(
    'edition.unknown',
    `"${name}" is no edition: name it by its week, such as 2026-W48.`,
  );
};

/**
 * `editions hold`: keeps an edition from going out, also one that is not made yet. What was sent stays sent.
 */
export const holdEdition = async (context: MailingContext, name: string): Promise<Answer<{ held: true }>> => {
  const { mailing, trackerId, clock, by } = context;
  const period = namedPeriod(name);
  const at = clock();
  await mailing.editions.setHoldAhead(trackerId, period, { by, at });
  const id = `${trackerId}.${period}`;
  const made = await mailing.editions.get(id);
  if (made !== null)
    await mailing.editions.change(id, (now) =>
      now.hold?.cause === 'operator' ? null : { ...now, hold: { cause: 'operator', at }, release: null },
    );
  const when = made === null ? 'will be held when it is made' : 'is held: nothing more of it goes out';
  return {
    json: { held: true },
    lines: [`${id} ${when}. Let it go with: editions release ${period}`],
    status: 0,
  };
};

/** `editions release`: lets an edition go, late or not, and puts what is still to be sent into the queue. */
export const releaseEdition = async (
  context: MailingContext,
  name: string,
): Promise<Answer<{ enqueued: number }>> => {
  const { mailing, trackerId, clock, by, deliverQueue } = context;
  const period = namedPeriod(name);
  await mailing.editions.setHoldAhead(trackerId, period, null);
  const id = `${trackerId}.${period}`;
  if ((await mailing.editions.get(id)) === null)
    return { json: { enqueued: 0 }, lines: [`${id} is not made yet; nothing holds it any more.`], status: 0 };
  await mailing.editions.change(id, (now) => ({ ...now, hold: null, release: { by, at: clock() } }));
  const enqueued = await enqueue(id, { deliveries: mailing.deliveries, deliverQueue });
  return {
    json: { enqueued },
    lines: [`${id} is released: ${enqueued} deliveries are on their way.`],
    status: 0,
  };
};
