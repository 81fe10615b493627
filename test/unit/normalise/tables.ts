import type { CommitmentReading, Normalised } from '../../../shared/model/normalised.ts';
import type { Merge, RawCell, RawTab, RawTable, RichCell } from '../../../shared/model/raw-table.ts';
import { openCell, type Parse, type Parsed } from '../../../shared/normalise/values/cell.ts';

/** A tab whose rows are numbered from 1 as they stand here; empty ones are left out, as sources leave them out. */
export const tabOf = (
  name: string,
  rows: readonly (readonly RawCell[])[],
  merges: readonly Merge[] = [],
): RawTab => ({
  id: null,
  name,
  ours: false,
  merges,
  rows: rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== '')),
});

export const tableOf = (...tabs: readonly RawTab[]): RawTable => ({
  source: 'test.xlsx',
  locale: null,
  dateSystem: 1900,
  tabs,
});

export const rich = (given: Partial<RichCell>): RichCell => ({
  value: null,
  text: given.value === undefined || given.value === null ? '' : String(given.value),
  format: null,
  links: [],
  error: null,
  ...given,
});

/** What a parser makes of a cell. */
export const parsed = <Value>(parse: Parse<Value>, raw: RawCell): Parsed<Value> => {
  const cell = openCell(raw);
  if (!cell) throw new Error('an empty cell is never parsed');
  return parse(cell);
};

/** The code of what a parser finds wrong in a cell; null where nothing is. */
export const problemOf = <Value>(parse: Parse<Value>, raw: RawCell): string | null =>
  parsed(parse, raw).problem?.code ?? null;

export const titlesOf = ({ commitments }: Normalised): string[] => commitments.map(({ item }) => item.title);
export const codesOf = ({ findings }: Normalised): string[] => findings.map(({ code }) => code);
export const only = (read: Normalised): CommitmentReading => {
  const [first, ...rest] = read.commitments;
  if (!first || rest.length > 0) throw new Error(`expected one commitment, not ${read.commitments.length}`);
  return first;
};
