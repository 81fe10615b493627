import type { TabKind } from '../../model/normalised.ts';
import type { RawCell, RawRow, RawTab } from '../../model/raw-table.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './columns.ts';
import { type HeaderBlock, headerBlocks } from './header-block.ts';
import { claimsOfParts } from './header-names.ts';
import { type Merges, mergesOf } from './merges.ts';
import { namesTotal } from './total.ts';

/** A tab whose headers were found, and which column holds what. */
export interface FoundTab {
  readonly tab: RawTab;
  readonly kind: TabKind;
  readonly block: HeaderBlock;
  readonly columns: Columns;
  readonly merges: Merges;
}

const KINDS: readonly TabKind[] = ['commitments', 'rounds', 'committees', 'meetings'];

/** Whether a row is no section and no total: what a column's cells are judged by. */
const isRecord = ({ cells }: RawRow): boolean => {
  let filled = 0;
  let first: RawCell = null;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    if (filled === 0) first = cell;
    filled += 1;
    if (filled === 3) return true;
  }
  return filled === 2 && !(typeof first === 'string' && namesTotal(first) !== null);
};

const SAMPLE_ROWS = 200;

interface Match {
  readonly kind: TabKind;
  readonly block: HeaderBlock;
  readonly fields: ReadonlySet<string>;
  readonly score: number;
}

const matchOf = (kind: TabKind, block: HeaderBlock): Match => {
  const best = new Map<string, number>();
  for (const { parts } of block.columns) {
    const claims = claimsOfParts(kind, parts);
    // A header that could be two fields counts for one that is still open.
    const claim = claims.find(({ field }) => !best.has(field)) ?? claims[0];
    if (claim) best.set(claim.field, Math.max(best.get(claim.field) ?? 0, claim.rank));
  }
  const score = [...best.values()].reduce((sum, rank) => sum + rank, 0);
  return { kind, block, score, fields: new Set([...best.keys()].filter((field) => field !== 'signs')) };
};

const FEWEST: Readonly<Record<TabKind, (match: Match) => boolean>> = {
  commitments: ({ fields }) => fields.has('title') && fields.size >= 3,
  rounds: ({ fields, score }) =>
    fields.size >= 2 && (fields.has('heldOn') || fields.has('planned')) && score >= 5,
  committees: ({ fields, score }) => fields.has('name') && fields.size >= 2 && score >= 6,
  meetings: ({ fields, score }) =>
    fields.size >= 2 && (fields.has('heldOn') || fields.has('planned')) && score >= 5,
};

const bestOf = (matches: readonly Match[]): Match | null =>
  matches.reduce<Match | null>(
    (best, match) =>
      best === null ||
      match.score > best.score ||
      (match.score === best.score && match.block.depth < best.block.depth)
        ? match
        : best,
    null,
  );

/** Finds a tab's header and kind; null for a tab that is none of ours. */
export const recognise = (tab: RawTab): FoundTab | null => {
  if (tab.ours) return null;
  const blocks = headerBlocks(tab);
  const match = bestOf(
    KINDS.flatMap((kind) =>
      blocks.map((block) => matchOf(kind, block)).filter((found) => FEWEST[kind](found)),
    ),
  );
  if (!match) return null;
  const merges = mergesOf(tab);
  const records = (): IteratorObject<RawRow> =>
    tab.rows.values().filter((row) => row.number > match.block.lastRow && isRecord(row));
  const columns = columnsOf(match.kind, match.block.columns, {
    all: records,
    first: records().take(SAMPLE_ROWS).map(merges.cellsOf).toArray(),
  });
  return { tab, kind: match.kind, block: match.block, columns, merges };
};

/** How much of a commitments header a tab has, where it has no title: what to say when there is no such tab. */
export const nearMiss = (tab: RawTab): number =>
  tab.ours ? 0 : Math.max(0, ...headerBlocks(tab).map((block) => matchOf('commitments', block).fields.size));
