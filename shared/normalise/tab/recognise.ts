import type { TabKind } from '../../model/normalised.ts';
import type { RawRow, RawTab } from '../../model/raw-table.ts';
import type { Columns } from './columns.ts';
import { columnsOf } from './columns.ts';
import { isAgain } from './header-again.ts';
import { type HeaderBlock, headerBlocks } from './header-block.ts';
import { claimsOfParts } from './header-names.ts';
import { type Merges, mergesOf } from './merges.ts';
import { rowSorter, type RowSorter } from './row-look.ts';

/** A tab whose headers were found, and which column holds what. */
export interface FoundTab {
  readonly tab: RawTab;
  readonly kind: TabKind;
  readonly block: HeaderBlock;
  readonly columns: Columns;
  readonly merges: Merges;
  readonly sorter: RowSorter;
}

const KINDS: readonly TabKind[] = ['commitments', 'rounds', 'committees', 'meetings'];

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

/** Whether a match is better than the best so far, whose block does not begin further down. */
const isBetter = (match: Match, best: Match): boolean => {
  const overlap = match.block.firstRow <= best.block.lastRow;
  if (match.score === best.score) return overlap && match.block.depth < best.block.depth;
  // A header said once more, as printed pages do, is no better for being said in other words.
  return match.score > best.score && (overlap || !isAgain(best.block, match.block));
};

const bestOf = (matches: readonly Match[]): Match | null =>
  matches.reduce<Match | null>(
    (best, match) => (best === null || isBetter(match, best) ? match : best),
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
  const sorter = rowSorter(match.block, merges);
  const below = (): IteratorObject<RawRow> =>
    tab.rows.values().filter(({ number }) => number > match.block.lastRow);
  const sample = below().filter(sorter.isRecord).take(SAMPLE_ROWS).toArray();
  const columns = columnsOf(match.kind, match.block.columns, {
    all: below,
    isRecord: sorter.isRecord,
    first: sample.map(merges.cellsOf),
    typed: sample.map(({ cells }) => cells),
  });
  return { tab, kind: match.kind, block: match.block, columns, merges, sorter };
};

/** How much of a commitments header a tab has, where it has no title: what to say when there is no such tab. */
export const nearMiss = (tab: RawTab): number =>
  tab.ours ? 0 : Math.max(0, ...headerBlocks(tab).map((block) => matchOf('commitments', block).fields.size));
