import type { Finding } from '../../model/finding.ts';
import type { RawCell } from '../../model/raw-table.ts';
import { clean } from '../text/clean.ts';
import { openCell, type Parse, type Parsed, type Problem, refused, taken } from '../values/cell.ts';
import { isNone } from '../values/none.ts';
import { nameOf } from './candidates.ts';
import { lettersOf } from './letters.ts';
import type { FoundTab } from './recognise.ts';

/** The row being read; one object for all rows of a tab. */
export interface RowInHand {
  number: number;
  cells: readonly RawCell[];
  /** Fields whose cell was not taken; null where there are none. */
  untaken: string[] | null;
}

export type FieldReader<Value> = (row: RowInHand) => Value;

/** Reads the fields of a tab's rows and collects what was wrong. */
export interface FieldReaders {
  readonly findings: Finding[];
  /** A reader of one field: its parser, and what stands where there is no cell. */
  readonly field: <Value>(name: string, parse: Parse<Value>, absent: Value) => FieldReader<Value>;
  /** A reader of a field whose texts are mostly unlike one another. */
  readonly text: (name: string) => FieldReader<string | null>;
  /** A finding on one cell of a row. */
  readonly note: (problem: Problem, row: RowInHand, column: number) => void;
  /** A finding on a field that is required and empty. */
  readonly missing: (name: string, code: string, row: RowInHand) => void;
  readonly columnOf: (field: string) => number;
  readonly headerOf: (column: number) => string;
}

const MOST_REMEMBERED = 10_000;

const parseCell = <Value>(parse: Parse<Value>, absent: Value, raw: RawCell): Parsed<Value> => {
  const cell = openCell(raw);
  if (!cell) return taken(absent);
  return cell.error === null ? parse(cell) : refused(absent, 'cell.formula-error');
};

/** What a cell is remembered by. */
const memoryKey = (raw: NonNullable<RawCell>): string | number | boolean =>
  typeof raw === 'object' ? `\u0000${JSON.stringify(raw)}` : raw;

/**
 * A parser that remembers what it made of a cell: most columns say the same few things over and over. One that has
 * said too many different things is remembered no longer.
 */
const remembering = <Value>(
  parse: Parse<Value>,
  absent: Value,
): ((raw: NonNullable<RawCell>) => Parsed<Value>) => {
  const known = new Map<string | number | boolean, Parsed<Value>>();
  return (raw) => {
    if (known.size >= MOST_REMEMBERED) return parseCell(parse, absent, raw);
    const key = memoryKey(raw);
    const before = known.get(key);
    if (before !== undefined) return before;
    const parsed = parseCell(parse, absent, raw);
    known.set(key, parsed);
    return parsed;
  };
};

/** Any text, where it is no word for none. */
export const parseText: Parse<string | null> = ({ text }) => taken(isNone(text) ? null : text);

/** Whether a cell is empty, or says that there is no value. */
const saysNothing = (raw: RawCell | undefined): boolean => {
  const cell = openCell(raw ?? null);
  return cell === null || isNone(cell.text);
};

/** Makes the readers of a tab. */
export const readersOf = ({ tab, columns, block, merges }: FoundTab): FieldReaders => {
  const findings: Finding[] = [];
  const byField = new Map(columns.taken.map((taken) => [taken.field, taken]));
  const headers = new Map([
    ...block.columns.map((header) => [header.column, nameOf(header)] as const),
    ...columns.taken.map(({ column, header }) => [column, header] as const),
  ]);
  const columnOf = (field: string): number => byField.get(field)?.column ?? -1;
  const headerOf = (column: number): string => headers.get(column) ?? lettersOf(column);

  const note: FieldReaders['note'] = ({ severity, code, params }, { number, cells }, column) => {
    // What a merge brings down was said of the cell where it was typed.
    if (merges.covers(number, column)) return;
    const letters = lettersOf(column);
    findings.push({
      severity,
      code,
      tab: tab.name,
      row: number,
      column: letters,
      cell: `${letters}${number}`,
      value: openCell(cells[column] ?? null)?.text ?? null,
      params: { header: headerOf(column), ...params },
    });
  };
  const report = (name: string, problem: Problem, kept: boolean, row: RowInHand, column: number): void => {
    note({ ...problem, params: { field: name, ...problem.params } }, row, column);
    if (problem.severity === 'error' && !kept) (row.untaken ??= []).push(name);
  };
  const field: FieldReaders['field'] = (name, parse, absent) => {
    const { column: own, before = null } = byField.get(name) ?? { column: -1 };
    if (own < 0) return () => absent;
    const read = remembering(parse, absent);
    return (row) => {
      const column = before !== null && saysNothing(row.cells[own]) ? before : own;
      const raw = row.cells[column] ?? '';
      if (raw === '') return absent;
      const parsed = read(raw);
      if (parsed.problem !== null) report(name, parsed.problem, parsed.taken === true, row, column);
      return parsed.value;
    };
  };
  const text: FieldReaders['text'] = (name) => {
    const column = columnOf(name);
    return (row) => {
      const raw = row.cells[column] ?? '';
      if (raw === '') return null;
      if (typeof raw === 'string' && !raw.startsWith('#')) {
        const cleaned = clean(raw);
        return isNone(cleaned) ? null : cleaned || null;
      }
      const { value, problem } = parseCell(parseText, null, raw);
      if (problem !== null) report(name, problem, false, row, column);
      return value;
    };
  };
  const missing: FieldReaders['missing'] = (name, code, row) => {
    if (row.untaken?.includes(name)) return;
    report(name, { severity: 'error', code, params: {} }, false, row, columnOf(name));
  };
  return { findings, field, text, note, missing, columnOf, headerOf };
};
