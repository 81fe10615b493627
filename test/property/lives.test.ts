import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Change, CommitmentRecord } from '../../shared/model/history.ts';
import type { PartialDate, Precision, Recurrence } from '../../shared/model/time.ts';
import { compare, firstChange, removal } from '../../shared/store/compare/compare.ts';
import { aCommitment, minute } from '../contract/store/fixtures.ts';

/** A period as people promise one, with both of its ends: what the rules are stated in. */
interface Promised {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
}

const MONTHS: Readonly<Record<Precision, number>> = { day: 0, month: 1, quarter: 3, half: 6, year: 12 };

const promised = fc
  .record({
    precision: fc.constantFrom<Precision>('day', 'month', 'quarter', 'half', 'year'),
    month: fc.integer({ min: 0, max: 23 }),
    day: fc.constantFrom(1, 15, 28),
  })
  .map(({ precision, month, day }): Promised => {
    const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    if (precision === 'day') {
      const date = iso(Date.UTC(2026, month, day));
      return { start: date, end: date, precision };
    }
    const first = Math.floor(month / MONTHS[precision]) * MONTHS[precision];
    return {
      start: iso(Date.UTC(2026, first, 1)),
      end: iso(Date.UTC(2026, first + MONTHS[precision], 0)),
      precision,
    };
  });

type Step = Promised | 'recurs' | 'empty' | 'removed';
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: promised },
    { weight: 1, arbitrary: fc.constantFrom<Step>('recurs', 'empty', 'removed') },
  ),
  { minLength: 1, maxLength: 40 },
);

const asDue = ({ end, precision }: Promised): PartialDate => ({
  date: end,
  precision,
  text: `${precision} ${end}`,
});
const TWICE: Recurrence = { times: 2, every: 'year' };

/** What the rule of period ends says of a move; `last` is what was promised last, `now` what stands there. */
const expectedKind = (now: Promised | null, last: Promised | null, to: Step): string | null => {
  if (to === 'recurs') return null;
  if (typeof to === 'string') return now === null ? null : 'undated';
  if (last === null) return 'dated';
  if (to.end > last.end) return 'postponed';
  if (now === null) return 'dated';
  if (to.start === now.start && to.end === now.end) return null;
  if (to.start >= now.start) return 'clarified';
  return to.end < now.end ? 'brought-forward' : null;
};

const DUE_KINDS = new Set(['postponed', 'brought-forward', 'clarified', 'dated', 'undated']);

describe('any life of a date', () => {
  it('is told by the ends of its periods, each postponement counted once, the first promise never forgotten', () => {
    fc.assert(
      fc.property(steps, (life) => {
        const sighting = (n: number) => ({ syncId: `demo.${n}`, seenAt: minute(n), cellOf: () => null });
        let { after: record } = firstChange('demo', 'c1', aCommitment(), sighting(0));
        let now: Promised | null = null;
        let last: Promised | null = null;
        let first: Promised | null = null;
        let postponed = 0;
        for (const [index, step] of life.entries()) {
          const commitment = {
            ...record.commitment,
            due: typeof step === 'string' ? null : asDue(step),
            recurs: step === 'recurs' ? TWICE : null,
          };
          const change: Change | null =
            step === 'removed'
              ? removal(record, sighting(index + 1))
              : compare(record, commitment, sighting(index + 1));
          if (change === null) continue;
          expect(Change.parse(change)).toEqual(change);
          expect(change.version).toBe(record.version + 1);
          record = change.after;
          expect(compare(record, record.commitment, sighting(99)) === null).toBe(
            record.presence === 'present',
          );
          if (step === 'removed') continue;
          const said = change.meanings.filter(({ kind }) => DUE_KINDS.has(kind));
          const kind = expectedKind(now, last, step);
          expect(said.map((meaning) => meaning.kind)).toEqual(kind === null ? [] : [kind]);
          first ??= typeof step === 'string' ? null : step;
          if (kind === 'postponed') {
            postponed += 1;
            expect(said[0]).toMatchObject({ nth: postponed, first: asDue(first!), from: asDue(last!) });
          }
          now = typeof step === 'string' ? null : step;
          last = now ?? last;
        }
        expect(record.promise).toEqual({
          first: first && asDue(first),
          last: last && asDue(last),
          postponements: postponed,
        });
        // What follows from a date and a day is worked out, never stored.
        expect(Object.keys(CommitmentRecord.shape).toSorted()).toEqual(Object.keys(record).toSorted());
        expect(JSON.stringify(record)).not.toMatch(/overdue|daysLate|standing|"declared"/);
      }),
      { numRuns: 2_000 },
    );
  });
});
