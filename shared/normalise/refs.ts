import type { Place } from '../model/commitment.ts';
import type { Finding } from '../model/finding.ts';
import type { CommitmentReading, RecognisedTab } from '../model/normalised.ts';
import { asciiDigits } from '../model/text/digits.ts';

const PLAIN = /^[A-Z0-9._/-]+$/;

/** A cleaned ref as it is compared: case, digits' script and the width of spaces do not tell two apart. */
export const refKey = (ref: string): string =>
  PLAIN.test(ref) ? ref : asciiDigits(ref).replace(/\s+/gu, ' ').toUpperCase();

/** Where a row's ref stands, as a finding says it. */
export const refCell = (
  tabs: readonly RecognisedTab[],
  { tab, row }: Place,
): Pick<Finding, 'tab' | 'row' | 'column' | 'cell'> => {
  const column = tabs.find(({ name }) => name === tab)?.columns['ref'] ?? '';
  return { tab, row, column, cell: `${column}${row}` };
};

/**
 * Sees refs come by and tells whether they rose all the way, shorter before longer: most trackers are in
 * order, and then none can stand twice.
 */
export interface RefOrder {
  readonly see: (ref: string) => void;
  readonly rose: () => boolean;
}

/** Follows the refs of one tab. */
export const refOrder = (): RefOrder => {
  let last = '';
  let rose = true;
  return {
    see: (ref) => {
      if (!rose) return;
      const key = refKey(ref);
      rose = key.length > last.length || (key.length === last.length && key > last);
      last = key;
    },
    rose: () => rose,
  };
};

const rowsByRepeatedRef = (
  readings: readonly CommitmentReading[],
): ReadonlyMap<string, readonly CommitmentReading[]> => {
  const shared = new Map<string, CommitmentReading[]>();
  const seen = new Set<string>();
  for (const { item } of readings) {
    if (item.ref === null) continue;
    const key = refKey(item.ref);
    if (seen.has(key)) shared.set(key, []);
    else seen.add(key);
  }
  for (const reading of readings)
    if (reading.item.ref !== null) shared.get(refKey(reading.item.ref))?.push(reading);
  return shared;
};

/** Takes the ref from rows that share one, with an error on each: none of them can be told to be the commitment. */
export const withoutSharedRefs = (
  readings: readonly CommitmentReading[],
  tabs: readonly RecognisedTab[],
): { readonly commitments: readonly CommitmentReading[]; readonly findings: readonly Finding[] } => {
  const shared = rowsByRepeatedRef(readings);
  if (shared.size === 0) return { commitments: readings, findings: [] };
  const findings: Finding[] = [];
  const commitments = readings.map((reading): CommitmentReading => {
    const { ref, at } = reading.item;
    if (ref === null) return reading;
    const same = shared.get(refKey(ref));
    if (!same) return reading;
    const other = (same.find((candidate) => candidate !== reading) ?? reading).item.at;
    findings.push({
      severity: 'error',
      code: 'ref.duplicate',
      ...refCell(tabs, at),
      value: ref,
      params: { field: 'ref', ref, count: same.length, otherTab: other.tab, otherRow: other.row },
    });
    return { ...reading, item: { ...reading.item, ref: null }, untaken: ['ref', ...reading.untaken] };
  });
  return { commitments, findings };
};
