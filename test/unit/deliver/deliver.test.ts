import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/model/delivery.ts';
import { settle, withhold } from '../../../shared/model/delivery-steps.ts';
import type { DeliverJob } from '../../../shared/model/jobs.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import type { Edition } from '../../../shared/model/edition.ts';
import { editionsAtHand } from '../../../functions/deliver/editions-at-hand.ts';
import { createHandler } from '../../../functions/deliver/handler.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { EDITION_ID, NOW, planned } from '../../hostile/mailing.ts';
import { virtualQueue } from '../../hostile/queue.ts';
import { type Fault, type HostileSes, startHostileSes } from '../../hostile/ses.ts';

let ses: HostileSes;
let fault: (address: string, nth: number) => Fault;
beforeEach(async () => {
  fault = () => ({ kind: 'accept' });
  ses = await startHostileSes((address, nth) => fault(address, nth));
});
afterEach(() => ses.close());

const sendAll = async (
  options: { recipients?: number; stage?: Partial<Stage>; edition?: Partial<Edition> } = {},
) => {
  const made = await planned({
    table: memoryTable(),
    endpoint: ses.endpoint,
    recipients: options.recipients ?? 1,
    answerMs: 400,
    ...(options.stage ? { stage: options.stage } : {}),
    ...(options.edition ? { edition: options.edition } : {}),
  });
  await made.enqueueAll();
  const handler = createHandler(async () => made.services);
  await made.queue.drain(handler);
  const ledger = () => made.mailing.deliveries.of(EDITION_ID);
  return { ...made, handler, ledger };
};

const statuses = (deliveries: readonly Delivery[]) => deliveries.map(({ state }) => state.status);

describe('delivering one mail', () => {
  it('sends it once and records when SES took it, and as what', async () => {
    const { ledger } = await sendAll();
    expect(ses.taken).toHaveLength(1);
    const [delivery] = await ledger();
    expect(delivery?.state).toEqual({ status: 'sent', at: NOW, messageId: 'm000001' });
    expect(delivery?.trail.map(({ status }) => status)).toEqual(['planned', 'claimed']);
  });

  it('does nothing more when its job comes again', async () => {
    const { enqueueAll, queue, handler } = await sendAll({ recipients: 3 });
    await enqueueAll();
    await queue.drain(handler);
    expect(ses.taken).toHaveLength(3);
  });

  it('sends once where several workers have the same job at the same moment', async () => {
    const made = await planned({ table: memoryTable(), endpoint: ses.endpoint, recipients: 4 });
    const handler = createHandler(async () => made.services);
    // Twenty jobs, five for each mail, at once.
    const jobs = virtualQueue<DeliverJob>(20);
    for (const { id } of await made.mailing.deliveries.of(EDITION_ID))
      await jobs.send(Array.from({ length: 5 }, () => ({ job: { editionId: EDITION_ID, deliveryId: id } })));
    await jobs.drain(handler);
    expect(ses.requests()).toBe(4);
    expect(statuses(await made.mailing.deliveries.of(EDITION_ID))).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('is doubtful while a job that comes again finds it being sent, and sent once its sender has the answer', async () => {
    const seen: string[] = [];
    const slow = await startHostileSes(undefined, {
      async onTaken() {
        await handler({ Records: [{ messageId: '1', body: JSON.stringify(job) }] }, {});
        seen.push((await made.mailing.deliveries.get(job))?.state.status ?? '');
      },
    });
    const made = await planned({ table: memoryTable(), endpoint: slow.endpoint, recipients: 1 });
    const handler = createHandler(async () => made.services) as (
      event: unknown,
      context: unknown,
    ) => Promise<unknown>;
    const [delivery] = await made.mailing.deliveries.of(EDITION_ID);
    const job = { editionId: EDITION_ID, deliveryId: delivery?.id ?? '' };
    await made.enqueueAll();
    await made.queue.drain(createHandler(async () => made.services));
    await slow.close();
    expect(seen).toEqual(['unknown']);
    expect(slow.taken).toHaveLength(1);
    expect((await made.mailing.deliveries.get(job))?.state).toMatchObject({ status: 'sent' });
  });

  it('tries again after a throttling, and then sends once', async () => {
    fault = (_address, nth) =>
      nth <= 2 ? { kind: 'refuse', name: 'Throttling', status: 400 } : { kind: 'accept' };
    const { ledger } = await sendAll();
    const [delivery] = await ledger();
    expect(delivery).toMatchObject({ refusals: 2, state: { status: 'sent' } });
    expect(ses.taken).toHaveLength(1);
    expect(ses.requests()).toBe(3);
  });

  it('gives up on a throttling that never ends, and says so', async () => {
    fault = () => ({ kind: 'refuse', name: 'Throttling', status: 400 });
    const { ledger } = await sendAll();
    expect((await ledger())[0]?.state).toMatchObject({ status: 'failed', cause: 'throttled' });
    expect(ses.requests()).toBe(13);
  });

  it('does not try a rejected message again', async () => {
    fault = () => ({ kind: 'refuse', name: 'MessageRejected', status: 400 });
    const { ledger } = await sendAll();
    expect((await ledger())[0]?.state).toMatchObject({ status: 'failed', cause: 'message.rejected' });
    expect(ses.requests()).toBe(1);
  });

  it.each<[string, Fault, string]>([
    ['a dropped answer', { kind: 'drop-answer' }, 'ses.connection-lost'],
    ['no answer', { kind: 'hang', taken: true }, 'ses.timeout'],
    ['a 500', { kind: 'refuse', name: 'InternalFailure', status: 500 }, 'ses.500'],
  ])('leaves it unknown after %s, and never sends it again by itself', async (_what, first, cause) => {
    fault = () => first;
    const { ledger, enqueueAll, queue, handler } = await sendAll();
    expect((await ledger())[0]?.state).toMatchObject({ status: 'unknown', cause });
    fault = () => ({ kind: 'accept' });
    await enqueueAll();
    await queue.drain(handler);
    expect(ses.requests()).toBe(1);
  });
});

describe('what must not go out does not', () => {
  it.each<[string, Partial<Stage>, string]>([
    ['delivery is off', { delivery: { kind: 'off' } }, 'delivery-off'],
    [
      'the address is not on the list',
      { delivery: { kind: 'allowlist', addresses: ['x@y.example'] } },
      'not-on-allowlist',
    ],
  ])('withheld when %s', async (_what, stage, cause) => {
    const { ledger } = await sendAll({ stage });
    expect((await ledger())[0]?.state).toMatchObject({ status: 'withheld', cause });
    expect(ses.requests()).toBe(0);
  });

  it('goes out to an address of the allowlist whatever its case', async () => {
    await sendAll({ stage: { delivery: { kind: 'allowlist', addresses: ['R00001@Reader.Example'] } } });
    expect(ses.taken).toHaveLength(1);
  });

  it('stays planned while the edition is held', async () => {
    const { ledger } = await sendAll({ edition: { hold: { cause: 'operator', at: NOW } } });
    expect(statuses(await ledger())).toEqual(['planned']);
    expect(ses.requests()).toBe(0);
  });

  it('goes to previewers alone while the edition waits for its hour', async () => {
    const { ledger } = await sendAll({
      recipients: 3,
      stage: { previewers: ['R00002@reader.example'] },
      edition: { hold: { cause: 'preview', at: NOW } },
    });
    expect(ses.taken.map(({ to }) => to)).toEqual(['r00002@reader.example']);
    expect(statuses(await ledger()).sort()).toEqual(['planned', 'planned', 'sent']);
  });

  it('feels a hold within seconds, and a release at once', async () => {
    let nowMs = 0;
    const { editions } = (await planned({ table: memoryTable(), endpoint: ses.endpoint, recipients: 1 }))
      .mailing;
    const atHand = editionsAtHand(editions, () => nowMs);
    await atHand.get(EDITION_ID);
    await editions.change(EDITION_ID, (now) => ({ ...now, hold: { cause: 'operator', at: NOW } }));
    expect((await atHand.get(EDITION_ID))?.hold).toBeNull();
    nowMs = 3_000;
    expect((await atHand.get(EDITION_ID))?.hold?.cause).toBe('operator');
    await editions.change(EDITION_ID, (now) => ({ ...now, hold: null }));
    expect((await atHand.get(EDITION_ID))?.hold).toBeNull();
  });

  it('holds an edition that has become more than three days late, unless a person released it', async () => {
    const scheduledAt = '2026-11-20T07:59:59.000Z';
    const { ledger, mailing } = await sendAll({ edition: { scheduledAt } });
    expect(statuses(await ledger())).toEqual(['planned']);
    expect((await mailing.editions.get(EDITION_ID))?.hold).toEqual({ cause: 'late', at: NOW });
    await sendAll({ edition: { scheduledAt, release: { by: 'Amina', at: NOW } } });
    expect(ses.taken).toHaveLength(1);
  });

  it('goes out late by one person’s word for one mail, and the edition stays as it is', async () => {
    const scheduledAt = '2026-11-19T08:00:00.000Z';
    const made = await planned({
      table: memoryTable(),
      endpoint: ses.endpoint,
      recipients: 1,
      edition: { scheduledAt },
    });
    const [delivery] = await made.mailing.deliveries.of(EDITION_ID);
    const job = { editionId: EDITION_ID, deliveryId: delivery?.id ?? '' };
    await made.mailing.deliveries.step(job, withhold('delivery-off', NOW));
    await made.mailing.deliveries.step(job, settle('again', 'Amina', 'switched on', NOW));
    await made.queue.send([{ job }]);
    await made.queue.drain(createHandler(async () => made.services));
    expect(ses.taken).toHaveLength(1);
    expect((await made.mailing.editions.get(EDITION_ID))?.hold).toBeNull();
  });

  it.each([
    ['reads as the other side', { audience: 'secretariat' as const }],
    ['reads in another language', { languages: ['fr' as const] }],
  ])('is withheld from whoever %s since it was planned', async (_who, change) => {
    const made = await planned({ table: memoryTable(), endpoint: ses.endpoint, recipients: 1 });
    await made.mailing.recipients.change('main', made.recipients[0]?.id ?? '', (now) => ({
      ...now,
      ...change,
    }));
    await made.enqueueAll();
    await made.queue.drain(createHandler(async () => made.services));
    const [delivery] = await made.mailing.deliveries.of(EDITION_ID);
    expect(delivery?.state).toMatchObject({ status: 'withheld', cause: 'recipient-changed' });
    expect(ses.requests()).toBe(0);
  });

  it('does not take one address of the allowlist for another with a tag', async () => {
    await sendAll({
      stage: { delivery: { kind: 'allowlist', addresses: ['r00001+digest@reader.example'] } },
    });
    expect(ses.requests()).toBe(0);
  });

  it('is withheld from whoever stopped it, was suppressed or was erased after it was planned', async () => {
    const made = await planned({ table: memoryTable(), endpoint: ses.endpoint, recipients: 3 });
    const [one, other, erased] = made.recipients;
    if (!one || !other || !erased) throw new Error('three recipients');
    await made.mailing.recipients.erase('main', erased.email ?? '', NOW);
    await made.mailing.recipients.change('main', one.id, (now) => ({
      ...now,
      state: { kind: 'stopped', at: NOW, by: 'link' },
    }));
    await made.mailing.recipients.change('main', other.id, (now) => ({
      ...now,
      state: { kind: 'suppressed', at: NOW, cause: 'bounce' },
    }));
    await made.enqueueAll();
    await made.queue.drain(createHandler(async () => made.services));
    expect(statuses(await made.mailing.deliveries.of(EDITION_ID))).toEqual([
      'withheld',
      'withheld',
      'withheld',
    ]);
    expect(ses.requests()).toBe(0);
  });
});
