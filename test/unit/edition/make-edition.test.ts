import { beforeEach, describe, expect, it } from 'vitest';
import { makeEdition } from '../../../functions/edition/make-edition.ts';
import { STOP_PLACEHOLDER } from '../../../shared/mail/stop-placeholder.ts';
import { claim, recordOutcome } from '../../../shared/model/delivery-steps.ts';
import type { Table } from '../../../shared/store/table.ts';
import { editionServices, JOB, seedTracker } from '../../hostile/editing.ts';
import { memoryTable } from '../../hostile/memory-table.ts';
import { NOW } from '../../hostile/mailing.ts';

const NEXT_WEEK = '2026-11-30T08:00:00.000Z';

let table: Table;
let set: ReturnType<typeof editionServices>;
const add = (email: string, audience: 'bureau' | 'secretariat' | 'editors', ...languages: ('ar' | 'fr')[]) =>
  set.mailing.recipients.add({ trackerId: 'main', email, name: null, audience, languages });

beforeEach(async () => {
  table = memoryTable();
  set = editionServices(table);
  await seedTracker(table, '2026-11-20T10:00:00.000Z');
  await add('a@x.example', 'bureau', 'ar');
  await add('b@x.example', 'secretariat', 'fr', 'ar');
});

describe('making an edition', () => {
  it('freezes a copy for each audience and language read, and plans one delivery each', async () => {
    const { edition, created, enqueued } = await makeEdition(JOB, set.services);
    expect({ created, enqueued }).toEqual({ created: true, enqueued: 3 });
    expect(edition).toMatchObject({ id: 'main.2026-W48', number: 1, period: '2026-W48', plannedAt: NOW });
    expect(edition.copies.map(({ audience, language }) => `${audience} ${language}`)).toEqual([
      'bureau ar',
      'secretariat ar',
      'secretariat fr',
    ]);
    for (const { html, text } of edition.copies)
      for (const key of [html, text])
        expect(new TextDecoder().decode((await set.archive.get(key)) ?? undefined)).toContain(
          STOP_PLACEHOLDER,
        );
  });

  it('has nothing for editors where there is nothing to mend', async () => {
    await add('e@x.example', 'editors', 'ar');
    const { edition, enqueued } = await makeEdition(JOB, set.services);
    expect(edition.copies).toHaveLength(3);
    expect(enqueued).toBe(3);
  });

  it('finds in the same period the edition that is there, and adds nobody', async () => {
    await makeEdition(JOB, set.services);
    await add('late@x.example', 'bureau', 'ar');
    const again = await makeEdition({ ...JOB, scheduledAt: '2026-11-25T08:00:00.000Z' }, set.services);
    expect(again.created).toBe(false);
    expect(await set.mailing.deliveries.of('main.2026-W48')).toHaveLength(3);
  });

  it('counts on and begins its window where the last one ended', async () => {
    const first = await makeEdition(JOB, set.services);
    const second = await makeEdition({ ...JOB, scheduledAt: NEXT_WEEK }, set.services);
    expect(second.edition).toMatchObject({ number: 2, period: '2026-W49' });
    expect(second.edition.window.from).toBe(first.edition.window.to);
  });

  it('plans nothing for whoever does not receive it any more', async () => {
    const { recipient } = await add('gone@x.example', 'bureau', 'ar');
    await set.mailing.recipients.change('main', recipient.id, (now) => ({
      ...now,
      state: { kind: 'stopped', at: NOW, by: 'link' },
    }));
    expect((await makeEdition(JOB, set.services)).enqueued).toBe(3);
  });

  it('leaves a job again for each mail that is not done, also one whose sender is gone', async () => {
    const { edition } = await makeEdition(JOB, set.services);
    const [one, two, three] = await set.mailing.deliveries.of(edition.id);
    const job = (delivery: typeof one) => ({ editionId: edition.id, deliveryId: delivery?.id ?? '' });
    await set.mailing.deliveries.step(job(one), claim('gone', NOW));
    await set.mailing.deliveries.step(job(two), claim('t', NOW));
    await set.mailing.deliveries.step(
      job(two),
      recordOutcome('t', { kind: 'accepted', messageId: 'm' }, 0, NOW),
    );
    const lost = editionServices(table, { archive: set.archive });
    expect(await makeEdition(JOB, lost.services)).toMatchObject({ created: false, enqueued: 2 });
    expect(three?.state.status).toBe('planned');
  });

  it('refuses a time before the last edition, and writes nothing', async () => {
    await makeEdition({ ...JOB, scheduledAt: NEXT_WEEK }, set.services);
    const keys = set.archive.keys().length;
    await expect(makeEdition(JOB, set.services)).rejects.toMatchObject({ code: 'edition.earlier-than-last' });
    expect(set.archive.keys()).toHaveLength(keys);
    expect(await set.mailing.editions.of('main')).toHaveLength(1);
  });

  it('does again nothing for a job of an earlier edition that comes back', async () => {
    await makeEdition(JOB, set.services);
    await makeEdition({ ...JOB, scheduledAt: NEXT_WEEK }, set.services);
    expect(await makeEdition(JOB, set.services)).toMatchObject({ created: false, edition: { number: 1 } });
  });

  it('holds one that is more than three days late', async () => {
    const late = editionServices(table, { now: '2026-11-26T08:00:00.001Z' });
    const { edition, enqueued } = await makeEdition(JOB, late.services);
    expect(edition.hold?.cause).toBe('late');
    expect(enqueued).toBe(0);
    expect(await late.mailing.deliveries.of(edition.id)).toHaveLength(3);
  });

  it('holds one that a person held before it was made', async () => {
    await set.mailing.editions.setHoldAhead('main', '2026-W48', { by: 'Amina', at: NOW });
    const { edition, enqueued } = await makeEdition(JOB, set.services);
    expect({ cause: edition.hold?.cause, enqueued }).toEqual({ cause: 'operator', enqueued: 0 });
  });

  it('goes to previewers the day before, and to all the others at its hour, with the same numbers', async () => {
    const stage = { previewers: ['A@x.example'] };
    const before = editionServices(table, { now: '2026-11-22T08:00:00.000Z', archive: set.archive, stage });
    const early = await makeEdition(JOB, before.services);
    expect(early.edition.hold?.cause).toBe('preview');
    await add('since@x.example', 'bureau', 'ar');
    const atItsHour = editionServices(table, { archive: set.archive, stage });
    const later = await makeEdition(JOB, atItsHour.services);
    expect(later).toMatchObject({ created: false, enqueued: 4, edition: { hold: null, plannedAt: NOW } });
    expect(await makeEdition(JOB, atItsHour.services)).toMatchObject({ enqueued: 4 });
    expect(await set.mailing.deliveries.of('main.2026-W48')).toHaveLength(4);
    expect(later.edition.copies).toEqual(early.edition.copies);
  });

  it('does not go at its hour where a previewer had it held', async () => {
    const before = editionServices(table, { now: '2026-11-22T08:00:00.000Z', archive: set.archive });
    await makeEdition(JOB, before.services);
    await set.mailing.editions.setHoldAhead('main', '2026-W48', { by: 'Amina', at: NOW });
    const { edition, enqueued } = await makeEdition(JOB, set.services);
    expect({ cause: edition.hold?.cause, enqueued }).toEqual({ cause: 'operator', enqueued: 0 });
  });

  it('makes one edition where two makers work at once', async () => {
    const other = editionServices(table, { archive: set.archive });
    const made = await Promise.all([makeEdition(JOB, set.services), makeEdition(JOB, other.services)]);
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    expect(await set.mailing.editions.of('main')).toHaveLength(1);
    expect(await set.mailing.deliveries.of('main.2026-W48')).toHaveLength(3);
  });

  it('numbers without gap or twin where two makers of two periods work at once', async () => {
    const other = editionServices(table, { archive: set.archive });
    const jobs = [
      makeEdition(JOB, set.services),
      makeEdition({ ...JOB, scheduledAt: NEXT_WEEK }, other.services),
    ];
    const settled = await Promise.allSettled(jobs);
    expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
    const numbers = (await set.mailing.editions.of('main')).map(({ number }) => number);
    expect(numbers.sort()).toEqual(numbers.map((_, index) => index + 1));
  });
});
