import type { Digest } from '../../../shared/model/digest.ts';
import { aDigest, anItem, counts, day } from './some-digest.ts';

/** A digest of `size` commitments, every list of it as full as it can be, every text `words` words long. */
export const bigDigest = (size: number, words = 12): Digest => {
  const text = Array.from({ length: words }, (_, index) => `التزام${index % 7}`).join(' ');
  const items = Array.from({ length: size }, (_, index) =>
    anItem({
      id: `i${index}`,
      ref: `R${index}`,
      title: `${text} ${index}`,
      axis: `${text.slice(0, 60)} ${index % 40}`,
      owner: [text.slice(0, 100), 'CNSS', text.slice(0, 90)],
      dependsOn: [text.slice(0, 120), 'RCAR'],
      due: day('2026-09-30'),
      firstDue: day('2026-03-31'),
      postponements: 3,
      standing: 'blocked',
      status: 'blocked',
      statusText: text,
      unionView: { value: 'insufficient', text },
      stateView: { value: 'satisfactory', text },
      evidence: [`https://evidence.example/${'a'.repeat(200)}/${index}`],
    }),
  );
  const base = aDigest();
  return {
    ...base,
    total: size,
    counts: counts({ blocked: size, overdue: size }, { blocked: 0 }),
    axes: Array.from({ length: Math.min(40, size) }, (_, index) => ({
      axis: `${text.slice(0, 60)} ${index}`,
      total: Math.ceil(size / 40),
      standings: {
        done: 1,
        declared: 2,
        in_progress: 3,
        blocked: 4,
        not_started: 5,
        not_given: 6,
        dropped: 7,
      },
      overdue: 1,
    })),
    trend: Array.from({ length: 200 }, (_, index) => ({
      period: `2026-W${String((index % 52) + 1).padStart(2, '0')}`,
      to: new Date(Date.UTC(2023, 0, 2 + index * 7)).toISOString(),
      done: index,
      overdue: size - index < 0 ? 0 : size - index,
      open: size,
    })),
    moved: items.map((item) => ({
      item,
      meanings: [
        { kind: 'blocked', from: 'in_progress' },
        {
          kind: 'postponed',
          from: day('2026-06-30'),
          to: day('2026-09-30'),
          nth: 3,
          first: day('2026-03-31'),
        },
        { kind: 'view-changed', party: 'union', from: { value: null, text }, to: { value: null, text } },
        { kind: 'proof-added', evidence: item.evidence, documents: [text, text] },
        { kind: 'renamed', from: text, to: text },
        { kind: 'reassigned', from: [text], to: [text, text] },
      ],
    })),
    overdue: items.map((item, index) => ({ item, days: index + 1 })),
    passedStatusNotGiven: items.map((item, index) => ({ item, days: index + 1 })),
    dueSoon: items.map((item) => ({ item, days: 3 })),
    standingStill: items.map((item) => ({ item, weeks: 9, undated: false })),
    differences: items.map((item) => ({ item, between: 'union-administration' })),
    sessions: {
      ...base.sessions,
      committees: items.slice(0, 200).map(({ title }) => ({
        name: title,
        startsOn: null,
        last: { heldOn: day('2026-11-05'), minutes: text },
        next: day('2026-12-05'),
      })),
    },
    items,
    history: items.map(({ id, ref, title }) => ({
      commitmentId: id,
      ref,
      title,
      seenAt: '2026-11-17T10:00:00.000Z',
      meanings: [{ kind: 'blocked', from: 'in_progress' }],
    })),
    findings: items.map((_, index) => ({
      severity: 'error',
      code: 'date.impossible',
      tab: text.slice(0, 60),
      row: index + 2,
      column: 'F',
      cell: `F${index + 2}`,
      value: text,
      params: { field: 'due', header: 'الأجل' },
    })),
  };
};
