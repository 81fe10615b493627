import type { Finding } from '../../shared/model/finding.ts';
import type { Normalised } from '../../shared/model/normalised.ts';
import type { Instant } from '../../shared/model/time.ts';
import type { FeedbackReport } from '../../shared/sheet/feedback.ts';
import type { Standpoint } from '../../shared/store/kinds.ts';
import type { Refusal } from './refusal.ts';

const SHORTEST = 4;

/** A short ref that can be said on the telephone, made from the commitment's own id. */
const mint = (id: string, taken: Set<string>): string => {
  for (let length = SHORTEST; ; length += 1) {
    const ref = `R-${id.slice(0, length).toUpperCase()}`;
    if (taken.has(ref) && length < id.length) continue;
    taken.add(ref);
    return ref;
  }
};

/** Refs for the rows that have none, in tabs that have a column for them. A cell that holds anything is left alone. */
const mintedRefs = (read: Normalised, layout: readonly Standpoint[]): FeedbackReport['refs'] => {
  const taken = new Set(read.commitments.flatMap(({ item }) => item.ref ?? []));
  const readings = new Map(read.commitments.map((reading) => [JSON.stringify(reading.item.at), reading]));
  return layout.flatMap(({ id, at }) => {
    const reading = readings.get(JSON.stringify(at));
    const column = read.tabs.find(({ name, kind }) => kind === 'commitments' && name === at.tab)?.columns[
      'ref'
    ];
    if (column === undefined || !reading || reading.item.ref !== null || reading.untaken.includes('ref'))
      return [];
    return [{ place: at, column, ref: mint(id, taken) }];
  });
};

/** What became of a read: where its commitments stand now, or why it was not taken. */
export type Fate = { readonly layout: readonly Standpoint[] } | { readonly refused: Refusal };

/** What the sheet's editors are told. For a refused read no ref is minted: whose row is whose is not known. */
export const feedbackReport = (
  readAt: Instant,
  read: Normalised,
  findings: readonly Finding[],
  fate: Fate,
): FeedbackReport => ({
  readAt,
  language: read.language,
  understood: read.commitments.length,
  refused: 'refused' in fate ? fate.refused : null,
  findings,
  refs: 'layout' in fate ? mintedRefs(read, fate.layout) : [],
});
