import { describe, expect, it } from 'vitest';
import type { Mailer } from '../../../shared/mail/mailer.ts';
import { newStopKeys } from '../../../shared/mail/stop.ts';
import type { DeliverJob } from '../../../shared/model/jobs.ts';
import { createMailing } from '../../../shared/store/mailing.ts';
import { createCopyReader } from '../../../functions/deliver/copies.ts';
import { createHandler as deliverHandler } from '../../../functions/deliver/handler.ts';
import { createHandler as editionHandler } from '../../../functions/edition/handler.ts';
import { killSwitch } from '../../hostile/breaking.ts';
import { editionServices, JOB, seedTracker } from '../../hostile/editing.ts';
import { EDITION_ID, memoryArchive } from '../../hostile/mailing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { virtualQueue } from '../../hostile/queue.ts';

const stopKeys = newStopKeys();

/** A tracker with readers, and what outlives a killed process: table, archive, queues, and what SES took. */
const world = async () => {
  const table = memoryTable();
  await seedTracker(table, '2026-11-20T10:00:00.000Z', 1);
  const { recipients } = createMailing(table);
  for (const [email, audience, languages] of [
    ['a@x.example', 'bureau', ['ar']],
    ['b@x.example', 'secretariat', ['fr', 'ar']],
  ] as const)
    await recipients.add({ trackerId: 'main', email, name: null, audience, languages: [...languages] });
  const jobs = virtualQueue<typeof JOB>(1);
  await jobs.send([{ job: JOB }]);
  return { table, archive: memoryArchive(), jobs, queue: virtualQueue<DeliverJob>(1), out: [] as string[] };
};

/** The functions as one process runs them, until nothing is queued or the process is killed. */
const run = async (
  { table, archive, jobs, queue, out }: Awaited<ReturnType<typeof world>>,
  kill: ReturnType<typeof killSwitch>,
) => {
  const mailing = createMailing(kill.port(table));
  const base = editionServices(kill.port(table), { archive: kill.port(archive) }).services;
  const mailer: Mailer = {
    async send(_raw, _envelope, tags) {
      out.push(tags['delivery'] ?? '');
      return { kind: 'accepted', messageId: `m${out.length}` };
    },
  };
  const deliverQueue = { send: kill.port({ send: queue.send }).send };
  // The picture and the workbook take their time; what is killed here is what is written.
  const render = async (...[, audience, language]: Parameters<typeof base.render>) => ({
    audience,
    language,
    subject: 'العدد',
    html: '<p>العدد</p>',
    text: 'العدد',
    workbook: null,
    trend: null,
  });
  const edition = editionHandler(async () => ({ ...base, ...mailing, render, deliverQueue }));
  const deliver = deliverHandler(async () => ({
    ...base,
    ...mailing,
    stopKeys,
    configurationSet: null,
    readCopy: createCopyReader(kill.port(archive)),
    mailer: kill.port(mailer),
    pace: async () => {},
    deliverQueue,
  }));
  await jobs.drain(edition, kill.dead);
  await queue.drain(deliver, kill.dead);
};

const ledgerOf = async ({ table }: Awaited<ReturnType<typeof world>>) => {
  const { deliveries, editions } = createMailing(table);
  const [edition, ...others] = await editions.of('main');
  const all = await deliveries.of(EDITION_ID);
  return {
    edition: { ...edition, copies: edition?.copies },
    others: others.length,
    deliveries: all.map(({ id, state, recipientId }) => ({ id, recipientId, status: state.status })),
  };
};

describe('a run that is killed at any call, and then goes on as the platform has it', () => {
  it.each(['before', 'after'] as const)('%s the call took effect', async (when) => {
    const undisturbed = await world();
    const count = killSwitch(0, when);
    await run(undisturbed, count);
    const whole = await ledgerOf(undisturbed);
    expect(whole.deliveries.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
    const tally = { points: count.calls(), sent: 0, unknown: 0, mails: 0 };
    for (let at = 1; at <= count.calls(); at += 1) {
      const here = await world();
      const kill = killSwitch(at, when);
      await run(here, kill);
      expect(kill.dead(), `call ${at}`).toBe(true);
      await run(here, killSwitch(0, when));
      // The week's job comes once more, as from a schedule that fires twice.
      await here.jobs.send([{ job: JOB }]);
      await run(here, killSwitch(0, when));
      const now = await ledgerOf(here);
      expect(now.others, `call ${at}`).toBe(0);
      expect(now.deliveries, `call ${at}`).toHaveLength(3);
      expect(new Set(here.out).size, `nobody gets two, call ${at}`).toBe(here.out.length);
      for (const { id, status } of now.deliveries) {
        expect(['sent', 'unknown'], `call ${at}`).toContain(status);
        if (status === 'sent') expect(here.out, `call ${at}`).toContain(id);
      }
      const unknown = now.deliveries.filter(({ status }) => status === 'unknown').length;
      expect(unknown, `one at the most, call ${at}`).toBeLessThanOrEqual(1);
      tally.unknown += unknown;
      tally.sent += 3 - unknown;
      tally.mails += here.out.length;
      expect(here.jobs.laidAside.length + here.queue.laidAside.length).toBe(0);
    }
    process.stdout.write(`killed ${when} each of ${tally.points} calls: ${JSON.stringify(tally)}\n`);
  });
});
