import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claim, giveUpClaim, recordOutcome } from '../../shared/model/delivery-steps.ts';
import { createTableIfMissing } from '../../shared/store/create-table.ts';
import { createMailing, type Mailing } from '../../shared/store/mailing.ts';
import { openTable, type Table } from '../../shared/store/table.ts';
import { planDeliveries } from '../../functions/edition/plan.ts';
import { editionOf, NOW } from '../hostile/mailing.ts';
import { memoryTable } from '../hostile/memory-table.ts';
import { candidates, type Candidate, type Database } from './databases.ts';

const NEW = { trackerId: 'main', name: null, audience: 'bureau', languages: ['ar'] } as const;
const LATER = '2026-11-24T08:00:00.000Z';

const suite = (open: () => Promise<Table>) => {
  let mailing: Mailing;
  beforeEach(async () => {
    mailing = createMailing(await open());
  });
  const add = (email: string) => mailing.recipients.add({ ...NEW, languages: ['ar'], email });

  describe('editions', () => {
    it('gives a number to one of two makers, and both get the one that has it', async () => {
      const [one, other] = await Promise.all([
        mailing.editions.put(editionOf()),
        mailing.editions.put(editionOf({ id: 'main.2026-W49', period: '2026-W49' })),
      ]);
      expect([one.ours, other.ours].filter(Boolean)).toHaveLength(1);
      expect(one.edition.id).toBe(other.edition.id);
      expect(await mailing.editions.of('main')).toHaveLength(1);
    });

    it('knows the last one by its number, as it stands now', async () => {
      await mailing.editions.put(editionOf());
      await mailing.editions.put(editionOf({ id: 'main.2026-W49', period: '2026-W49', number: 2 }));
      await mailing.editions.change('main.2026-W49', (now) => ({ ...now, plannedAt: LATER }));
      expect(await mailing.editions.latest('main')).toMatchObject({ number: 2, plannedAt: LATER });
      expect(await mailing.editions.latest('other')).toBeNull();
    });

    it('remembers a hold placed ahead, until it is taken back', async () => {
      expect(await mailing.editions.holdAhead('main', '2026-W50')).toBeNull();
      await mailing.editions.setHoldAhead('main', '2026-W50', { by: 'Amina', at: NOW });
      expect(await mailing.editions.holdAhead('main', '2026-W50')).toEqual({ by: 'Amina', at: NOW });
      await mailing.editions.setHoldAhead('main', '2026-W51', { by: 'Amina', at: NOW });
      expect(await mailing.editions.periodsHeld('main')).toEqual(['2026-W50', '2026-W51']);
      await mailing.editions.setHoldAhead('main', '2026-W50', null);
      expect(await mailing.editions.periodsHeld('main')).toEqual(['2026-W51']);
      expect(await mailing.editions.holdAhead('main', '2026-W50')).toBeNull();
    });
  });

  describe('deliveries', () => {
    const plan = async (count: number) => {
      const recipients = [];
      for (let n = 1; n <= count; n += 1) recipients.push((await add(`r${n}@x.example`)).recipient);
      const deliveries = planDeliveries(editionOf(), recipients, NOW);
      return { put: await mailing.deliveries.plan(deliveries), deliveries };
    };

    it('plans each once, however often it is planned', async () => {
      const { put, deliveries } = await plan(35);
      expect(put).toBe(35);
      expect(await mailing.deliveries.plan(deliveries)).toBe(0);
      expect(await mailing.deliveries.of('main.2026-W48')).toHaveLength(35);
    });

    it('lets one of many claimers have it', async () => {
      const { deliveries } = await plan(1);
      const job = { editionId: 'main.2026-W48', deliveryId: deliveries[0]?.id ?? '' };
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((token) => mailing.deliveries.step(job, claim(token, NOW))),
      );
      expect(claims.filter(({ moved }) => moved)).toHaveLength(1);
      const tokens = claims.map(({ delivery: { state } }) => state.status === 'claimed' && state.token);
      expect(new Set(tokens).size).toBe(1);
    });

    it('believes the claimer over whoever gave its claim up', async () => {
      const { deliveries } = await plan(1);
      const job = { editionId: 'main.2026-W48', deliveryId: deliveries[0]?.id ?? '' };
      await mailing.deliveries.step(job, claim('a', NOW));
      await mailing.deliveries.step(job, giveUpClaim(NOW));
      await mailing.deliveries.step(job, recordOutcome('a', { kind: 'accepted', messageId: 'm' }, 0, NOW));
      expect((await mailing.deliveries.get(job))?.state).toMatchObject({ status: 'sent', messageId: 'm' });
    });
  });

  describe('recipients', () => {
    it('are one for an address, whatever its case and whoever adds it at once', async () => {
      const added = await Promise.all([add('A@x.example'), add('a@X.example'), add('a@x.example')]);
      expect(added.filter((each) => each.added)).toHaveLength(1);
      expect(new Set(added.map(({ recipient }) => recipient.id)).size).toBe(1);
      expect(await mailing.recipients.of('main')).toHaveLength(1);
    });

    it('are erased without a trace of their address, and the id stays', async () => {
      const { recipient } = await add('Lahcen@x.example');
      expect(await mailing.recipients.erase('main', 'lahcen@X.example', NOW)).toBe(true);
      expect(await mailing.recipients.of('main')).toEqual([
        { ...recipient, email: null, name: null, state: { kind: 'erased', at: NOW } },
      ]);
      expect(await mailing.recipients.byAddress('main', 'lahcen@x.example')).toBeNull();
      const step = (now: typeof recipient) => ({
        ...now,
        name: 'Lahcen',
        state: { kind: 'active' as const },
      });
      expect(await mailing.recipients.change('main', recipient.id, step)).toMatchObject({ moved: false });
      expect((await add('lahcen@x.example')).recipient.id).not.toBe(recipient.id);
    });
  });

  describe('suppressions', () => {
    it('hold for every case of an address, until a person lifts them and a newer event comes', async () => {
      await mailing.suppressions.add('A@x.example', 'bounce', NOW);
      expect(await mailing.suppressions.of('a@X.example')).toMatchObject({ cause: 'bounce' });
      await mailing.suppressions.lift('a@x.example', LATER);
      await mailing.suppressions.add('a@x.example', 'bounce', NOW);
      expect(await mailing.suppressions.of('a@x.example')).toBeNull();
      await mailing.suppressions.add('a@x.example', 'complaint', '2026-11-25T08:00:00.000Z');
      expect(await mailing.suppressions.of('a@x.example')).toMatchObject({ cause: 'complaint' });
    });
  });

  describe('notices', () => {
    it('are claimed by one, and again only where they stayed open', async () => {
      const claims = await Promise.all([1, 2, 3].map(() => mailing.notices.claim('n', NOW, null)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      await mailing.notices.record('n', { status: 'open', at: NOW, cause: 'throttled' });
      expect(await mailing.notices.claim('n', NOW, null)).toBe(true);
      await mailing.notices.record('n', { status: 'sent', at: NOW, cause: null });
      expect(await mailing.notices.claim('n', NOW, null)).toBe(false);
    });

    it('are claimed anew where they are in doubt since long, by who may, and until SES settles them', async () => {
      await mailing.notices.claim('n', NOW, null);
      expect(await mailing.notices.claim('n', LATER, null)).toBe(false);
      expect(await mailing.notices.claim('n', LATER, NOW)).toBe(false);
      expect(await mailing.notices.claim('n', LATER, '2026-11-23T08:15:00.000Z')).toBe(true);
      await mailing.notices.settle('n', { status: 'sent', at: LATER, cause: null });
      await mailing.notices.settle('n', { status: 'failed', at: LATER, cause: 'ses.rejected' });
      expect(await mailing.notices.get('n')).toMatchObject({ status: 'sent' });
      expect(await mailing.notices.claim('n', LATER, '2026-11-25T08:00:00.000Z')).toBe(false);
    });
  });
};

const on = ({ name, open, missing }: Candidate) => {
  if (open === null) return describe(name, () => void it.skip(`is not here: ${missing}`, () => undefined));
  return describe(name, () => {
    let database: Database;
    let tables = 0;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());
    suite(async () => {
      const table = `mailing-${process.pid}-${process.hrtime.bigint()}-${(tables += 1)}`;
      await createTableIfMissing(database.client, table);
      return openTable({ client: database.client, name: table });
    });
  });
};

candidates().map(on);
describe('the stand-in that other tests use', () => suite(async () => memoryTable()));
