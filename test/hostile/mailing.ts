import type { Edition } from '../../shared/model/edition.ts';
import type { DeliverJob } from '../../shared/model/jobs.ts';
import type { Recipient } from '../../shared/model/recipient.ts';
import type { Stage } from '../../shared/model/stage.ts';
import { sesClient, sesMailer } from '../../shared/mail/ses.ts';
import { STOP_PLACEHOLDER } from '../../shared/mail/stop-placeholder.ts';
import { newStopKeys } from '../../shared/mail/stop.ts';
import { clockAt } from '../../shared/runtime/clock.ts';
import { silentLog } from '../../shared/runtime/log.ts';
import type { Archive } from '../../shared/store/archive.ts';
import { createMailing, type Mailing } from '../../shared/store/mailing.ts';
import type { Table } from '../../shared/store/table.ts';
import { createCopyReader } from '../../functions/deliver/copies.ts';
import type { DeliverServices } from '../../functions/deliver/deliver.ts';
import { planDeliveries } from '../../functions/edition/plan.ts';
import { virtualQueue } from './queue.ts';

export const NOW = '2026-11-23T08:00:00.000Z';
export const EDITION_ID = 'main.2026-W48';

const worded = (text: string) => ({ ar: text, fr: text, en: text });
const party = (text: string) => ({ name: worded(text), short: worded(text), aliases: [] });

/** A stage that lets everything out, with one invented tracker. */
export const stageOf = (change: Partial<Stage> = {}): Stage => ({
  name: 'test',
  zone: 'Africa/Casablanca',
  delivery: { kind: 'on' },
  sender: { name: worded('نشرة'), address: 'iltizam@nashra.example', replyTo: 'ops@nashra.example' },
  maxSendRate: 1000,
  maxLateDays: 3,
  opsAddress: 'ops@nashra.example',
  stopUrl: 'https://stop.nashra.example/',
  trackers: [
    {
      id: 'main',
      name: worded('مثال توضيحي'),
      source: { kind: 'workbook', path: 'tracker.xlsx' },
      union: party('النقابة'),
      administration: party('الإدارة'),
      sessionsPerYear: 2,
      disclose: [],
      fictional: true,
      audienceNames: {},
    },
  ],
  ...change,
});

export const memoryArchive = (): Archive & { readonly keys: () => string[] } => {
  const kept = new Map<string, Uint8Array>();
  return {
    keys: () => [...kept.keys()],
    async put(key, bytes) {
      kept.set(key, bytes);
    },
    async get(key) {
      return kept.get(key) ?? null;
    },
  };
};

/** The record of an edition with one Arabic copy for the bureau. */
export const editionOf = (change: Partial<Edition> = {}): Edition => ({
  id: EDITION_ID,
  trackerId: 'main',
  period: '2026-W48',
  number: 1,
  window: { from: null, to: NOW },
  scheduledAt: NOW,
  createdAt: NOW,
  digest: 'digest.json',
  copies: [
    {
      audience: 'bureau',
      language: 'ar',
      subject: 'نشرة تتبع تنفيذ الالتزامات، من 16 إلى 22 نونبر 2026',
      html: 'bureau.ar.html',
      text: 'bureau.ar.txt',
      workbook: 'bureau.ar.xlsx',
      workbookName: 'نشرة 48.xlsx',
      trend: null,
      trendId: null,
    },
  ],
  plannedAt: null,
  sendRate: 1000,
  hold: null,
  release: null,
  ...change,
});

const addRecipients = async (mailing: Mailing, count: number): Promise<Recipient[]> => {
  const add = async (n: number) => {
    const email = `r${String(n).padStart(5, '0')}@reader.example`;
    const { recipient } = await mailing.recipients.add({
      trackerId: 'main',
      email,
      name: `قارئ ${n}`,
      audience: 'bureau',
      languages: ['ar'],
    });
    return recipient;
  };
  const added: Recipient[] = [];
  for (let n = 1; n <= count; n += 32)
    added.push(
      ...(await Promise.all(Array.from({ length: Math.min(32, count - n + 1) }, (_, at) => add(n + at)))),
    );
  return added;
};

export interface MailingSetUp {
  readonly table: Table;
  readonly endpoint: string;
  readonly recipients: number;
  readonly stage?: Partial<Stage>;
  readonly edition?: Partial<Edition>;
  readonly workbookBytes?: number;
  readonly htmlBytes?: number;
  readonly answerMs?: number;
  readonly batchSize?: number;
}

/** An edition that is planned for so many recipients, and all that `deliver` needs to send it. */
export const planned = async (setUp: MailingSetUp) => {
  const mailing = createMailing(setUp.table);
  const archive = memoryArchive();
  const words = (text: string) => new TextEncoder().encode(text);
  const html = `<p>مرحبا <a href="${STOP_PLACEHOLDER}">إيقاف</a></p>`;
  const filling = '<td align="right">منجز</td>'.repeat(Math.ceil((setUp.htmlBytes ?? 0) / 33));
  await archive.put('bureau.ar.html', words(html + filling));
  await archive.put('bureau.ar.txt', words(`مرحبا\n${STOP_PLACEHOLDER}\n`));
  await archive.put('bureau.ar.xlsx', new Uint8Array(setUp.workbookBytes ?? 100).fill(7));
  const recipients = await addRecipients(mailing, setUp.recipients);
  const { edition } = await mailing.editions.put(editionOf(setUp.edition));
  await mailing.deliveries.plan(planDeliveries(edition, recipients, NOW));
  const queue = virtualQueue<DeliverJob>(setUp.batchSize);
  const client = sesClient({
    region: 'eu-west-3',
    endpoint: setUp.endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    answerMs: setUp.answerMs ?? 5_000,
  });
  const services: DeliverServices = {
    log: silentLog,
    stage: stageOf(setUp.stage),
    clock: clockAt(NOW),
    stopKeys: newStopKeys(),
    configurationSet: 'iltizam',
    ...mailing,
    readCopy: createCopyReader(archive),
    mailer: sesMailer(client, 'iltizam'),
    pace: async () => {},
    deliverQueue: queue,
  };
  const enqueueAll = async () => {
    const all = await mailing.deliveries.of(edition.id);
    await queue.send(all.map(({ id }) => ({ job: { editionId: edition.id, deliveryId: id } })));
  };
  return { mailing, archive, edition, recipients, queue, services, enqueueAll };
};
