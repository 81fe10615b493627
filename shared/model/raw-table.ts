/**
 * A spreadsheet as its source holds it, before anybody has understood it: the one shape that a workbook
 * and a Google Sheet are both read into. Built by `sheet`, read by `normalise`; never stored.
 */
export interface RawTable {
  /** Where it came from, for people: a file's name, a spreadsheet's title. */
  readonly source: string;
  /** The file's own locale (`ar_MA`), where it says one. */
  readonly locale: string | null;
  /** Serial dates count from 1899-12-30 (`1900`) or from 1904-01-01 (`1904`). */
  readonly dateSystem: 1900 | 1904;
  readonly tabs: readonly RawTab[];
}

export interface RawTab {
  /** The source's own id of the tab (a Google sheetId), where it has one. */
  readonly id: string | null;
  readonly name: string;
  /** The tab that our own feedback writes; it is never read as input. */
  readonly ours: boolean;
  /** Rows with at least one non-empty cell, in order. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly Merge[];
}

export interface RawRow {
  /** As the sheet shows it: counts from 1. */
  readonly number: number;
  /** `cells[0]` is column A. Trailing empty cells may be missing; a covered cell of a merge is null. */
  readonly cells: readonly RawCell[];
}

/** A rectangle of merged cells: rows as `RawRow.number`, columns as indices into `cells`; both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Most cells are a bare value. A cell that has more to say (a format, a link, an error) is a RichCell. */
export type RawCell = string | number | boolean | null | RichCell;

export interface RichCell {
  /** The value, a formula's by its result; a date is its serial number in the table's date system. */
  readonly value: string | number | boolean | null;
  /** As the spreadsheet displays it. */
  readonly text: string;
  /** The number format's pattern, `dd/mm/yyyy`, `0%`, `#,##0.00 "MAD"`; null where it has none (General). */
  readonly format: string | null;
  /** Targets of hyperlinks and smart chips, in order, as they stand. */
  readonly links: readonly string[];
  /** `#REF!` and the like, where the cell or its formula is in error; `value` is then null. */
  readonly error: string | null;
}
