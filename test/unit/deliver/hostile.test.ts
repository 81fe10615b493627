import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/deliver/handler.ts';
import { witness } from '../../../shared/model/delivery-steps.ts';
import { EDITION_ID, NOW, planned } from '../../hostile/mailing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { type Fault, startHostileSes } from '../../hostile/ses.ts';

const RECIPIENTS = 40;
const ACCEPT: Fault = { kind: 'accept' };
const refuse = (name: string, status = 400, message = name): Fault => ({
  kind: 'refuse',
  name,
  status,
  message,
});

/** Each way in which one request may go wrong at once, and what the ledger must then say. */
const FAULTS: readonly (readonly [string, Fault, 'sent' | 'failed' | 'unknown'])[] = [
  ['accepted', ACCEPT, 'sent'],
  ['rate exceeded', refuse('Throttling'), 'sent'],
  ['daily quota', refuse('Throttling', 400, 'Daily message quota exceeded.'), 'sent'],
  ['a refusal without a name', refuse('Surprise'), 'sent'],
  ['message rejected', refuse('MessageRejected'), 'failed'],
  ['account paused', refuse('AccountSendingPausedException'), 'failed'],
  ['taken, answer dropped', { kind: 'drop-answer' }, 'unknown'],
  ['connection dropped', { kind: 'drop' }, 'unknown'],
  ['server error', refuse('InternalFailure', 500), 'unknown'],
  ['taken, answer garbled', { kind: 'garble', status: 200, taken: true }, 'unknown'],
];

const positionOf = (address: string) => Number(address.slice(1, 6)) - 1;

/** Sends an edition to all, hands every job over a second time, and counts what recipients and ledger have. */
const send = async (
  faultFor: (address: string, nth: number) => Fault,
  options: { answerMs?: number; batchSize?: number } = {},
) => {
  const ses = await startHostileSes(faultFor);
  const made = await planned({
    table: memoryTable(),
    endpoint: ses.endpoint,
    recipients: RECIPIENTS,
    ...options,
  });
  const handler = createHandler(async () => made.services);
  for (let time = 1; time <= 2; time += 1) {
    await made.enqueueAll();
    await made.queue.drain(handler);
  }
  const ledger = await made.mailing.deliveries.of(EDITION_ID);
  const emails = new Map(made.recipients.map(({ id, email }) => [id, email ?? '']));
  const told = ledger.map(({ recipientId, state }) => {
    const address = emails.get(recipientId) ?? '';
    const got = ses.taken.filter(({ to }) => to === address).length;
    const honest =
      state.status === 'sent'
        ? got === 1
        : state.status === 'failed'
          ? got === 0
          : state.status === 'unknown';
    return { address, status: state.status, got, honest };
  });
  await ses.close();
  return { told, taken: ses.taken, made };
};

const count = (told: Awaited<ReturnType<typeof send>>['told']) => ({
  mails: told.length,
  sent: told.filter(({ status }) => status === 'sent').length,
  failed: told.filter(({ status }) => status === 'failed').length,
  unknown: told.filter(({ status }) => status === 'unknown').length,
  gotTwo: told.filter(({ got }) => got > 1).length,
  forgotten: told.filter(({ honest }) => !honest).length,
});

const print = (what: string, counts: object) =>
  process.stdout.write(`${what}: ${JSON.stringify(counts).replace(/[{}"]/g, '').replace(/,/g, ', ')}\n`);

describe('40 recipients against an SES that misbehaves', () => {
  it('each fault strikes each position once: nobody gets two, nobody is forgotten, each doubtful one is listed', async () => {
    const all: Awaited<ReturnType<typeof send>>['told'] = [];
    for (let run = 0; run < FAULTS.length; run += 1) {
      const faultAt = (address: string) => FAULTS[(positionOf(address) + run) % FAULTS.length] ?? FAULTS[0];
      const { told } = await send((to, nth) => (nth === 1 ? (faultAt(to)?.[1] ?? ACCEPT) : ACCEPT));
      for (const { address, status } of told) expect(status).toBe(faultAt(address)?.[2]);
      all.push(...told);
    }
    const counts = count(all);
    print(`${FAULTS.length} outcomes at ${RECIPIENTS} positions`, counts);
    expect(counts).toEqual({ mails: 400, sent: 160, failed: 80, unknown: 160, gotTwo: 0, forgotten: 0 });
  });

  it.each([true, false])('no answer ever comes, and the mail is out: %s', async (taken) => {
    const { told } = await send(() => ({ kind: 'hang', taken }), { answerMs: 300, batchSize: RECIPIENTS });
    const counts = count(told);
    print(`no answer at ${RECIPIENTS} positions`, counts);
    expect(counts).toEqual({ mails: 40, sent: 0, failed: 0, unknown: 40, gotTwo: 0, forgotten: 0 });
  });

  it('any fault may follow any other, and the promise still holds', async () => {
    const all: Awaited<ReturnType<typeof send>>['told'] = [];
    for (let seed = 1; seed <= 8; seed += 1) {
      const { told, made } = await send((to, nth) => {
        const drawn = createHash('sha256').update(`${seed} ${to} ${nth}`).digest().readUInt16BE() / 65_536;
        return FAULTS[Math.floor(drawn * FAULTS.length)]?.[1] ?? ACCEPT;
      });
      expect(made.queue.laidAside).toEqual([]);
      all.push(...told);
    }
    const counts = count(all);
    print('faults drawn for every request', counts);
    expect(counts).toMatchObject({ mails: 320, gotTwo: 0, forgotten: 0 });
    expect(counts.sent + counts.failed + counts.unknown).toBe(320);
  });

  it.each([
    ['never', 0, 'unknown'],
    ['once', 1, 'delivered'],
    ['twice, and late', 2, 'delivered'],
  ])('events of mails whose answer was dropped come %s', async (_how, times, status) => {
    const { taken, made } = await send((_to, nth) => (nth === 1 ? { kind: 'drop-answer' } : ACCEPT));
    for (let time = 0; time < times; time += 1)
      for (const { tags, messageId } of taken)
        await made.mailing.deliveries.step(
          { editionId: EDITION_ID, deliveryId: tags['delivery'] ?? '' },
          witness({ kind: 'delivered', messageId, at: NOW }),
        );
    const ledger = await made.mailing.deliveries.of(EDITION_ID);
    expect([...new Set(ledger.map(({ state }) => state.status))]).toEqual([status]);
    expect(taken).toHaveLength(RECIPIENTS);
  });
});
