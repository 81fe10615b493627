import type { Language } from '../../model/language.ts';
import type { TabKind } from '../../model/normalised.ts';
import {
  candidatesOf,
  claimedBy,
  inOrder,
  isRevision,
  latestFirst,
  nameOf,
  type RecordRows,
  timeOf,
} from './candidates.ts';
import type { HeaderColumn } from './header-block.ts';
import { isOrdinal } from './ordinals.ts';

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

/** Gives each field of a kind its column. */
export const columnsOf = (kind: TabKind, headers: readonly HeaderColumn[], rows: RecordRows): Columns => {
  const claimed = claimedBy(kind, headers);
  const ordinals = new Set(
    claimed
      .filter(({ claims }) => claims.some(({ field }) => field === 'ref'))
      .map(({ header }) => header.column)
      .filter((column) => isOrdinal(rows.all(), column, rows.isRecord)),
  );
  const all = claimed.map((one) => candidatesOf(one, rows, ordinals)).filter((list) => list.length > 0);
  const undecided = all.filter((list) => list.length > 1 && list[0]?.fit === list[1]?.fit);
  const claims = all.filter((list) => !undecided.includes(list)).flatMap((list) => list.slice(0, 1));
  for (const list of undecided.toSorted(([a], [b]) =>
    a && b && nameOf(a.header) < nameOf(b.header) ? -1 : 1,
  )) {
    const open = list.find(({ field }) => claims.every((claim) => claim.field !== field)) ?? list[0];
    if (open) claims.push(open);
  }
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
  return {
    taken,
    second,
    ordinals,
  };
};
