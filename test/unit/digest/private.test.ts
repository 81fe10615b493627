import { describe, expect, it } from 'vitest';
import { makeDigest } from '../../../shared/digest/make-digest.ts';
import { Digest } from '../../../shared/model/digest.ts';
import type { TrackerConfig } from '../../../shared/model/tracker.ts';
import { tracker } from './a-tracker.ts';
import { busyDigest, firstDigest, quietDigest, staleDigest } from './a-digest.ts';
import { factsOn, lastEditionOn } from './editions.ts';

const SECRET = 'سر لا يُنشر';
const rows = (about: string) => ({
  C1: { notes: `${SECRET} ${about}`, extra: { ملف: `${SECRET} ${about}`, هاتف: SECRET } },
  C2: { extra: { ملف: '' } },
});
const reads = [
  { at: '2026-11-10T10:00:00.000Z', rows: rows('1') },
  { at: '2026-11-17T10:00:00.000Z', rows: { ...rows('2'), C3: rows('3').C1 } },
  { at: '2026-11-18T10:00:00.000Z', rows: rows('4') },
];
const disclosedBy = (disclose: TrackerConfig['disclose']) => {
  const facts = factsOn('2026-11-23', reads, lastEditionOn(['2026-11-16'], reads));
  return makeDigest({ ...facts, tracker: { ...tracker, disclose } });
};

describe('what is private', () => {
  it('is nowhere in a digest, whatever the sheet holds', () => {
    expect(JSON.stringify(disclosedBy([]))).not.toContain(SECRET);
  });

  it('stands beside its commitment for those whom the configuration names, and nothing besides', () => {
    const digest = disclosedBy([
      { column: 'ملف', audiences: ['bureau', 'secretariat'] },
      { column: 'notes', audiences: ['editors'] },
    ]);
    expect(digest.items.map(({ disclosed }) => disclosed)).toEqual([
      [
        { column: 'ملف', text: `${SECRET} 4`, audiences: ['bureau', 'secretariat'] },
        { column: 'notes', text: `${SECRET} 4`, audiences: ['editors'] },
      ],
      [],
    ]);
  });

  it.each(['constructor', 'toString', '__proto__', 'ملاحظات', 'ملف '])(
    'is not disclosed under another name: %s',
    (column) => {
      const digest = disclosedBy([{ column, audiences: ['bureau'] }]);
      expect(digest.items.flatMap(({ disclosed }) => disclosed)).toEqual([]);
    },
  );
});

it.each([
  ['first', firstDigest],
  ['busy', busyDigest],
  ['quiet', quietDigest],
  ['stale', staleDigest],
])('is of the shape that is archived, the same once read back: %s', (_, made) => {
  const digest = made();
  expect(Digest.parse(JSON.parse(JSON.stringify(digest)))).toEqual(digest);
});
