import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDigest } from '../../../shared/digest/make-digest.ts';
import { Digest, Standing, type DigestItem } from '../../../shared/model/digest.ts';
import { isDeepStrictEqual } from 'node:util';
import { afterReads } from '../../unit/digest/a-tracker.ts';
import { editionsOn, factsOn } from '../../unit/digest/editions.ts';
import { lastReadOfEach, SECRET, weeks } from './weeks.ts';

const RUNS = { numRuns: 150 };
const holdsForEach = (rule: (digest: Digest, previous: Digest | null) => void): void =>
  fc.assert(
    fc.property(weeks, ({ days, reads }) => {
      const digests = editionsOn(days, reads);
      for (const [index, digest] of digests.entries()) rule(digest, digests[index - 1] ?? null);
    }),
    RUNS,
  );
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const ids = (list: readonly { readonly item: DigestItem }[]): string[] => list.map(({ item }) => item.id);
const ascending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) <= number);

describe('whatever was typed and whenever an edition was made', () => {
  it('its numbers add up, to one another and to the lists', () => {
    holdsForEach((digest) => {
      const { counts, axes, total, items, overdue, passedStatusNotGiven } = digest;
      expect(items).toHaveLength(total);
      expect(sum(Standing.options.map((standing) => counts[standing].now))).toBe(total);
      expect(sum(axes.map((axis) => axis.total))).toBe(total);
      for (const standing of Standing.options)
        expect(sum(axes.map(({ standings }) => standings[standing]))).toBe(counts[standing].now);
      for (const axis of axes) expect(sum(Object.values(axis.standings))).toBe(axis.total);
      expect(sum(axes.map((axis) => axis.overdue))).toBe(counts.overdue.now);
      expect(overdue).toHaveLength(counts.overdue.now);
      expect(passedStatusNotGiven).toHaveLength(digest.passedNotGiven.now);
      expect(digest.trend.at(-1)).toMatchObject({ done: counts.done.now, overdue: counts.overdue.now });
    });
  });

  it('its lists are in their order, name what is there, and each once', () => {
    holdsForEach(({ items, overdue, passedStatusNotGiven, dueSoon, standingStill, differences, ...rest }) => {
      const present = new Set(items.map(({ id }) => id));
      for (const list of [overdue, passedStatusNotGiven, dueSoon, standingStill, differences, rest.moved]) {
        expect(new Set(ids(list)).size).toBe(list.length);
        expect(ids(list).every((id) => present.has(id))).toBe(true);
      }
      expect(ids(rest.removed).some((id) => present.has(id))).toBe(false);
      expect(ascending(overdue.map(({ days }) => -days))).toBe(true);
      expect(ascending(passedStatusNotGiven.map(({ days }) => -days))).toBe(true);
      expect(ascending(dueSoon.map(({ days }) => days))).toBe(true);
      expect(ascending(standingStill.map(({ weeks: still }) => -(still ?? 0)))).toBe(true);
      expect(standingStill.every(({ weeks: still, undated }) => undated || (still ?? 0) >= 6)).toBe(true);
    });
  });

  it('calls nobody late who is done, said to be, let off, unknown, or bound by a rhythm', () => {
    holdsForEach(({ overdue, today }) => {
      for (const { item } of overdue) {
        expect(['in_progress', 'blocked', 'not_started']).toContain(item.standing);
        expect(item.recurs).toBeNull();
        expect((item.due?.date ?? today) < today).toBe(true);
      }
    });
  });

  it('compares with what the edition before it said', () => {
    holdsForEach((digest, previous) => {
      for (const name of [...Standing.options, 'overdue'] as const)
        expect(digest.counts[name].before).toBe(previous?.counts[name].now ?? null);
      expect(digest.window.from).toBe(previous?.window.to ?? null);
    });
  });

  it('tells that something moved where the counts did, and for how long where not', () => {
    holdsForEach((digest, previous) => {
      const moved = digest.moved.length + digest.removed.length > 0;
      if (previous === null) expect(moved).toBe(false);
      expect(digest.quietWeeks > 0).toBe(previous !== null && !moved);
      const standings = ({ counts }: Digest) => Standing.options.map((standing) => counts[standing].now);
      if (previous && !isDeepStrictEqual(standings(digest), standings(previous))) expect(moved).toBe(true);
    });
  });

  it('shows nothing private, and is of the shape that is archived', () => {
    holdsForEach((digest) => {
      const archived = JSON.stringify(digest);
      expect(archived).not.toContain(SECRET);
      expect(Digest.parse(JSON.parse(archived))).toEqual(digest);
    });
  });
});

const sorted = <T>(list: readonly T[], idOf: (one: T) => string): T[] =>
  list.toSorted((one, other) => idOf(one).localeCompare(idOf(other)));

describe('an edition is made of its window', () => {
  it('and of nothing that was seen after', () => {
    fc.assert(
      fc.property(weeks, ({ days, reads }) => {
        const inTime = editionsOn(days, reads);
        let previous: Digest | null = null;
        for (const [index, day] of days.entries()) {
          const later: Digest = makeDigest({ ...factsOn(day, reads, previous), ...afterReads(reads) });
          previous = later;
          const told = ({ moved, removed, items, history, overdue, standingStill, ...rest }: Digest) => ({
            counts: rest.counts,
            trend: rest.trend,
            quietWeeks: rest.quietWeeks,
            items: sorted(items, ({ id }) => id),
            moved: sorted(moved, ({ item }) => item.id),
            removed: sorted(removed, ({ item }) => item.id),
            history: sorted(history, ({ commitmentId, seenAt }) => `${seenAt} ${commitmentId}`),
            overdue: sorted(overdue, ({ item }) => item.id),
            standingStill: sorted(standingStill, ({ item }) => item.id),
          });
          const made = inTime[index];
          expect(made && told(made)).toEqual(told(later));
        }
      }),
      RUNS,
    );
  });

  it('and of how that began and ended: what was read in between changes no more than how often a date was put off', () => {
    const kinds = ({ moved, removed }: Digest) =>
      sorted([...moved, ...removed], ({ item }) => item.id).flatMap(({ item, meanings }) => {
        // One that came and went between two editions comes back as known; with fewer reads it is new.
        const arrived = meanings.some(({ kind }) => kind === 'new' || kind === 'restored');
        const told = meanings.filter(({ kind }) => !DUE_KINDS.has(kind));
        return arrived ? [[item.id, 'arrived']] : told.length > 0 ? [[item.id, told]] : [];
      });
    fc.assert(
      fc.property(weeks, ({ days, reads }) => {
        const often = editionsOn(days, reads);
        const once = editionsOn(days, lastReadOfEach(days, reads));
        expect(often.map(kinds)).toEqual(once.map(kinds));
        expect(often.map(({ counts }) => counts)).toEqual(once.map(({ counts }) => counts));
      }),
      RUNS,
    );
  });

  it('and is the same made twice, from facts that it leaves as they are', () => {
    fc.assert(
      fc.property(weeks, ({ days, reads }) => {
        const facts = factsOn(days[0] ?? '', reads);
        const before = structuredClone(facts);
        expect(makeDigest(facts)).toEqual(makeDigest(facts));
        expect(facts).toEqual(before);
      }),
      RUNS,
    );
  });
});

const DUE_KINDS = new Set<string>(['postponed', 'brought-forward', 'clarified', 'dated', 'undated']);
