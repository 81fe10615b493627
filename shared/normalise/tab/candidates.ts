import type { TabKind } from '../../model/normalised.ts';
import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { type ColumnSample, fitOf, isBorneOut, mayHold, sampleOf } from './column-fit.ts';
import type { HeaderColumn } from './header-block.ts';
import { type Claim, claimsOfParts } from './header-names.ts';
import { textOf } from './row-look.ts';

/** The rows below the header, that columns are judged by. */
export interface RecordRows {
  readonly all: () => Iterable<RawRow>;
  /** Whether a row is one of data, as far as can be told before columns are known. */
  readonly isRecord: (row: RawRow) => boolean;
  /** The cells of the first records, merges' values filled in. */
  readonly first: readonly (readonly RawCell[])[];
  /** Their own cells alone. */
  readonly typed: readonly (readonly RawCell[])[];
}

/** A column that may hold a field. */
export interface Candidate extends Claim {
  readonly header: HeaderColumn;
  readonly sample: ColumnSample;
  readonly fit: number;
}

/** A header and what it may name. */
export interface Claimed {
  readonly header: HeaderColumn;
  readonly claims: readonly Claim[];
}

export const nameOf = ({ parts }: HeaderColumn): string => parts.at(-1) ?? '';

/** Each column's own best claim: where a header could be two fields, its cells decide. */
export const candidatesOf = (
  { header, claims }: Claimed,
  rows: RecordRows,
  ordinals: ReadonlySet<number>,
): Candidate[] => {
  const sample = sampleOf(rows.first, header.column);
  // A ref identifies the row where it was typed; what a merge brings down would be the same one again.
  const typed = sampleOf(rows.typed, header.column);
  return claims
    .filter((claim) => mayHold(claim, claim.field === 'ref' ? typed : sample) && !ordinals.has(header.column))
    .map((claim) => ({ ...claim, header, sample, fit: fitOf(claim.field, sample) }))
    .filter(({ above, fit }) => above === undefined || rows.first.length === 0 || isBorneOut(sample, fit))
    .sort((a, b) => b.fit - a.fit || b.rank - a.rank);
};

const LETTER = /\p{L}/u;

/** A header above the column that it heads: where it is merged over several, the first one with most words. */
const placed = (header: HeaderColumn, rows: readonly (readonly RawCell[])[]): HeaderColumn => {
  let { column } = header;
  let most = 0;
  for (let at = header.column; at <= header.right; at += 1) {
    const words = rows.filter((cells) => LETTER.test(textOf(cells[at]))).length;
    if (words > most) [column, most] = [at, words];
  }
  return { ...header, column };
};

/** What each header may name. A cell above several gives its name to those that say it too, where any does. */
export const claimedBy = (
  kind: TabKind,
  headers: readonly HeaderColumn[],
  rows: RecordRows,
): readonly Claimed[] => {
  const all = headers.map((header) => ({
    header: placed(header, rows.first),
    claims: claimsOfParts(kind, header.parts).filter(({ field }) => field !== 'signs'),
  }));
  const saidBelow = (parent: string, field: string): boolean =>
    all.some(
      ({ header: { parts }, claims }) =>
        parts.slice(0, -1).includes(parent) &&
        claims.some((claim) => claim.field === field && claim.above === undefined),
    );
  return all.map(({ header, claims }) => ({
    header,
    claims: claims.filter(({ above, field }) => above === undefined || !saidBelow(above, field)),
  }));
};
