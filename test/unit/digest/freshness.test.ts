import { describe, expect, it } from 'vitest';
import { makeDigest } from '../../../shared/digest/make-digest.ts';
import type { Sync, SyncOutcome } from '../../../shared/model/sync.ts';
import { goodSync } from './a-tracker.ts';
import { at8, factsOn } from './editions.ts';

const MONDAY = '2026-11-23';
const facts = factsOn(MONDAY, []);
const freshness = (lastGood: Sync | null, lastSync: Sync | null = lastGood, to = facts.edition.window.to) => {
  const { dataAsOf, stale } = makeDigest({
    ...facts,
    edition: { ...facts.edition, window: { from: null, to } },
    lastGood,
    lastSync,
  });
  return { dataAsOf, stale: stale?.code ?? null };
};
const ended = (outcome: SyncOutcome): Sync => ({ ...goodSync('2026-11-23T07:00:00.000Z'), outcome });
const SUNDAY = at8('2026-11-22');
const EARLIER = new Date(Date.parse(SUNDAY) - 1).toISOString();

describe('the age of the numbers', () => {
  it('is that of the beginning of the last good read', () => {
    expect(freshness(goodSync('2026-11-23T07:50:00.000Z'))).toEqual({
      dataAsOf: '2026-11-23T07:50:00.000Z',
      stale: null,
    });
  });

  it('is remarked on beyond twenty-four hours, not at them', () => {
    expect(freshness(goodSync(SUNDAY)).stale).toBeNull();
    expect(freshness(goodSync(EARLIER)).stale).toBe('not-read');
  });

  it('counts up to the last read tried, in an edition that is made late', () => {
    expect(freshness(goodSync(SUNDAY), null, at8('2026-11-25')).stale).toBe('never-read');
    expect(freshness(goodSync(at8('2026-11-25')), null, at8('2026-11-25')).stale).toBeNull();
    expect(freshness(goodSync(EARLIER), null, SUNDAY).stale).toBe('never-read');
  });
});

it.each<[string, SyncOutcome]>([
  ['too-many-gone', { kind: 'refused', code: 'too-many-gone', known: 9, gone: 5, accepted: null }],
  ['headers-missing', { kind: 'refused', code: 'headers-missing', known: 9, gone: 0, accepted: null }],
  ['sheet.not-shared', { kind: 'failed', code: 'sheet.not-shared' }],
  ['not-read', { kind: 'superseded' }],
])('says why no newer read was taken: %s', (code, outcome) => {
  expect(freshness(goodSync(EARLIER), ended(outcome)).stale).toBe(code);
  expect(freshness(null, ended(outcome))).toEqual({ dataAsOf: null, stale: code });
});

it('says that nothing was ever read', () => {
  expect(freshness(null)).toEqual({ dataAsOf: null, stale: 'never-read' });
});
