import type { Language } from '../../model/language.ts';
import type { TabKind } from '../../model/normalised.ts';
import { type Candidate, candidatesOf, claimedBy, nameOf, type RecordRows } from './candidates.ts';
import type { HeaderColumn } from './header-block.ts';
import { isOrdinal } from './ordinals.ts';
import { byName, inOrder, isRevision, latestFirst, timeOf } from './preference.ts';

/** A column that a field was given to. */
export interface TakenColumn {
  readonly field: string;
  readonly column: number;
  readonly header: string;
  readonly languages: readonly Language[];
  /** The column that it revises: what counts in a row that was not revised. */
  readonly before: number | null;
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

/** Less sure, as by how a header begins, it is likely to head something else: «Actions liées». */
const SURE = 2.5;

/** Whether cells do not tell which of two fields a column holds. */
const isOpen = ([first, second]: readonly Candidate[]): boolean =>
  first !== undefined && first.fit === second?.fit;

/** One claim a column; where cells leave it open, for a field that no other column has. */
const settled = (columns: readonly (readonly Candidate[])[]): readonly Candidate[] => {
  const open = columns.filter(isOpen).toSorted(([a], [b]) => (a && b ? byName(a, b) : 0));
  const claims = columns.filter((column) => !isOpen(column)).flatMap((column) => column.slice(0, 1));
  for (const column of open) {
    const free = column.filter(({ field }) => claims.every((claim) => claim.field !== field));
    claims.push(...[...free, ...column].slice(0, 1));
  }
  return claims;
};

/** Gives each field of a kind its column. */
export const columnsOf = (kind: TabKind, headers: readonly HeaderColumn[], rows: RecordRows): Columns => {
  const claimed = claimedBy(kind, headers, rows);
  const ordinals = new Set(
    claimed
      .filter(({ claims }) => claims.some(({ field }) => field === 'ref'))
      .map(({ header }) => header.column)
      .filter((column) => isOrdinal(rows.all(), column, rows.isRecord)),
  );
  const claims = settled(claimed.map((one) => candidatesOf(one, rows, ordinals)));
  const taken: TakenColumn[] = [];
  const second: SecondColumn[] = [];
  for (const candidates of Map.groupBy(claims, ({ field }) => field).values()) {
    const [best, ...others] = latestFirst(inOrder(candidates));
    if (!best) continue;
    const { field, header, languages } = best;
    const [other] = isRevision(best) ? others.filter((one) => !isRevision(one)) : [];
    const before = other?.header.column ?? null;
    taken.push({ field, column: header.column, header: nameOf(header), languages, before });
    for (const one of others)
      if (one.rank >= SURE || one.header.column === before || (timeOf(best) !== null && timeOf(one) !== null))
        second.push({
          column: one.header.column,
          header: nameOf(one.header),
          field,
          taken: nameOf(header),
        });
  }
  return { taken, second, ordinals };
};
