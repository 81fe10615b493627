import type { Finding } from '../../model/finding.ts';
import type { RawCell, RawRow } from '../../model/raw-table.ts';
import {
  type Cell,
  openCell,
  type Parse,
  type Parsed,
  type Problem,
  refused,
  taken,
} from '../values/cell.ts';
import { isNone } from '../values/none.ts';
import { lettersOf } from './letters.ts';
import type { FoundTab } from './recognise.ts';

const MOST_REMEMBERED = 10_000;

/**
 * A parser that remembers what it made of a cell: most columns say the same few things over and over. Where a
 * column does not, it gives up remembering, so that memory stays bounded.
 */
export const remembering = <Value>(parse: Parse<Value>, absent: Value): ((raw: RawCell) => Parsed<Value>) => {
  const nothing = taken(absent);
  const known = new Map<string | number | boolean, Parsed<Value>>();
  let found = 0;
  let remember = true;
  const read = (raw: RawCell): Parsed<Value> => {
    const cell = openCell(raw);
    if (!cell) return nothing;
    return cell.error === null ? parse(cell) : refused(absent, 'cell.formula-error');
  };
  return (raw) => {
    if (raw === null || raw === '') return nothing;
    if (!remember) return read(raw);
    let key: string | number | boolean;
    if (typeof raw === 'object') {
      if (raw.links.length > 0 || raw.error !== null) return read(raw);
      key = `\u0000${typeof raw.value} ${String(raw.value)}\u0000${raw.format ?? ''}\u0000${raw.text}`;
    } else key = raw;
    const before = known.get(key);
    if (before) {
      found += 1;
      return before;
    }
    const parsed = read(raw);
    if (known.size >= MOST_REMEMBERED) {
      remember = found > known.size;
      known.clear();
      found = 0;
    }
    if (remember) known.set(key, parsed);
    return parsed;
  };
};

export const parseText: Parse<string | null> = ({ text }) => taken(isNone(text) ? null : text);

/** A row being read: its cells, and what was wrong in them. */
export interface RowContext {
  readonly row: RawRow;
  readonly cells: readonly RawCell[];
  readonly untaken: string[];
}

/** Reads the fields of a tab's rows and collects what was wrong. */
export interface FieldReaders {
  readonly findings: Finding[];
  /** A reader of one field: its parser, and what stands where there is no cell. */
  readonly field: <Value>(name: string, parse: Parse<Value>, absent: Value) => (context: RowContext) => Value;
  /** A finding on one cell of a row. */
  readonly note: (problem: Problem, row: number, column: number, raw: RawCell) => void;
  readonly columnOf: (field: string) => number;
  readonly headerOf: (column: number) => string;
}

const displayedOf = (raw: RawCell): string | null => {
  const cell: Cell | null = openCell(raw);
  return cell ? cell.text : null;
};

/** Makes the readers of a tab. */
export const readersOf = ({ tab, columns, block }: FoundTab): FieldReaders => {
  const findings: Finding[] = [];
  const byField = new Map(columns.taken.map(({ field, column }) => [field, column]));
  const headers = new Map(block.columns.map(({ column, parts }) => [column, parts.at(-1) ?? '']));
  const columnOf = (field: string): number => byField.get(field) ?? -1;
  const headerOf = (column: number): string => headers.get(column) ?? lettersOf(column);
  const note: FieldReaders['note'] = ({ severity, code, params }, row, column, raw) => {
    const letters = lettersOf(column);
    findings.push({
      severity,
      code,
      tab: tab.name,
      row,
      column: letters,
      cell: `${letters}${row}`,
      value: displayedOf(raw),
      params: { header: headerOf(column), ...params },
    });
  };
  const field: FieldReaders['field'] = (name, parse, absent) => {
    const column = columnOf(name);
    if (column < 0) return () => absent;
    const read = remembering(parse, absent);
    return ({ row, cells, untaken }) => {
      const raw = cells[column] ?? null;
      const parsed = read(raw);
      if (parsed.problem !== null) {
        note(
          { ...parsed.problem, params: { field: name, ...parsed.problem.params } },
          row.number,
          column,
          raw,
        );
        if (parsed.problem.severity === 'error') untaken.push(name);
      }
      return parsed.value;
    };
  };
  return { findings, field, note, columnOf, headerOf };
};
