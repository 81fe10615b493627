import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../shared/model/commitment.ts';
import type { CommitmentRecord, Meaning } from '../../../shared/model/history.ts';
import type { PartialDate, Precision } from '../../../shared/model/time.ts';
import { compare, firstChange, removal } from '../../../shared/store/compare/compare.ts';
import { aCommitment } from '../../contract/store/fixtures.ts';

const at = (seenAt: string) => ({ syncId: 'demo.2', seenAt, cellOf: (field: string) => `[${field}]` });
const MONDAY = at('2025-10-20T08:00:00.000Z');
const on = (date: string, precision: Precision = 'day', text = date): PartialDate => ({
  date,
  precision,
  text,
});

const stored = (given: Partial<Commitment>): CommitmentRecord =>
  firstChange('demo', 'c1', aCommitment(given), at('2025-10-13T08:00:00.000Z')).after;

/** Steps one after another, from a first state. */
const after = (first: Partial<Commitment>, ...steps: Partial<Commitment>[]) => {
  let record = stored(first);
  let meanings: Meaning[] = [];
  for (const step of steps) {
    const change = compare(record, { ...record.commitment, ...step }, MONDAY);
    if (!change) throw new Error('nothing changed');
    record = change.after;
    meanings = change.meanings;
  }
  return { record, meanings };
};
const meaningsOf = (first: Partial<Commitment>, ...steps: Partial<Commitment>[]) =>
  after(first, ...steps).meanings;
const PROOF = { documents: ['محضر رقم 12'] };

describe('what a change is', () => {
  it('is nothing when only the row has moved', () => {
    const record = stored({ status: 'done', extra: { a: '1', b: '2' } });
    const moved = { ...record.commitment, extra: { b: '2', a: '1' }, at: { tab: 'أخرى', row: 90 } };
    expect(compare(record, moved, MONDAY)).toBeNull();
  });

  it('holds each field with both values, the cell, and the whole new state', () => {
    const record = stored({ status: null, statusText: null });
    const commitment = { ...record.commitment, status: 'in_progress', statusText: 'قيد الإنجاز' } as const;
    expect(compare(record, commitment, MONDAY)).toEqual({
      trackerId: 'demo',
      commitmentId: 'c1',
      version: 2,
      seenAt: MONDAY.seenAt,
      syncId: 'demo.2',
      fields: [
        { field: 'status', from: null, to: 'in_progress', cell: '[status]' },
        { field: 'statusText', from: null, to: 'قيد الإنجاز', cell: '[status]' },
      ],
      meanings: [{ kind: 'progressed', status: [null, 'in_progress'], progress: null }],
      after: { ...record, version: 2, commitment, changedAt: MONDAY.seenAt },
    });
  });

  it('is kept without a meaning where it has none', () => {
    expect(meaningsOf({}, { notes: 'ملاحظة' })).toEqual([]);
  });

  it('marks what is gone as removed, once, and tells what changed meanwhile when it comes back', () => {
    const record = stored({ progress: 10 });
    const gone = removal(record, MONDAY)!;
    expect(gone).toMatchObject({ version: 2, fields: [], meanings: [{ kind: 'removed' }] });
    expect(removal(gone.after, MONDAY)).toBeNull();
    const back = compare(gone.after, { ...record.commitment, progress: 20 }, MONDAY)!;
    expect(back.meanings.map(({ kind }) => kind)).toEqual(['restored', 'progressed']);
    expect(back.after.presence).toBe('present');
    expect(compare(gone.after, record.commitment, MONDAY)?.meanings).toEqual([{ kind: 'restored' }]);
  });
});

describe('what a change of status means', () => {
  it.each<[string, Partial<Commitment>, Partial<Commitment>, Meaning[]]>([
    [
      'done with proof',
      { status: 'in_progress' },
      { status: 'done', ...PROOF },
      [
        { kind: 'completed', from: 'in_progress' },
        { kind: 'proof-added', evidence: [], documents: PROOF.documents },
      ],
    ],
    [
      'done without proof',
      { status: null },
      { status: 'done', progress: 100 },
      [{ kind: 'declared', from: null }],
    ],
    [
      'proof for what was declared',
      { status: 'done' },
      PROOF,
      [
        { kind: 'completed', from: 'done' },
        { kind: 'proof-added', evidence: [], documents: PROOF.documents },
      ],
    ],
    [
      'proof taken away again',
      { status: 'done', ...PROOF },
      { documents: [] },
      [{ kind: 'declared', from: 'done' }],
    ],
    [
      'begun',
      { status: 'not_started' },
      { status: 'in_progress' },
      [{ kind: 'progressed', status: ['not_started', 'in_progress'], progress: null }],
    ],
    [
      'reopened',
      { status: 'done', progress: 100 },
      { status: 'in_progress', progress: 80 },
      [{ kind: 'regressed', status: ['done', 'in_progress'], progress: [100, 80] }],
    ],
    [
      'blocked while the percent rose',
      { status: 'in_progress', progress: 10 },
      { status: 'blocked', progress: 15 },
      [
        { kind: 'blocked', from: 'in_progress' },
        { kind: 'progressed', status: null, progress: [10, 15] },
      ],
    ],
    [
      'taken up again',
      { status: 'blocked' },
      { status: 'not_started' },
      [{ kind: 'progressed', status: ['blocked', 'not_started'], progress: null }],
    ],
    ['dropped', { status: 'blocked' }, { status: 'dropped' }, [{ kind: 'dropped', from: 'blocked' }]],
    [
      'blanked where something was under way',
      { status: 'in_progress' },
      { status: null },
      [{ kind: 'regressed', status: ['in_progress', null], progress: null }],
    ],
    ['blanked where nothing was', { status: 'not_started' }, { status: null }, []],
    ['said not to have begun', { status: null }, { status: 'not_started' }, []],
    ['a first percent', {}, { progress: 20 }, [{ kind: 'progressed', status: null, progress: [null, 20] }]],
    ['a first percent of nothing', {}, { progress: 0 }, []],
    ['a percent taken away', { progress: 20 }, { progress: null }, []],
    [
      'forward by status, backward by percent',
      { status: 'not_started', progress: 9 },
      { status: 'in_progress', progress: 5 },
      [
        { kind: 'progressed', status: ['not_started', 'in_progress'], progress: null },
        { kind: 'regressed', status: null, progress: [9, 5] },
      ],
    ],
  ])('%s', (_, before, step, meanings) => {
    expect(meaningsOf(before, step)).toEqual(meanings);
  });
});

describe('what a change of date means', () => {
  const horizon = on('2026-12-31', 'year', 'أفق 2026');
  const june = on('2026-06-30');

  it('counts each postponement and remembers what was promised first', () => {
    const [september, march] = [on('2026-09-30'), on('2027-03-31', 'month', 'مارس 2027')];
    const { record, meanings } = after({ due: june }, { due: september }, { due: march });
    expect(meanings).toEqual([{ kind: 'postponed', from: september, to: march, nth: 2, first: june }]);
    expect(record.promise).toEqual({ first: june, last: march, postponements: 2 });
  });

  it.each<[string, PartialDate, PartialDate, Meaning['kind'] | null]>([
    ['a day within the year is clearer, not later', horizon, june, 'clarified'],
    ['the last day of the year is clearer too', horizon, on('2026-12-31'), 'clarified'],
    [
      'a quarter within its half is clearer',
      on('2026-06-30', 'half'),
      on('2026-06-30', 'quarter'),
      'clarified',
    ],
    [
      'a later quarter of the same year is clearer than the year',
      horizon,
      on('2026-09-30', 'quarter'),
      'clarified',
    ],
    ['a day in the year after is later', horizon, on('2027-01-01'), 'postponed'],
    ['the whole year after a day in it is later', june, horizon, 'postponed'],
    ['a day before the period is earlier', on('2026-09-30', 'quarter'), on('2026-06-30'), 'brought-forward'],
    ['an earlier day is earlier', june, on('2026-06-29'), 'brought-forward'],
    ['vaguer with the same end is no move', on('2026-12-31'), horizon, null],
    ['other words for the same date are no move', june, on('2026-06-30', 'day', '30 يونيو 2026'), null],
  ])('%s', (_, from, to, kind) => {
    expect(meaningsOf({ due: from }, { due: to }).map((meaning) => meaning.kind)).toEqual(
      kind === null ? [] : [kind],
    );
  });

  it('does not forget a postponement because the cell was emptied in between', () => {
    const december = on('2026-12-01');
    expect(meaningsOf({ due: june }, { due: null })).toEqual([{ kind: 'undated', from: june }]);
    const { record, meanings } = after({ due: june }, { due: null }, { due: december });
    expect(meanings).toEqual([{ kind: 'postponed', from: june, to: december, nth: 1, first: june }]);
    expect(record.promise.postponements).toBe(1);
    expect(meaningsOf({ due: june }, { due: null }, { due: june })).toEqual([{ kind: 'dated', to: june }]);
  });

  it('tells a first date, and makes no slip of a recurrence', () => {
    expect(meaningsOf({}, { due: june })).toEqual([{ kind: 'dated', to: june }]);
    expect(after({}, { due: june }).record.promise.first).toEqual(june);
    expect(meaningsOf({ due: june }, { due: null, recurs: { times: 2, every: 'year' } })).toEqual([]);
  });
});

describe('what other changes mean', () => {
  it('tells new proof, a new title, other owners and each view by its party', () => {
    const said = (text: string) => ({ value: null, text });
    const meanings = meaningsOf(
      { title: 'أ', owner: ['الإدارة'], evidence: ['https://a.example/1'], unionView: said('غير كاف') },
      {
        title: 'ب',
        owner: ['اللجنة', 'الإدارة'],
        evidence: ['https://a.example/1', 'https://a.example/2'],
        unionView: said('مُرض'),
        stateView: said('تم الرد'),
      },
    );
    expect(meanings).toEqual([
      { kind: 'proof-added', evidence: ['https://a.example/2'], documents: [] },
      { kind: 'renamed', from: 'أ', to: 'ب' },
      { kind: 'reassigned', from: ['الإدارة'], to: ['اللجنة', 'الإدارة'] },
      { kind: 'view-changed', party: 'union', from: said('غير كاف'), to: said('مُرض') },
      { kind: 'view-changed', party: 'administration', from: null, to: said('تم الرد') },
    ]);
  });
});

describe('what long lives mean', () => {
  const june = on('2026-06-30');
  const kinds = (first: Partial<Commitment>, ...steps: Partial<Commitment>[]) =>
    steps.map((_, last) => meaningsOf(first, ...steps.slice(0, last + 1)).map((meaning) => meaning.kind));

  it('counts a date that is put off, pulled forward and put off again twice, from the same first promise', () => {
    const steps = ['2026-09-30', '2026-07-31', '2026-08-31'].map((date) => ({ due: on(date) }));
    expect(kinds({ due: june }, ...steps)).toEqual([['postponed'], ['brought-forward'], ['postponed']]);
    expect(after({ due: june }, ...steps)).toMatchObject({
      meanings: [{ nth: 2, first: june, from: on('2026-07-31') }],
      record: { promise: { first: june, last: on('2026-08-31'), postponements: 2 } },
    });
  });

  it('goes from a date to a recurrence and back without a slip, and counts one that comes back later', () => {
    const recurs = { due: null, recurs: { times: 2, every: 'year' } as const };
    const back = (date: string) => ({ due: on(date), recurs: null });
    expect(kinds({ due: june }, recurs, back('2026-06-30'))).toEqual([[], ['dated']]);
    expect(kinds({ due: june }, recurs, back('2026-12-31'))).toEqual([[], ['postponed']]);
    expect(kinds({ recurs: recurs.recurs }, back('2026-06-30'), recurs)).toEqual([['dated'], []]);
  });

  it('tells done, undone and done again for what each is', () => {
    const done = { status: 'done', ...PROOF } as const;
    expect(kinds({ status: 'in_progress' }, done, { status: 'in_progress' }, { status: 'done' })).toEqual([
      ['completed', 'proof-added'],
      ['regressed'],
      ['completed'],
    ]);
    expect(kinds({ status: null }, { status: 'done' }, PROOF, { documents: [] }, PROOF)).toEqual([
      ['declared'],
      ['completed', 'proof-added'],
      ['declared'],
      ['completed', 'proof-added'],
    ]);
  });

  it('remembers the first promise of one that was removed and came back with a later date', () => {
    const gone = removal(stored({ due: june }), MONDAY)!.after;
    const back = compare(gone, { ...gone.commitment, due: on('2026-10-31'), status: 'blocked' }, MONDAY)!;
    expect(back.meanings.map(({ kind }) => kind)).toEqual(['restored', 'blocked', 'postponed']);
    expect(back.meanings.at(-1)).toMatchObject({ nth: 1, first: june });
  });

  it('measures what follows a horizon by the horizon’s end, and what follows its clarification by that', () => {
    const year = on('2026-12-31', 'year', 'أفق 2026');
    const steps = [{ due: june }, { due: on('2026-09-30', 'quarter') }, { due: on('2026-12-31') }];
    expect(kinds({ due: year }, ...steps)).toEqual([['clarified'], ['postponed'], ['postponed']]);
    expect(after({ due: year }, ...steps).record.promise).toMatchObject({ first: year, postponements: 2 });
  });
});
