import type { Severity } from '../../model/finding.ts';
import type { RawCell } from '../../model/raw-table.ts';
import { clean } from '../text/clean.ts';

/** A cell opened up: what a value parser looks at. */
export interface Cell {
  /** As displayed, cleaned. */
  readonly text: string;
  /** As the source has it. */
  readonly value: string | number | boolean | null;
  readonly format: string | null;
  readonly links: readonly string[];
  readonly error: string | null;
}

/** What is wrong with a cell: a finding without its place. */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a parser makes of a cell. With a problem of severity `error` the value is not taken. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly problem: Problem | null;
  /** True where the value is taken in spite of an error. */
  readonly taken?: true;
}

export type Parse<Value> = (cell: Cell) => Parsed<Value>;

export const taken = <Value>(value: Value): Parsed<Value> => ({ value, problem: null });

const problem =
  (severity: Severity) =>
  <Value>(value: Value, code: string, params: Problem['params'] = {}): Parsed<Value> => ({
    value,
    problem: { severity, code, params },
  });

/** Not taken: `value` is what stands for no value. */
export const refused = problem('error');
/** Taken, and worth a look. */
export const doubtful = problem('warning');
/** Said once, wants nothing. */
export const remarked = problem('info');

const ERROR_VALUE = /^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM|ERROR|SPILL|CALC)[!?]?$/iu;
const errorIn = (text: string): string | null =>
  text.startsWith('#') && ERROR_VALUE.test(text) ? text : null;
const NO_LINKS: readonly string[] = [];

const displayed = (value: string | number | boolean | null): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');

/** Opens a cell; null where there is nothing in it. */
export const openCell = (raw: RawCell): Cell | null => {
  if (raw === null || raw === '') return null;
  if (typeof raw !== 'object') {
    const text = clean(displayed(raw));
    if (text === '') return null;
    return { text, value: raw, format: null, links: NO_LINKS, error: errorIn(text) };
  }
  const { value, format } = raw;
  const links = raw.links.filter((link) => link.trim() !== '');
  const said = clean(raw.text) || clean(displayed(value));
  const error = raw.error ?? errorIn(said);
  const text = said || error || links[0];
  return text ? { text, value, format, links, error } : null;
};

/** Whether nothing stands in a cell. */
export const isEmpty = (raw: RawCell | undefined): boolean => openCell(raw ?? null) === null;
