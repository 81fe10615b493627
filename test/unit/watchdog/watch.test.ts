import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliverJob, EditionJob, SyncJob } from '../../../shared/model/jobs.ts';
import type { Delivery } from '../../../shared/model/delivery.ts';
import type { SyncOutcome } from '../../../shared/model/sync.ts';
import { clockAt } from '../../../shared/runtime/clock.ts';
import { createStore } from '../../../shared/store/store.ts';
import { NO_STANDING } from '../../../shared/store/sync-record.ts';
import { planDeliveries } from '../../../functions/edition/plan.ts';
import { createHandler } from '../../../functions/watchdog/handler.ts';
import type { Concern } from '../../../functions/watchdog/finding.ts';
import { editionOf, NOW } from '../../hostile/mailing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { withReader } from '../../hostile/stopping.ts';

/** Monday's edition was due at 08:00 in Casablanca; this is three hours later. */
const WATCH_AT = '2026-11-23T11:00:00.000Z';
const DUE = { editionDue: { weekday: 1, time: '08:00' } };

const collecting = <Job>() => {
  const jobs: Job[] = [];
  return {
    jobs,
    send: async (sent: readonly { job: Job }[]) => void jobs.push(...sent.map(({ job }) => job)),
  };
};

let set: Awaited<ReturnType<typeof withReader>>;
let queues: ReturnType<typeof makeQueues>;
let counts: Record<string, number>;
let syncs: number;
let good: number | null;
let store: ReturnType<typeof createStore>;

const makeQueues = () => ({
  sync: collecting<SyncJob>(),
  edition: collecting<EditionJob>(),
  deliver: collecting<DeliverJob>(),
});

beforeEach(async () => {
  set = await withReader();
  queues = makeQueues();
  counts = {};
  syncs = 0;
  good = null;
  store = createStore(memoryTable());
  await synced({ kind: 'unmoved', rows: 3 }, '2026-11-23T07:00:00.000Z');
});

const synced = async (outcome: SyncOutcome, at: string) => {
  syncs += 1;
  if (outcome.kind === 'done' || outcome.kind === 'unmoved') good = syncs;
  await store.syncs.begin({
    trackerId: 'main',
    number: syncs,
    startedAt: at,
    seenAt: at,
    ended: { at, outcome },
    sourceVersion: null,
    modifiedBy: null,
    findings: { error: 0, warning: 0, info: 0 },
    requests: 0,
    unanswered: null,
    standing: { ...NO_STANDING, good },
  });
};

const watch = async (at = WATCH_AT): Promise<readonly Concern[]> => {
  const handler = createHandler(async () => ({
    ...set.services,
    ...set.mailing,
    stage: { ...set.services.stage, ...DUE },
    clock: clockAt(at),
    store,
    syncQueue: queues.sync,
    editionQueue: queues.edition,
    deliverQueue: queues.deliver,
    counter: { count: (name, value) => void (counts[name] = value) },
  }));
  return handler({ task: 'watchdog', scheduledAt: '2026-11-23T11:00:00Z' }, {});
};

const withEdition = async (state: Delivery['state'], change: Parameters<typeof editionOf>[0] = {}) => {
  const { edition } = await set.mailing.editions.put(editionOf({ plannedAt: NOW, ...change }));
  const deliveries = planDeliveries(edition, [set.recipient], NOW).map((each) => ({ ...each, state }));
  await set.mailing.deliveries.plan(deliveries);
  return { edition, job: { editionId: edition.id, deliveryId: deliveries[0]?.id ?? '' } };
};

const found = (concerns: readonly Concern[]) => concerns.map(({ finding, mended }) => [finding, mended]);

describe('the watchdog', () => {
  it('finds nothing where all went well, and says so by zeros', async () => {
    await withEdition({ status: 'delivered', at: NOW, messageId: 'm' });
    expect(await watch()).toEqual([]);
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(set.sent).toEqual([]);
  });

  it('has an edition made that was due and is not there, for the hour it was due', async () => {
    expect(found(await watch())).toEqual([['edition-missing', true]]);
    expect(queues.edition.jobs).toEqual([{ trackerId: 'main', scheduledAt: NOW }]);
    expect(counts['edition-missing']).toBe(1);
  });

  it('misses no edition from before anything ran', async () => {
    store = createStore(memoryTable());
    syncs = 0;
    good = null;
    await synced({ kind: 'unmoved', rows: 3 }, '2026-11-23T10:00:00.000Z');
    expect(await watch()).toEqual([]);
  });

  it('leaves one to a person that would be too late to go out by itself', async () => {
    await synced({ kind: 'unmoved', rows: 3 }, '2026-11-27T08:00:00.000Z');
    expect(found(await watch('2026-11-27T09:00:00.000Z'))).toEqual([['edition-missing', false]]);
    expect(queues.edition.jobs).toEqual([]);
  });

  it('gives an edition an hour before it misses it', async () => {
    expect(await watch('2026-11-23T08:59:00.000Z')).toEqual([]);
  });

  it('has the edition made a day early for previewers, and lets it wait for its hour', async () => {
    set = {
      ...set,
      services: { ...set.services, stage: { ...set.services.stage, previewers: ['a@x.example'] } },
    };
    expect(await watch('2026-11-22T07:59:00.000Z')).toEqual([]);
    expect(queues.edition.jobs).toEqual([]);
    expect(await watch('2026-11-22T08:30:00.000Z')).toEqual([]);
    expect(queues.edition.jobs).toEqual([{ trackerId: 'main', scheduledAt: NOW }]);
    await withEdition(
      { status: 'planned', at: '2026-11-22T08:31:00.000Z', cause: 'edition' },
      { createdAt: '2026-11-22T08:31:00.000Z', hold: { cause: 'preview', at: '2026-11-22T08:31:00.000Z' } },
    );
    expect(await watch('2026-11-23T08:30:00.000Z')).toEqual([]);
    expect(found(await watch('2026-11-23T09:30:00.000Z'))).toEqual([['edition-missing', true]]);
    expect(queues.edition.jobs).toHaveLength(2);
  });

  it('has one made whole that was left half made', async () => {
    await withEdition({ status: 'delivered', at: NOW, messageId: 'm' }, { plannedAt: null });
    expect(found(await watch())).toEqual([['edition-missing', true]]);
    expect(queues.edition.jobs).toHaveLength(1);
  });

  it('puts a mail that is still to be sent back into the queue, unless its edition is held', async () => {
    const { job } = await withEdition({ status: 'planned', at: NOW, cause: 'edition' });
    expect(found(await watch())).toEqual([['delivery-stuck', true]]);
    expect(queues.deliver.jobs).toEqual([job]);
    await set.mailing.editions.change(job.editionId, (now) => ({
      ...now,
      hold: { cause: 'operator', at: NOW },
    }));
    expect(found(await watch())).toEqual([['edition-held', false]]);
    expect(queues.deliver.jobs).toHaveLength(1);
  });

  it('calls a mail unknown whose sender is gone, and never sends it', async () => {
    const { job } = await withEdition({ status: 'claimed', at: NOW, attempt: 1, token: 't' });
    expect(found(await watch())).toEqual([['delivery-unknown', false]]);
    expect((await set.mailing.deliveries.get(job))?.state.status).toBe('unknown');
    expect(queues.deliver.jobs).toEqual([]);
  });

  it('leaves a mail alone that is being sent right now', async () => {
    await withEdition({ status: 'claimed', at: '2026-11-23T10:55:00.000Z', attempt: 1, token: 't' });
    expect(await watch()).toEqual([]);
  });

  it('tells ops of doubtful and failed mails once, and again when there are more', async () => {
    const { edition } = await withEdition({ status: 'unknown', at: NOW, cause: 'ses.timeout' });
    await watch();
    await watch('2026-11-23T12:00:00.000Z');
    expect(set.sent).toHaveLength(1);
    expect(set.sent[0]?.text).toContain('delivery-unknown: 1 of main.2026-W48');
    const other = planDeliveries(edition, [{ ...set.recipient, id: 'r2' }], NOW);
    await set.mailing.deliveries.plan(
      other.map((each) => ({
        ...each,
        state: { status: 'failed' as const, at: NOW, cause: 'account.paused' },
      })),
    );
    await watch('2026-11-23T13:00:00.000Z');
    expect(set.sent).toHaveLength(2);
  });

  it('notices that SES reports nothing of a whole edition', async () => {
    await withEdition({ status: 'sent', at: NOW, messageId: 'm' });
    expect(found(await watch('2026-11-23T20:00:00.000Z'))).toEqual([]);
    expect(found(await watch('2026-11-24T08:30:00.000Z'))).toContainEqual(['mail-events-missing', false]);
  });

  it('notices the one mail of which SES reports nothing, beside others that arrived', async () => {
    const { edition } = await withEdition({ status: 'sent', at: NOW, messageId: 'm' });
    const others = planDeliveries(edition, [{ ...set.recipient, id: 'r2' }], NOW);
    const arrived = { status: 'delivered', at: NOW, messageId: 'm2' } as const;
    await set.mailing.deliveries.plan(others.map((each) => ({ ...each, state: arrived })));
    await watch('2026-11-24T08:30:00.000Z');
    expect(counts['mail-events-missing']).toBe(1);
  });

  it('looks at every tracker and counts, though one of them cannot be looked at', async () => {
    await withEdition({ status: 'unknown', at: NOW, cause: 'ses.timeout' });
    const [main] = set.services.stage.trackers;
    if (!main) throw new Error('one tracker');
    const broken = { ...set.mailing.editions };
    const { of } = broken;
    broken.of = async (trackerId) => {
      if (trackerId === 'broken') throw new Error('stored.malformed');
      return of(trackerId);
    };
    const trackers = [{ ...main, id: 'broken' }, main];
    set = {
      ...set,
      mailing: { ...set.mailing, editions: broken },
      services: { ...set.services, stage: { ...set.services.stage, trackers } },
    };
    await expect(watch()).rejects.toThrow('stored.malformed');
    expect(counts['delivery-unknown']).toBe(1);
    expect(set.sent).toHaveLength(1);
  });

  it('has a tracker read that was not read for more than a day', async () => {
    await withEdition({ status: 'delivered', at: NOW, messageId: 'm' });
    expect(found(await watch('2026-11-24T10:00:00.000Z'))).toEqual([['tracker-unread', true]]);
    expect(queues.sync.jobs).toHaveLength(1);
  });
});

describe('a tracker that cannot be read', () => {
  const refused: SyncOutcome = { kind: 'refused', code: 'too-many-gone', known: 14, gone: 9, accepted: null };
  beforeEach(async () => {
    await withEdition({ status: 'delivered', at: NOW, messageId: 'm' });
    await set.mailing.recipients.add({
      trackerId: 'main',
      email: 'editor@sheet.example',
      name: null,
      audience: 'editors',
      languages: ['fr'],
    });
  });

  it('is told to editors in their language and to ops, once', async () => {
    await synced(refused, '2026-11-23T09:00:00.000Z');
    await watch();
    await watch('2026-11-23T12:00:00.000Z');
    expect(set.sent.map(({ to }) => to)).toEqual(['editor@sheet.example', 'ops@nashra.example']);
    expect(set.sent[0]?.raw).toContain('Content-Language: fr');
    expect(set.sent[0]?.text).toContain('9 sur 14');
    expect(set.sent[0]?.text).toContain(
      'Depuis le 23 novembre 2026 à 09:00,'.replace(/ (?=novembre|2026)/g, '\u00a0'),
    );
  });

  it('is an alarm for as long as it lasts', async () => {
    await synced({ kind: 'failed', code: 'google.forbidden' }, '2026-11-23T09:00:00.000Z');
    expect(await watch()).toEqual([
      { finding: 'tracker-unread', subject: 'main', count: 1, cause: 'google.forbidden', mended: false },
    ]);
    expect(counts['tracker-unread']).toBe(1);
    await synced({ kind: 'unmoved', rows: 3 }, '2026-11-23T11:30:00.000Z');
    await watch('2026-11-23T12:00:00.000Z');
    expect(counts['tracker-unread']).toBe(0);
  });

  it('is told anew to editors where its cause changes, with the way to the sheet and in their direction', async () => {
    const [main] = set.services.stage.trackers;
    const source = { kind: 'google-sheet', spreadsheetId: 'abc', writeBack: false } as const;
    if (!main) throw new Error('one tracker');
    const stage = { ...set.services.stage, trackers: [{ ...main, source }] };
    set = { ...set, services: { ...set.services, stage } };
    await set.mailing.recipients.add({
      trackerId: 'main',
      email: 'katiba@sheet.example',
      name: null,
      audience: 'editors',
      languages: ['ar'],
    });
    await synced({ kind: 'failed', code: 'google.forbidden' }, '2026-11-23T09:00:00.000Z');
    await watch();
    await synced(refused, '2026-11-23T11:00:00.000Z');
    await watch('2026-11-23T11:30:00.000Z');
    const toHer = set.sent.filter(({ to }) => to === 'katiba@sheet.example');
    expect(toHer).toHaveLength(2);
    expect(toHer[1]?.text).toContain('https://docs.google.com/spreadsheets/d/abc');
    expect(toHer[1]?.html).toMatch(/<td dir="rtl" align="right" style="direction:rtl;text-align:right/);
  });

  it('is told once however long it lasts', async () => {
    for (let hour = 0; hour < 230; hour += 1)
      await synced(
        { kind: 'failed', code: 'google.forbidden' },
        new Date(Date.parse('2026-11-10T00:00:00.000Z') + hour * 3_600_000).toISOString(),
      );
    await watch();
    await synced({ kind: 'failed', code: 'google.forbidden' }, '2026-11-23T11:00:00.000Z');
    await watch('2026-11-23T11:30:00.000Z');
    expect(set.sent.map(({ to }) => to)).toEqual(['editor@sheet.example', 'ops@nashra.example']);
  });

  it('is told again when it heals, once', async () => {
    await synced(refused, '2026-11-23T09:00:00.000Z');
    await watch();
    await synced({ kind: 'unmoved', rows: 3 }, '2026-11-23T11:30:00.000Z');
    await watch('2026-11-23T12:00:00.000Z');
    await watch('2026-11-23T13:00:00.000Z');
    expect(set.sent).toHaveLength(4);
    expect(set.sent[3]?.subject).toContain('is read again');
  });

  it('is not told where it healed before anybody was told of it', async () => {
    await synced({ kind: 'failed', code: 'source.unreachable' }, '2026-11-23T09:00:00.000Z');
    await synced({ kind: 'unmoved', rows: 3 }, '2026-11-23T10:00:00.000Z');
    await watch();
    expect(set.sent).toEqual([]);
  });
});

describe('what was to be told and could not be', () => {
  it('tells ops again, and no reader, where nobody knows whether they were told', async () => {
    await withEdition({ status: 'delivered', at: NOW, messageId: 'm' });
    await set.mailing.recipients.change('main', set.recipient.id, (now) => ({
      ...now,
      state: { kind: 'stopped', at: NOW, by: 'link' },
    }));
    const asked: string[] = [];
    const mailer: typeof set.services.mailer = {
      async send(_raw, { to }) {
        asked.push(to);
        return { kind: 'unknown', cause: 'ses.timeout' };
      },
    };
    set = { ...set, services: { ...set.services, mailer } };
    await watch('2026-11-23T11:00:00.000Z');
    await watch('2026-11-23T11:10:00.000Z');
    expect(asked).toEqual(['lahcen@reader.example', 'ops@nashra.example']);
    await watch('2026-11-23T12:00:00.000Z');
    expect(asked).toEqual(['lahcen@reader.example', 'ops@nashra.example', 'ops@nashra.example']);
  });

  it('tells a stop again whose confirmation SES refused for now', async () => {
    await withEdition({ status: 'delivered', at: NOW, messageId: 'm' });
    await set.mailing.recipients.change('main', set.recipient.id, (now) => ({
      ...now,
      state: { kind: 'stopped', at: NOW, by: 'link' },
    }));
    let refuse = true;
    const { mailer } = set.services;
    set = {
      ...set,
      services: {
        ...set.services,
        mailer: {
          send: async (...mail) =>
            refuse ? { kind: 'refused-for-now', cause: 'throttled' } : mailer.send(...mail),
        },
      },
    };
    await watch();
    expect(set.sent).toEqual([]);
    refuse = false;
    await watch();
    await watch();
    expect(set.sent.map(({ to }) => to)).toEqual(['lahcen@reader.example', 'ops@nashra.example']);
  });
});
