import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/delivery-events/handler.ts';
import { claim, recordOutcome } from '../../../shared/model/delivery-steps.ts';
import { planDeliveries } from '../../../functions/edition/plan.ts';
import { editionOf, EDITION_ID, NOW } from '../../hostile/mailing.ts';
import { sesEvent } from '../../hostile/ses-events.ts';
import { withReader } from '../../hostile/stopping.ts';

const LATER = '2026-11-23T09:00:00.000Z';
const ADDRESS = 'lahcen@reader.example';

let set: Awaited<ReturnType<typeof withReader>>;
let deliveryId: string;
beforeEach(async () => {
  set = await withReader();
  const { edition } = await set.mailing.editions.put(editionOf());
  const [delivery] = planDeliveries(edition, [set.recipient], NOW);
  if (!delivery) throw new Error('one delivery');
  deliveryId = delivery.id;
  await set.mailing.deliveries.plan([delivery]);
  await step(claim('t', NOW));
});

const job = () => ({ editionId: EDITION_ID, deliveryId });
const step = (by: Parameters<typeof set.mailing.deliveries.step>[1]) =>
  set.mailing.deliveries.step(job(), by);
const sent = () => step(recordOutcome('t', { kind: 'accepted', messageId: 'm1' }, 0, NOW));
const doubtful = () => step(recordOutcome('t', { kind: 'unknown', cause: 'ses.timeout' }, 0, NOW));

const event = (eventType: string, detail: object = {}, tags: Readonly<Record<string, string>> = {}) => {
  const ours = { edition: EDITION_ID.replace('.', '_'), delivery: deliveryId };
  const mail = { messageId: 'm1', to: ADDRESS, tags: { ...ours, ...tags } };
  return sesEvent(eventType, mail, LATER, detail);
};
const ofNotice = (eventType: string, notice: string) =>
  sesEvent(eventType, { messageId: 'n1', to: ADDRESS, tags: { notice } }, LATER);
const bounce = (bounceType: string) =>
  event('Bounce', {
    bounce: { bounceType, timestamp: LATER, bouncedRecipients: [{ emailAddress: ADDRESS }] },
  });
const complaint = (complaintFeedbackType: string) =>
  event('Complaint', {
    complaint: { timestamp: LATER, complaintFeedbackType, complainedRecipients: [{ emailAddress: ADDRESS }] },
  });
const delivery = () => event('Delivery', { delivery: { timestamp: LATER } });

const take = (...events: readonly unknown[]) => {
  const handler = createHandler(async () => set.services);
  return events.reduce<Promise<unknown>>(
    async (before, each) => (await before, handler(each, {})),
    Promise.resolve(),
  );
};
const state = async () => (await set.mailing.deliveries.get(job()))?.state;
const reader = async () => (await set.now())?.state;

describe('what SES reports of a mail', () => {
  it.each(['Send', 'Delivery'])('settles one that was doubtful: %s', async (type) => {
    await doubtful();
    await take(type === 'Send' ? event('Send') : delivery());
    expect(await state()).toEqual({
      status: type === 'Send' ? 'sent' : 'delivered',
      at: LATER,
      messageId: 'm1',
    });
  });

  it('settles one whose sender was killed before it could say anything', async () => {
    await take(event('Send'));
    expect(await state()).toMatchObject({ status: 'sent', messageId: 'm1' });
  });

  it('moves a delivery on and never back, in whatever order and however often it comes', async () => {
    await sent();
    await take(delivery(), event('Send'), delivery());
    expect(await state()).toMatchObject({ status: 'delivered' });
    await take(complaint('abuse'), delivery(), bounce('Transient'));
    expect(await state()).toMatchObject({ status: 'complained' });
    expect((await set.mailing.deliveries.get(job()))?.trail.map(({ status }) => status)).toEqual([
      'planned',
      'claimed',
      'sent',
      'delivered',
    ]);
  });

  it('says that a mail taken was then refused for what it held', async () => {
    await sent();
    await take(event('Reject', { reject: { reason: 'Bad content' } }));
    expect(await state()).toMatchObject({ status: 'failed', cause: 'ses.rejected' });
  });

  it('stops mail to an address that bounces for good, and tells ops once', async () => {
    await sent();
    await take(bounce('Permanent'), bounce('Permanent'));
    expect(await state()).toMatchObject({ status: 'bounced', permanent: true });
    expect(await reader()).toEqual({ kind: 'suppressed', at: LATER, cause: 'bounce' });
    expect(await set.mailing.suppressions.of(ADDRESS.toUpperCase())).toMatchObject({ cause: 'bounce' });
    expect(set.sent.map(({ to }) => to)).toEqual(['ops@nashra.example']);
  });

  it('does not stop it for a bounce that passes', async () => {
    await sent();
    await take(bounce('Transient'), bounce('Undetermined'));
    expect(await state()).toMatchObject({ status: 'bounced', permanent: false });
    expect(await reader()).toEqual({ kind: 'active' });
  });

  it('stops it for a complaint, but not for a report that the mail is no spam', async () => {
    await sent();
    await take(complaint('not-spam'));
    expect(await reader()).toEqual({ kind: 'active' });
    await take(complaint('abuse'));
    expect(await reader()).toMatchObject({ kind: 'suppressed', cause: 'complaint' });
  });

  it('does not stop again, by an event that comes again, whom a person has put back since', async () => {
    await sent();
    await take(bounce('Permanent'));
    await set.mailing.suppressions.lift(ADDRESS, '2026-11-24T08:00:00.000Z');
    await set.mailing.recipients.change('main', set.recipient.id, (now) => ({
      ...now,
      state: { kind: 'active' },
    }));
    await take(bounce('Permanent'));
    expect(await reader()).toEqual({ kind: 'active' });
    expect(await set.mailing.suppressions.of(ADDRESS)).toBeNull();
  });

  it('settles a notice that nobody knew the fate of, and no other', async () => {
    const { notices } = set.mailing;
    await notices.claim('stop-1', NOW, null);
    await take(ofNotice('Send', 'stop-1'));
    expect(await notices.get('stop-1')).toEqual({ status: 'sent', at: LATER, cause: null });
    await take(ofNotice('Reject', 'stop-1'));
    expect(await notices.get('stop-1')).toMatchObject({ status: 'sent' });
    expect(await set.mailing.strays.all()).toEqual([]);
  });

  it('suppresses an address whose owner is no longer on a list, or was never, and tells nobody', async () => {
    await sent();
    await set.mailing.recipients.erase('main', ADDRESS, NOW);
    await take(bounce('Permanent'));
    expect(await state()).toMatchObject({ status: 'bounced', permanent: true });
    expect(await set.mailing.suppressions.of(ADDRESS)).toMatchObject({ cause: 'bounce' });
    expect(await reader()).toMatchObject({ kind: 'erased' });
    expect(set.sent).toEqual([]);
  });

  it('stops mail to an address on every list of the stage, under each of its spellings', async () => {
    const [main] = set.services.stage.trackers;
    if (!main) throw new Error('one tracker');
    const trackers = [main, { ...main, id: 'second' }];
    const { recipient } = await set.mailing.recipients.add({
      ...set.recipient,
      trackerId: 'second',
      email: 'Lahcen@Reader.Example',
      languages: ['fr'],
    });
    set = { ...set, services: { ...set.services, stage: { ...set.services.stage, trackers } } };
    await sent();
    await take(complaint('abuse'));
    expect(await reader()).toMatchObject({ kind: 'suppressed' });
    expect((await set.mailing.recipients.get('second', recipient.id))?.state).toMatchObject({
      kind: 'suppressed',
      cause: 'complaint',
    });
    expect(set.sent).toHaveLength(2);
  });

  it('ends as bounced for good where a passing bounce came first, and as complained after that', async () => {
    await sent();
    await take(bounce('Transient'), bounce('Permanent'), bounce('Transient'), delivery());
    expect(await state()).toMatchObject({ status: 'bounced', permanent: true });
    await take(complaint('abuse'));
    expect(await state()).toMatchObject({ status: 'complained' });
  });

  it('keeps an event of a mail it does not know, once, without its address', async () => {
    const unknown = event('Delivery', {}, { edition: 'main_2020-W01' });
    await take(unknown, unknown, { id: 'e2', detail: { eventType: 'Tomorrow' } }, { id: 'e3' });
    const strays = await set.mailing.strays.all();
    expect(strays.map(({ id, type }) => [id, type])).toEqual([
      ['Delivery-m1', 'Delivery'],
      ['e2', 'Tomorrow'],
      ['e3', 'unknown'],
    ]);
    expect(JSON.stringify(strays)).not.toContain('lahcen');
  });
});
