import type { RawCell } from '../../model/raw-table.ts';
import { parseAmount } from '../values/amounts.ts';
import { type Cell, openCell, type Parse } from '../values/cell.ts';
import { dateParser } from '../values/dates.ts';
import { dueParser } from '../values/due.ts';
import { isDuration } from '../values/durations.ts';
import { parseKind } from '../values/kinds.ts';
import { isNone } from '../values/none.ts';
import { parseProgress } from '../values/progress.ts';
import { parseStatus } from '../values/status.ts';
import type { Claim } from './header-names.ts';

/** The filled cells of a column's first rows: what decides where a header could be two fields. */
export interface ColumnSample {
  readonly cells: readonly Cell[];
  /** How many of the rows looked at have something in the column. */
  readonly filled: number;
}

/** Samples a column of rows of data. */
export const sampleOf = (rows: readonly (readonly RawCell[])[], column: number): ColumnSample => {
  const cells = rows.flatMap((row) => openCell(row[column] ?? null) ?? []);
  return { cells: cells.filter(({ text }) => !isNone(text)), filled: cells.length };
};

const asDate: Parse<unknown> = dateParser('first', 1900);
const PARSES: Readonly<Record<string, Parse<unknown>>> = {
  progress: parseProgress,
  status: parseStatus,
  kind: parseKind,
  due: dueParser(1900),
  agreedOn: asDate,
  updatedOn: asDate,
  heldOn: asDate,
  planned: asDate,
  startsOn: asDate,
};
const NEUTRAL = 0.4;

const takes =
  (parse: Parse<unknown>) =>
  (cell: Cell): boolean =>
    parse(cell).problem?.severity !== 'error';
/** An amount is taken from any text; the column that has amounts is told by its numbers. */
const hasAmount = (cell: Cell): boolean => typeof parseAmount(cell).value?.amount === 'number';

const fits = (field: string): ((cell: Cell) => boolean) | null => {
  if (field === 'target' || field === 'current') return hasAmount;
  const parse = PARSES[field];
  return parse ? takes(parse) : null;
};

/** The share of a column's cells that a field could take; a field that takes any text is neutral. */
export const fitOf = (field: string, { cells }: ColumnSample): number => {
  const fit = fits(field);
  return fit === null || cells.length === 0 ? NEUTRAL : cells.filter(fit).length / cells.length;
};

const LONG_REF = 40;

/** Whether a column may be refs: its cells are short, and most stand once. */
const looksLikeRefs = (cells: readonly Cell[]): boolean => {
  if (cells.length < 5) return true;
  const long = cells.filter(({ text }) => text.length > LONG_REF).length;
  return long * 2 < cells.length && new Set(cells.map(({ text }) => text)).size * 2 > cells.length;
};

/** The rank of a field's own name, be it in the cell above a weak one. */
const OWN_NAME = 3.75;

/** Whether a column says how long things take, and never when they are due: «18 mois», شهران, 12. */
const holdsDurations = ({ cells }: ColumnSample): boolean =>
  cells.filter(isDuration).length * 2 > cells.length && !cells.some(takes(dueParser(1900)));

/**
 * Whether a column may hold a field at all: many a «Type» holds something else than our kinds, and a «Phase» of
 * which next to nothing is a status is none. A column under the field's own name always may: its staff are told.
 */
export const mayHold = ({ field, rank }: Claim, sample: ColumnSample): boolean => {
  const { length } = sample.cells;
  if (field === 'ref') return looksLikeRefs(sample.cells);
  if (field === 'kind') return length < 3 || fitOf(field, sample) >= 1 / 3;
  // Under the field's own name one or two may be slips, and their staff are told.
  if (field === 'due' && (rank < OWN_NAME || length > 2) && holdsDurations(sample)) return false;
  return rank >= OWN_NAME || length < 5 || !(field in PARSES) || fitOf(field, sample) >= 1 / 5;
};

/** Whether a column's cells bear out what only a cell above its header says: crosses under «Calendrier» are no dates. */
export const isBorneOut = ({ cells }: ColumnSample, fit: number): boolean =>
  cells.length > 0 && fit >= NEUTRAL;
