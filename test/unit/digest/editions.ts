import { instantAt, periodOf } from '../../../shared/model/calendar.ts';
import type { Digest } from '../../../shared/model/digest.ts';
import type { IsoDate } from '../../../shared/model/time.ts';
import type { DigestFacts } from '../../../shared/digest/facts.ts';
import { makeDigest } from '../../../shared/digest/make-digest.ts';
import { afterReads, goodSync, type Read, tracker } from './a-tracker.ts';

export const ZONE = 'Africa/Casablanca';

/** Eight in the morning, where the editions of tests are due. */
export const at8 = (day: IsoDate) => instantAt(day, '08:00', ZONE);

/** The facts of an edition that is due and cut at eight on `day`, after these reads and one that saw nothing new. */
export const factsOn = (
  day: IsoDate,
  reads: readonly Read[],
  previous: Digest | null = null,
  over: Partial<DigestFacts> = {},
): DigestFacts => {
  const period = periodOf(day);
  const to = at8(day);
  const lastGood = goodSync(new Date(Date.parse(to) - 300_000).toISOString());
  return {
    tracker,
    zone: ZONE,
    sheetUrl: 'https://docs.google.com/spreadsheets/d/sheet-of-lighthouses',
    edition: {
      id: `${tracker.id}.${period}`,
      number: (previous?.number ?? 0) + 1,
      period,
      window: { from: previous?.window.to ?? null, to },
      scheduledAt: to,
    },
    previous,
    ...afterReads(reads),
    rounds: [],
    committees: [],
    meetings: [],
    lastGood,
    lastSync: lastGood,
    findings: [],
    ...over,
  };
};

/** The editions due on these days, one after another, each made from what had been read by then. */
export const editionsOn = (
  days: readonly IsoDate[],
  reads: readonly Read[],
  over: Partial<DigestFacts> = {},
): Digest[] => {
  const made: Digest[] = [];
  for (const day of days)
    made.push(
      makeDigest(
        factsOn(
          day,
          reads.filter(({ at }) => at < at8(day)),
          made.at(-1) ?? null,
          over,
        ),
      ),
    );
  return made;
};

/** The last of the editions due on these days. */
export const lastEditionOn = (...given: Parameters<typeof editionsOn>): Digest => {
  const last = editionsOn(...given).at(-1);
  if (!last) throw new Error('no day given');
  return last;
};
