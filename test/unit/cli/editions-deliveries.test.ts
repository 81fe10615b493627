import { beforeEach, describe, expect, it } from 'vitest';
import { addressedDeliveries, listDeliveries, listStrays } from '../../../infra/cli/deliveries.ts';
import { sendAgain, settleDelivery } from '../../../infra/cli/settling.ts';
import { holdEdition, listEditions, releaseEdition, showEdition } from '../../../infra/cli/editions.ts';
import type { MailingContext } from '../../../infra/cli/mailing-context.ts';
import { claim, recordOutcome, withhold, witness } from '../../../shared/model/delivery-steps.ts';
import type { DeliverJob } from '../../../shared/model/jobs.ts';
import { clockAt } from '../../../shared/runtime/clock.ts';
import { makeEdition } from '../../../functions/edition/make-edition.ts';
import { planDeliveries } from '../../../functions/edition/plan.ts';
import { editionServices, JOB, seedTracker } from '../../hostile/editing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { EDITION_ID, editionOf, NOW } from '../../hostile/mailing.ts';
import { virtualQueue } from '../../hostile/queue.ts';
import { createMailing } from '../../../shared/store/mailing.ts';

let context: MailingContext & { readonly deliverQueue: ReturnType<typeof virtualQueue<DeliverJob>> };
let ids: string[];
beforeEach(async () => {
  const mailing = createMailing(memoryTable());
  const deliverQueue = virtualQueue<DeliverJob>();
  context = { mailing, trackerId: 'main', clock: clockAt(NOW), deliverQueue, by: 'Amina' };
  const recipients = [];
  for (const email of ['b@x.ma', 'a@x.ma'])
    recipients.push(
      (
        await mailing.recipients.add({
          trackerId: 'main',
          email,
          name: null,
          audience: 'bureau',
          languages: ['ar'],
        })
      ).recipient,
    );
  const { edition } = await mailing.editions.put(editionOf());
  await mailing.deliveries.plan(planDeliveries(edition, recipients, NOW));
  ids = (await addressedDeliveries(mailing, edition)).map(({ delivery }) => delivery.id);
});

const job = () => ({ editionId: EDITION_ID, deliveryId: ids[0] ?? '' });
const makeUnknown = async () => {
  await context.mailing.deliveries.step(job(), claim('t', NOW));
  await context.mailing.deliveries.step(
    job(),
    recordOutcome('t', { kind: 'unknown', cause: 'ses.timeout' }, 0, NOW),
  );
};

describe('deliveries', () => {
  it('are listed with whose they are, in the order of address', async () => {
    const { lines, json } = await listDeliveries(context, null, null);
    expect(json.map(({ email }) => email)).toEqual(['a@x.ma', 'b@x.ma']);
    expect(lines[0]).toBe(`Edition ${EDITION_ID}: 2 of 2 deliveries.`);
    expect(lines[1]).toMatch(/planned +bureau +ar +a@x\.ma/);
  });

  it('are shown by status, since the doubtful ones are what a person looks for', async () => {
    await makeUnknown();
    const { lines } = await listDeliveries(context, '2026-W48', 'unknown');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('ses.timeout');
  });

  it('are settled by a named person with a reason, and sent again only when that person says so', async () => {
    await makeUnknown();
    const id = ids[0] ?? '';
    expect(await settleDelivery(context, id, 'again', 'she has not got it')).toMatchObject({
      status: 0,
      json: { state: { status: 'planned' }, settled: { by: 'Amina', reason: 'she has not got it', at: NOW } },
    });
    expect(context.deliverQueue.size()).toBe(1);
    expect(await settleDelivery(context, id, 'again', 'twice')).toMatchObject({ status: 1 });
    expect(context.deliverQueue.size()).toBe(1);
  });

  it('are settled as arrived without being sent', async () => {
    await makeUnknown();
    const answer = await settleDelivery(context, ids[0] ?? '', 'delivered', 'he has it');
    expect(answer.json.state).toEqual({ status: 'delivered', at: NOW, messageId: null });
    expect(context.deliverQueue.size()).toBe(0);
  });

  it('are sent again all at once after the mend, but none that is doubtful or that a person gave up', async () => {
    const [one = '', two = ''] = ids;
    const { deliveries, recipients } = context.mailing;
    const paused = recordOutcome('t', { kind: 'refused-for-good', cause: 'account.paused' }, 0, NOW);
    await deliveries.step(job(), claim('t', NOW));
    await deliveries.step(job(), paused);
    await deliveries.step({ editionId: EDITION_ID, deliveryId: two }, withhold('delivery-off', NOW));
    expect((await sendAgain(context, null, 'account.paused', 'SES let us again')).lines).toEqual([
      '1 of edition main.2026-W48 are on their way again.',
    ]);
    expect(context.deliverQueue.size()).toBe(1);
    expect((await sendAgain(context, '2026-W48', null, 'switched on')).json.map(({ id }) => id)).toEqual([
      two,
    ]);
    await settleDelivery(context, one, 'failed', 'he has left');
    await settleDelivery(context, two, 'failed', 'she has left');
    expect((await sendAgain(context, null, null, 'x')).json).toEqual([]);
    expect(await recipients.of('main')).toHaveLength(2);
  });

  it('tell a bounce for good from one that passes, and who settled what', async () => {
    await makeUnknown();
    await settleDelivery(context, ids[0] ?? '', 'delivered', 'he has it');
    const other = { editionId: EDITION_ID, deliveryId: ids[1] ?? '' };
    await context.mailing.deliveries.step(
      other,
      witness({ kind: 'bounced', messageId: 'm', at: NOW, permanent: false }),
    );
    const { lines } = await listDeliveries(context, null, null);
    expect(lines[1]).toMatch(/delivered .* Amina: he has it$/);
    expect(lines[2]).toMatch(/bounced .* for now$/);
  });

  it('are told of where SES speaks of one that no ledger knows', async () => {
    expect((await listStrays(context)).lines).toEqual([
      "Each of SES's events belongs to a delivery or a notice.",
    ]);
    const tags = { edition: 'main_2020-W01', delivery: 'd' };
    await context.mailing.strays.keep({ id: 'e1', type: 'Bounce', messageId: 'm', at: NOW, tags });
    expect((await listDeliveries(context, null, null)).lines.at(-1)).toMatch(
      /^1 of SES's events .* no delivery/,
    );
    expect((await listStrays(context)).lines).toEqual([
      `${NOW}  Bounce  m  edition main_2020-W01, delivery d`,
    ]);
  });

  it('are looked for by id in vain with one line', async () => {
    await expect(settleDelivery(context, 'nope', 'failed', 'x')).rejects.toThrow(
      'There is no delivery nope.',
    );
  });
});

describe('editions', () => {
  it('are listed and shown with how their deliveries stand', async () => {
    await makeUnknown();
    const { lines } = await listEditions(context);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^main\.2026-W48 {2}no\. 1 .* 1 (unknown|planned), 1 (planned|unknown)$/);
    expect((await showEdition(context, null)).json.edition.id).toBe(EDITION_ID);
    await expect(showEdition(context, '2020-W01')).rejects.toThrow('There is no edition 2020-W01.');
  });

  it('are held and released, and a release puts what is still to be sent into the queue', async () => {
    await holdEdition(context, '2026-W48');
    expect((await context.mailing.editions.get(EDITION_ID))?.hold?.cause).toBe('operator');
    const released = await releaseEdition(context, EDITION_ID);
    expect(released.json).toEqual({ enqueued: 2 });
    expect(await context.mailing.editions.get(EDITION_ID)).toMatchObject({
      hold: null,
      release: { by: 'Amina', at: NOW },
    });
  });

  it('are held before they are made', async () => {
    const table = memoryTable();
    await seedTracker(table, '2026-11-20T10:00:00.000Z', 1);
    const { mailing, services } = editionServices(table);
    const ahead = { ...context, mailing };
    await holdEdition(ahead, '2026-W48');
    const willBeHeld = 'main.2026-W48 is not made yet, and will be held.';
    expect((await listEditions(ahead)).lines).toEqual(['No editions yet.', willBeHeld]);
    expect((await makeEdition(JOB, services)).edition.hold?.cause).toBe('operator');
    expect((await listEditions(ahead)).lines).not.toContain(willBeHeld);
    await releaseEdition(ahead, '2026-W48');
    expect((await makeEdition(JOB, services)).edition.hold).toBeNull();
    expect(await mailing.editions.holdAhead('main', '2026-W48')).toBeNull();
  });

  it('are named by their week, and by nothing else', async () => {
    await expect(holdEdition(context, 'next')).rejects.toThrow(/name it by its week, such as 2026-W48/);
  });
});
