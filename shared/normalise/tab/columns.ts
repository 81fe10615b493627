import type { Language } from '../../model/language.ts';
import type { TabKind } from '../../model/normalised.ts';
import type { RawCell, RawRow } from '../../model/raw-table.ts';
import { type ColumnSample, fitOf, mayHold, sampleOf } from './column-fit.ts';
import type { HeaderColumn } from './header-block.ts';
import { type Claim, claimsOfParts } from './header-names.ts';
import { isOrdinal } from './ordinals.ts';

/** A column that a field was given to. */
export interface TakenColumn {
  readonly field: string;
  readonly column: number;
  readonly header: string;
  readonly languages: readonly Language[];
}

/** A header that names a field which another column already holds. */
export interface SecondColumn {
  readonly column: number;
  readonly header: string;
  readonly field: string;
  /** The header that was taken for the field. */
  readonly taken: string;
}

export interface Columns {
  readonly taken: readonly TakenColumn[];
  readonly second: readonly SecondColumn[];
  readonly ordinals: ReadonlySet<number>;
}

/** The rows that columns are judged by. */
export interface RecordRows {
  readonly all: () => Iterable<RawRow>;
  /** The cells of the first of them, merges' values filled in. */
  readonly first: readonly (readonly RawCell[])[];
}

interface Candidate extends Claim {
  readonly header: HeaderColumn;
  readonly sample: ColumnSample;
  readonly fit: number;
}

const nameOf = ({ parts }: HeaderColumn): string => parts.at(-1) ?? '';

/**
 * The candidates for one field, the best first: by how surely the header names it, unless the column is nearly
 * empty beside another. Where columns stand never decides: they may be moved.
 */
const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const most = Math.max(...candidates.map(({ sample }) => sample.filled));
  const standing = ({ rank, sample, fit }: Candidate): number =>
    rank + (sample.filled * 2 >= most ? 2 : 0) + fit;
  return [...candidates].sort(
    (a, b) =>
      standing(b) - standing(a) ||
      b.sample.filled - a.sample.filled ||
      (nameOf(a.header) < nameOf(b.header) ? -1 : nameOf(a.header) > nameOf(b.header) ? 1 : 0),
  );
};

/** Each column's own best claim: where a header could be two fields, its cells decide. */
const candidatesOf = (
  kind: TabKind,
  header: HeaderColumn,
  rows: RecordRows,
  ordinals: ReadonlySet<number>,
): Candidate[] => {
  const claims = claimsOfParts(kind, header.parts).filter(({ field }) => field !== 'signs');
  if (claims.length === 0) return [];
  const sample = sampleOf(rows.first, header.column);
  return claims
    .filter(({ field }) => mayHold(field, sample) && !(field === 'ref' && ordinals.has(header.column)))
    .map((claim) => ({ ...claim, header, sample, fit: fitOf(claim.field, sample) }))
    .sort((a, b) => b.fit - a.fit || b.rank - a.rank);
};

/** Gives each field of a kind its column. */
export const columnsOf = (kind: TabKind, headers: readonly HeaderColumn[], rows: RecordRows): Columns => {
  const ordinals = new Set(
    headers
      .filter(({ parts }) => claimsOfParts(kind, parts).some(({ field }) => field === 'ref'))
      .filter(({ column }) => isOrdinal(rows.all(), column))
      .map(({ column }) => column),
  );
  const all = headers
    .map((header) => candidatesOf(kind, header, rows, ordinals))
    .filter((list) => list.length > 0);
  const undecided = all.filter((list) => list.length > 1 && list[0]?.fit === list[1]?.fit);
  const claims = all.filter((list) => !undecided.includes(list)).flatMap((list) => list.slice(0, 1));
  for (const list of undecided.toSorted(([a], [b]) =>
    a && b && nameOf(a.header) < nameOf(b.header) ? -1 : 1,
  )) {
    const open = list.find(({ field }) => claims.every((claim) => claim.field !== field)) ?? list[0];
    if (open) claims.push(open);
  }
  const taken = new Map<string, Candidate>();
  const second: SecondColumn[] = [];
  for (const candidates of Map.groupBy(claims, ({ field }) => field).values()) {
    const [best, ...others] = inOrder(candidates);
    if (!best) continue;
    taken.set(best.field, best);
    for (const { header, field, rank } of others)
      if (rank >= 2)
        second.push({ column: header.column, header: nameOf(header), field, taken: nameOf(best.header) });
  }
  return {
    taken: [...taken].map(([field, { header, languages }]) => ({
      field,
      column: header.column,
      header: nameOf(header),
      languages,
    })),
    second,
    ordinals,
  };
};
