import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Commitment } from '../../shared/model/commitment.ts';
import type { CommitmentReading, RecognisedTab } from '../../shared/model/normalised.ts';
import type { RawCell, RawRow } from '../../shared/model/raw-table.ts';
import { normalise } from '../../shared/normalise/normalise.ts';
import { namesTotal } from '../../shared/normalise/tab/total.ts';
import { lettersOf } from '../../shared/normalise/tab/letters.ts';
import { fold } from '../../shared/model/text/fold.ts';
import { type Cell, openCell } from '../../shared/normalise/values/cell.ts';
import { isNone } from '../../shared/normalise/values/none.ts';
import { keptSheet } from './kept-sheets.arbitraries.ts';

const textOf = (raw: RawCell | undefined): string => openCell(raw ?? null)?.text ?? '';
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a commitment says in the field that a column was taken for, where a cell's own words must be found again. */
const SAYS: Readonly<Record<string, (item: Commitment) => unknown>> = {
  agreedOn: ({ agreedOn }) => agreedOn?.text,
  updatedOn: ({ updatedOn }) => updatedOn?.text,
  due: ({ due }) => due?.text,
  status: ({ statusText }) => statusText,
  target: ({ target }) => target?.text,
  current: ({ current }) => current?.text,
  unionView: ({ unionView }) => unionView?.text,
  stateView: ({ stateView }) => stateView?.text,
  evidence: ({ evidence, documents, extra }) => [evidence, documents, extra],
};
/** Fields that keep what a cell means and not its words. */
const MEANS: Readonly<Record<string, (item: Commitment) => boolean>> = {
  kind: () => true,
  progress: ({ progress }) => progress !== null,
  due: ({ recurs }) => recurs !== null,
};
/** What may stand between two parties, or before one. */
const BETWEEN_PARTIES = /^(?:و|et|and|\p{N}+)$/u;

const isKept = ({ item }: CommitmentReading, field: string | undefined, { text, links }: Cell): boolean => {
  if (field !== undefined && MEANS[field]?.(item)) return true;
  const said = JSON.stringify(
    field === undefined ? item.extra : (SAYS[field]?.(item) ?? item[field as keyof Commitment] ?? null),
  );
  const inField = (word: string): boolean => said.includes(JSON.stringify(word).slice(1, -1));
  const isParty = field === 'owner' || field === 'dependsOn';
  const dropped = (word: string): boolean =>
    isParty && (BETWEEN_PARTIES.test(word) || inField(word.replace(/^و/u, '')));
  const kept = wordsIn(text).every((word) => inField(word) || dropped(word));
  return (
    kept && (field === 'evidence' || field === undefined ? links.every((link) => inField(link.trim())) : true)
  );
};

const isAboveOrAgain = (row: RawRow, headerRow: number, header: RawRow): boolean =>
  row.number <= headerRow ||
  row.cells.every(
    (raw, column) => textOf(raw) === '' || fold(textOf(raw)) === fold(textOf(header.cells[column])),
  );

const fieldsByColumn = ({ columns }: RecognisedTab): ReadonlyMap<string, string> =>
  new Map(Object.entries(columns).map(([field, column]) => [column, field]));

it('loses nothing of any sheet: banners, merges, sections, totals and repeated headers among its rows', () => {
  fc.assert(
    fc.property(keptSheet, ({ table, headerRow }) => {
      const read = normalise(table);
      const [tab] = read.tabs;
      expect(tab).toMatchObject({ kind: 'commitments', headerRow });
      const { rows } = table.tabs[0]!;
      const header = rows.find(({ number }) => number === headerRow)!;
      const fields = fieldsByColumn(tab!);
      const named = new Set(read.findings.map(({ cell }) => cell));
      const lost: [string, string][] = [];
      for (const row of rows) {
        const reading = read.commitments.find(({ item }) => item.at.row === row.number);
        const filled = row.cells.filter((raw) => textOf(raw) !== '');
        const isTotal = filled.some((raw) => namesTotal(textOf(raw)) !== null);
        row.cells.forEach((raw, column) => {
          const cell = openCell(raw);
          const name = `${lettersOf(column)}${row.number}`;
          if (!cell || isNone(cell.text) || named.has(name)) return;
          const why = reading
            ? isKept(reading, fields.get(lettersOf(column)), cell)
            : isAboveOrAgain(row, headerRow, header) ||
              isTotal ||
              isSection(filled) ||
              areBoxes(filled) ||
              isSummed(filled);
          if (!why) lost.push([name, cell.text]);
        });
      }
      expect(lost).toEqual([]);
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
  );
});

/** A lone cell, or a number of a section and its text: what rows below have as their axis. */
const isSection = (filled: readonly RawCell[]): boolean =>
  filled.length === 1 ||
  (filled.length === 2 && /^(?:\p{L}{1,5}|(?:axe|المحور)\s.*)$/iu.test(textOf(filled[0])));

/** A section and its sums, which are no more a commitment's than those of a total. */
const isSummed = ([first, ...others]: readonly RawCell[]): boolean =>
  /\p{L}/u.test(textOf(first)) && others.every((raw) => typeof openCell(raw)?.value === 'number');

/** Boxes that nobody ticked: they say nothing where nothing else stands in their row. */
const areBoxes = (filled: readonly RawCell[]): boolean =>
  filled.every((raw) => openCell(raw)?.value === false);

it('says every axis that a section gave', () => {
  fc.assert(
    fc.property(keptSheet, ({ table }) => {
      const texts = new Set(
        table.tabs[0]!.rows.flatMap(({ cells }) => cells.map((raw) => textOf(raw).replace(/\s+/gu, ' '))),
      );
      for (const { item, axisFrom } of normalise(table).commitments)
        if (axisFrom === 'section' && item.axis !== null)
          expect([...texts].some((text) => item.axis === text || item.axis?.endsWith(` ${text}`))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
