import PostalMime from 'postal-mime';
import type { Delivery } from '../../../shared/model/delivery.ts';
import { text } from '../../stand-in/google/sheet-state.ts';
import type { SentMail } from './cloud.ts';
import { sesEvent, urlEvent } from './events.ts';
import type { World } from './world.ts';

export const TRACKER = 'sector';
export const BUREAU = 'lahcen@niqaba.example';
export const OFFICE = 'nadia@idara.example';
export const GONE = 'gone@niqaba.example';
export const OPS = 'ops@nashra.example';

/** One Monday: the trackers are read at seven, the edition is made and sent at eight. */
const monday = async (world: World, day: string) => {
  await world.call('schedule', world.handedOver('sync', `${day}T07:00:00Z`), `${day}T07:00:03Z`);
  const synced = await world.work('sync', `${day}T07:00:04Z`);
  await world.call('schedule', world.handedOver('edition', `${day}T08:00:00Z`), `${day}T08:00:02Z`);
  const made = await world.work('edition', `${day}T08:00:03Z`);
  const waiting = await world.cloud.receive('deliver');
  // A job that nobody can read falls alone; the mails beside it go out.
  const spoilt = { messageId: 'spoilt', body: '{"editionId":""}' };
  const fallen = await world.handOver('deliver', [...waiting, spoilt], `${day}T08:00:05Z`);
  await world.work('deliver', `${day}T08:00:30Z`);
  // SQS may hand over twice what was done.
  const again = await world.handOver('deliver', waiting, `${day}T08:01:00Z`);
  return { synced, made, waiting: waiting.length, fallen, again };
};

/** An hour at which the trackers are read and nothing else. */
const readAgain = async (world: World, hour: string): Promise<void> => {
  await world.call('schedule', world.handedOver('sync', hour), hour);
  await world.work('sync', hour);
};

/** What SES says became of mails: all arrive but the one to an address that is no more. */
const tell = async (world: World, mails: readonly SentMail[], at: string): Promise<void> => {
  for (const mail of mails) {
    await world.call('delivery-events', sesEvent('Send', mail, at), at);
    await world.call('delivery-events', sesEvent(mail.to === GONE ? 'Bounce' : 'Delivery', mail, at), at);
  }
};

const stopLinkOf = async (mail: SentMail | undefined): Promise<string> => {
  const { headers } = await PostalMime.parse(mail?.raw ?? '');
  const unsubscribe = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
  return /<(https:[^>]+)>/.exec(unsubscribe)?.[1] ?? '';
};

const states = (deliveries: readonly Delivery[]) => deliveries.map(({ state }) => state.status).sort();

/**
 * Two weeks of the built functions, from the hour of the schedule to the mails, with a stop and a bounce between
 * them. What was seen on the way, for the tests to judge.
 */
export const tellTwoWeeks = async (world: World) => {
  const { cloud, google, sheet, mailing, store } = world;
  const reader = { trackerId: TRACKER, name: null };
  await mailing.recipients.add({ ...reader, email: BUREAU, audience: 'bureau', languages: ['ar'] });
  await mailing.recipients.add({ ...reader, email: OFFICE, audience: 'secretariat', languages: ['fr'] });
  await mailing.recipients.add({ ...reader, email: GONE, audience: 'bureau', languages: ['ar'] });

  const first = await monday(world, '2026-11-30');
  const firstMails = await cloud.mails();
  await tell(world, firstMails, '2026-11-30T08:05:00Z');

  // The first hour finds what we wrote into the sheet ourselves; the second finds it as it was.
  await readAgain(world, '2026-11-30T09:00:00Z');
  const before = google.seen.length;
  await readAgain(world, '2026-11-30T10:00:00Z');
  const unmoved = google.seen.slice(before).map(({ path }) => path);

  const beforeStop = (await cloud.mails()).length;
  const link = await stopLinkOf(firstMails.find(({ to }) => to === OFFICE));
  const opened = await world.call('unsubscribe', urlEvent('GET', link), '2026-11-30T10:10:00Z');
  const afterOpening = await mailing.recipients.byAddress(TRACKER, OFFICE);
  const pressed = await world.call('unsubscribe', urlEvent('POST', link), '2026-11-30T10:10:10Z');
  const forged = await world.call(
    'unsubscribe',
    urlEvent('POST', `${link.slice(0, -4)}AAAA`),
    '2026-11-30T10:10:20Z',
  );
  const stopMails = (await cloud.mails()).slice(beforeStop);
  const concerns = await world.call(
    'watchdog',
    world.handedOver('watchdog', '2026-11-30T10:30:00Z'),
    '2026-11-30T10:30:01Z',
  );
  const firstLog = await world.printed();

  await world.coolDown();
  sheet.tabs[0]?.cells[1]?.splice(2, 1, text('تم'));
  sheet.version += 1;
  const beforeSecond = (await cloud.mails()).length;
  const second = await monday(world, '2026-12-07');
  const secondMails = (await cloud.mails()).slice(beforeSecond);
  await tell(world, secondMails, '2026-12-07T08:05:00Z');
  const secondConcerns = await world.call(
    'watchdog',
    world.handedOver('watchdog', '2026-12-07T10:30:00Z'),
    '2026-12-07T10:30:01Z',
  );
  const editions = await mailing.editions.of(TRACKER);
  return {
    first: { ...first, mails: firstMails, unmoved, concerns },
    stop: { opened, afterOpening, pressed, forged, mails: stopMails },
    second: { ...second, mails: secondMails, concerns: secondConcerns },
    editions: await Promise.all(
      editions.map(async ({ id, number }) => ({
        id,
        number,
        states: states(await mailing.deliveries.of(id)),
      })),
    ),
    recipients: await mailing.recipients.of(TRACKER),
    commitments: await store.commitments.all(TRACKER),
    archived: await cloud.archived(),
    written: sheet.tabs.map(({ properties }) => properties.title),
    log: firstLog + (await world.printed()),
    disagreements: google.disagreements,
  };
};
export type TwoWeeks = Awaited<ReturnType<typeof tellTwoWeeks>>;
