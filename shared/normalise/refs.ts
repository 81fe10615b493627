import type { Finding } from '../model/finding.ts';
import type { CommitmentReading, RecognisedTab } from '../model/normalised.ts';
import { asciiDigits } from './text/digits.ts';

const PLAIN = /^[A-Z0-9._/-]+$/;

/** A ref as it is compared: case, digits' script and spaces do not tell two apart. */
export const refKey = (ref: string): string =>
  PLAIN.test(ref) ? ref : asciiDigits(ref).replace(/\s+/gu, ' ').trim().toUpperCase();

/** Takes the ref from rows that share one, with an error on each: none of them can be told to be the commitment. */
export const withoutSharedRefs = (
  readings: readonly CommitmentReading[],
  tabs: readonly RecognisedTab[],
): { readonly commitments: readonly CommitmentReading[]; readonly findings: readonly Finding[] } => {
  const seen = new Set<string>();
  const shared = new Map<string, CommitmentReading[]>();
  for (const { item } of readings) {
    if (item.ref === null) continue;
    const key = refKey(item.ref);
    if (seen.has(key)) shared.set(key, []);
    else seen.add(key);
  }
  if (shared.size === 0) return { commitments: readings, findings: [] };
  for (const reading of readings)
    if (reading.item.ref !== null) shared.get(refKey(reading.item.ref))?.push(reading);
  const findings: Finding[] = [];
  const commitments = readings.map((reading): CommitmentReading => {
    const { ref, at } = reading.item;
    const same = ref === null ? undefined : shared.get(refKey(ref));
    if (ref === null || !same) return reading;
    const other = same.find((candidate) => candidate !== reading)?.item.at ?? at;
    const column = tabs.find(({ name }) => name === at.tab)?.columns['ref'] ?? null;
    findings.push({
      severity: 'error',
      code: 'ref.duplicate',
      tab: at.tab,
      row: at.row,
      column,
      cell: column === null ? null : `${column}${at.row}`,
      value: ref,
      params: { field: 'ref', ref, count: same.length, otherTab: other.tab, otherRow: other.row },
    });
    return { ...reading, item: { ...reading.item, ref: null }, untaken: ['ref', ...reading.untaken] };
  });
  return { commitments, findings };
};
