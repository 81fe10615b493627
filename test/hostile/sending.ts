import { createHandler } from '../../functions/deliver/handler.ts';
import { EDITION_ID, planned } from './mailing.ts';
import { memoryTable } from './memory-table.ts';
import { type Fault, startHostileSes, type TakenMail } from './ses.ts';

export const RECIPIENTS = 40;
export const ACCEPT: Fault = { kind: 'accept' };
const refuse = (name: string, status = 400, message = name): Fault => ({
  kind: 'refuse',
  name,
  status,
  message,
});

/** Each way in which one request may go wrong at once, and what the ledger must then say. */
export const FAULTS: readonly (readonly [string, Fault, 'sent' | 'failed' | 'unknown'])[] = [
  ['accepted', ACCEPT, 'sent'],
  ['rate exceeded', refuse('Throttling'), 'sent'],
  ['daily quota', refuse('Throttling', 400, 'Daily message quota exceeded.'), 'sent'],
  ['a 429 of a proxy', { kind: 'garble', status: 429, taken: false }, 'sent'],
  ['credentials expired', refuse('ExpiredToken', 403), 'sent'],
  ['a refusal without a name', refuse('Surprise'), 'sent'],
  ['message rejected', refuse('MessageRejected'), 'failed'],
  ['account paused', refuse('AccountSendingPausedException'), 'failed'],
  ['MAIL FROM not verified', refuse('MailFromDomainNotVerifiedException'), 'failed'],
  ['recipient not verified', refuse('MessageRejected', 400, 'Email address is not verified.'), 'failed'],
  ['taken, answer dropped', { kind: 'drop-answer' }, 'unknown'],
  ['connection dropped', { kind: 'drop' }, 'unknown'],
  ['server error', refuse('InternalFailure', 500), 'unknown'],
  ['a 408, taken', { kind: 'garble', status: 408, taken: true }, 'unknown'],
  ['a 503 of a proxy, taken', { kind: 'garble', status: 503, taken: true }, 'unknown'],
  ['taken, answer garbled', { kind: 'garble', status: 200, taken: true }, 'unknown'],
];

export type Made = Awaited<ReturnType<typeof planned>>;

export const positionOf = (address: string) => Number(address.slice(1, 6)) - 1;

/** Whether the ledger may say this of a mail that so many of have arrived. */
const isHonest = (status: string, got: number): boolean => {
  if (status === 'sent' || status === 'delivered') return got === 1;
  return status === 'failed' ? got === 0 : status === 'unknown';
};

/** Sends an edition to all, hands every job over a second time, and counts what recipients and ledger have. */
export const send = async (
  faultFor: (address: string, nth: number) => Fault,
  options: { answerMs?: number; batchSize?: number } = {},
  onTaken: (mail: TakenMail, made: Made) => Promise<void> = async () => undefined,
) => {
  const ses = await startHostileSes(faultFor, { onTaken: async (mail) => onTaken(mail, made) });
  const made: Made = await planned({
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
  await ses.close();
  const emails = new Map(made.recipients.map(({ id, email }) => [id, email ?? '']));
  /** What the ledger says of each recipient beside what they got. */
  const tell = async () =>
    (await made.mailing.deliveries.of(EDITION_ID)).map(({ recipientId, state: { status } }) => {
      const address = emails.get(recipientId) ?? '';
      const got = ses.taken.filter(({ to }) => to === address).length;
      return { address, status, got, honest: isHonest(status, got) };
    });
  return { told: await tell(), tell, taken: ses.taken, made };
};

export const count = (told: Awaited<ReturnType<typeof send>>['told']) => ({
  mails: told.length,
  delivered: told.filter(({ status }) => status === 'delivered').length,
  sent: told.filter(({ status }) => status === 'sent').length,
  failed: told.filter(({ status }) => status === 'failed').length,
  unknown: told.filter(({ status }) => status === 'unknown').length,
  gotTwo: told.filter(({ got }) => got > 1).length,
  forgotten: told.filter(({ honest }) => !honest).length,
});

export const print = (what: string, counts: object) =>
  process.stdout.write(`${what}: ${JSON.stringify(counts).replace(/[{}"]/g, '').replace(/,/g, ', ')}\n`);

export type Told = Awaited<ReturnType<typeof send>>['told'];
